import { inWords } from '../../../plan/plan-words.ts'
import type { FindingOfReport, ReportRecord } from '../record.ts'
import { type Inline, type ListItem, plainInline, type Words } from '../words.ts'
import { bullets, counted, item, paragraph, strong } from './compose.ts'

// The findings under the inspectorate's numbers, in its order and words, with the authority's own labels beside them.

const kinds: Readonly<Record<string, readonly [string, string]>> = {
  recommendation: ['recommendation', 'recommendations'],
  improvement: ['area for improvement', 'areas for improvement'],
  'priority-action': ['area for priority action', 'areas for priority action'],
}

const addressees: Readonly<Record<string, string>> = {
  'local-authority': 'the council',
  lscb: 'the Local Safeguarding Children Board',
  partnership: 'the local area partnership',
}

/** Whom a finding speaks to first: the council where it is among them. */
export function speaksTo({ addressees: all, others }: Pick<FindingOfReport, 'addressees' | 'others'>): string {
  const first = all.includes('local-authority') ? 'local-authority' : (all[0] ?? 'local-authority')
  return addressees[first] ?? others[0] ?? 'others'
}

export const findingWords = ({ inspections }: ReportRecord): Words =>
  inspections.flatMap(({ findings }) => {
    if (findings.length === 0) return []
    const lists = [...Map.groupBy(findings, ({ list }) => list)]
    return [
      paragraph(countsWords(findings)),
      ...lists.flatMap(([list, own]) => [...(lists.length > 1 ? [paragraph([strong(list)])] : []), ...bullets(own.map(findingItem))]),
    ]
  })

/** "The report makes 11 recommendations to the council (page 8) and 5 to the Local Safeguarding Children Board (page 38)." */
function countsWords(findings: readonly FindingOfReport[]): string {
  let noun = ''
  const parts = [...Map.groupBy(findings, (each) => `${each.kind}\n${speaksTo(each)}`)].map(([, own]) => {
    const [first] = own as [FindingOfReport]
    const [one, many] = kinds[first.kind] ?? ['finding', 'findings']
    const count = noun === many ? String(own.length) : counted(own.length, one, many)
    noun = many
    return `${count} to ${speaksTo(first)}${pagesWords(own)}`
  })
  return `The report makes ${inWords(parts)}.`
}

function pagesWords(findings: readonly FindingOfReport[]): string {
  const pages = [...new Set(findings.flatMap(({ page }) => (page === null ? [] : [Number(page)])))].sort((a, b) => a - b)
  if (pages.length === 0) return ''
  return pages.length === 1 ? ` (page ${pages[0]})` : ` (pages ${pages[0]} to ${pages.at(-1)})`
}

function findingItem(finding: FindingOfReport): ListItem {
  const { number, label, text, timescale, others, asides } = finding
  const name = number && label ? `${number} (${label})` : (number ?? label)
  const after = [
    timescale,
    others.length > 0 && finding.addressees.includes('local-authority') ? `speaks to ${inWords([...new Set(others)])} too` : null,
    ...asides.map(({ sentence, because }) => `asks nothing of the council in “${sentence}”: ${because.replace(/\.$/, '')}`),
  ].filter((part) => part !== null)
  const words: Inline[] = [
    ...(name === null ? [] : [strong(name), plainInline(' ')]),
    plainInline(text),
    ...(after.length === 0 ? [] : [plainInline(` (${after.join('; ')})`)]),
  ]
  return item(words)
}
