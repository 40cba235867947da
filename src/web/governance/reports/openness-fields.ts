import type { Openness } from '../../../governance/report/report-content.ts'
import type { FormReader } from '../../form/read-form.ts'

export const opennessKinds = { public: 'Public', exempt: 'Exempt under Schedule 12A', confidential: 'Confidential' } as const

/** Source: Local Government Act 1972, Schedule 12A, Part 1, as substituted by SI 2006/88. */
export const exemptParagraphs = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Reads who may read a paper or a part of it from `…openness`, `…paragraphs`, `…closed_because`; null where it is as open as the paper. */
export function readOpenness(form: FormReader, prefix = ''): Openness | null {
  const kind = form.optionalChoice(`${prefix}openness`, Object.keys(opennessKinds) as (keyof typeof opennessKinds)[])
  if (kind === null) return null
  if (kind === 'public') return { kind }
  const because = form.text(`${prefix}closed_because`, { missing: 'Say why it isn’t public', most: 2000 })
  if (kind === 'confidential') return { kind, because }
  const typed = form.text(`${prefix}paragraphs`, { missing: 'Enter the paragraph of Schedule 12A, such as 1 or 3' })
  const paragraphs = (typed ?? '').split(/[\s,;]+|and/).filter((each) => each !== '')
  if (typed && (paragraphs.length === 0 || paragraphs.some((each) => !exemptParagraphs.includes(each as never))))
    form.wrong(`${prefix}paragraphs`, 'Schedule 12A has paragraphs 1 to 7: write them as 1, 3')
  return { kind, paragraphs, because }
}

/** What stands in the boxes. */
export const opennessValues = (openness: Openness | null, prefix = ''): Record<string, string | null> => ({
  [`${prefix}openness`]: openness?.kind ?? null,
  [`${prefix}paragraphs`]: openness?.kind === 'exempt' ? openness.paragraphs.join(', ') : null,
  [`${prefix}closed_because`]: openness && openness.kind !== 'public' ? openness.because : null,
})
