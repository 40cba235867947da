// The copy for the public: what is exempt or confidential is left out and says so, under which paragraph.
// Local Government Act 1972, Schedule 12A, Part 1 (exempt); SI 2012/2089 regulations 2 and 20 (confidential, whatever the public interest).

import type { Openness, ReportContent, ReportPart } from '../report/report-content.ts'
import type { SlotName } from '../report/slots.ts'
import { plainWords } from '../report/words.ts'

/** What the agenda itself names, so that even a paper that is withheld whole has a face; whoever it is from and who answers for it too. */
const face: readonly SlotName[] = [
  'kind-of-paper',
  'agenda-item',
  'decision-of',
  'meeting-day',
  'subject',
  'openness',
  'report-from',
  'report-of',
  'advising-officers',
  'contact-officers',
]

export function publicVersion(content: ReportContent): ReportContent {
  const parts = content.parts.map((part) => withheldPart(part, content.openness))
  // A council's own template may print them and have no such field.
  const isClosed = (...slots: readonly SlotName[]) =>
    content.openness.kind !== 'public' || parts.some((part) => slots.includes(part.slot) && part.withheld !== null)
  const { figures } = content
  return {
    ...content,
    parts,
    appendices: content.appendices.map((appendix) => {
      const why = withheldBecause(closer(appendix.openness, content.openness))
      return why ? { ...appendix, words: plainWords(why) } : appendix
    }),
    // The figures' names and values stand behind words that may be withheld: what is printed is already in the words.
    figures: {
      named: [],
      money: isClosed('finance', 'money') ? [] : figures.money,
      equality: isClosed('equality') ? [] : figures.equality,
      deadlines: figures.deadlines,
    },
  }
}

/** Whether anything of it is kept from the public. */
export const isPartlyClosed = (content: ReportContent): boolean =>
  [content, ...content.parts, ...content.appendices].some(({ openness }) => openness.kind !== 'public')

/** Why it isn't for the public, as the paper prints it; null when it is. */
export function withheldBecause(openness: Openness): string | null {
  if (openness.kind === 'public') return null
  if (openness.kind === 'confidential')
    return `Not for publication: confidential information (SI 2012/2089, regulation 2). ${sentence(openness.because)}`
  const paragraphs =
    openness.paragraphs.length > 1 ? `paragraphs ${listed(openness.paragraphs)}` : `paragraph ${openness.paragraphs[0] ?? ''}`
  return `Not for publication: exempt under ${paragraphs} of Part 1 of Schedule 12A to the Local Government Act 1972. ${sentence(openness.because)}`
}

function withheldPart(part: ReportPart, whole: Openness): ReportPart {
  const why = face.includes(part.slot) ? null : withheldBecause(closer(part.openness, whole))
  return why ? { ...part, choice: null, words: [], answer: null, tracking: [], signOffs: [], withheld: why } : part
}

/** The part's own, where it is closed; else the paper's. */
const closer = (own: Openness, whole: Openness): Openness => (own.kind === 'public' || whole.kind === 'confidential' ? whole : own)

const listed = (paragraphs: readonly string[]) => `${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}`

function sentence(because: string): string {
  const trimmed = because.trim()
  if (!trimmed) return ''
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?]$/.test(begun) ? begun : `${begun}.`
}
