// What a field of a report says when it is printed: its choice, words or answer as one run of words, and its sign-offs in a line each.

import { printPlainDay } from '../../calendar/print-day.ts'
import { saysNothing, toBeSet } from '../report/make-content.ts'
import type { Answer, PrintedSignOff, ReportPart } from '../report/report-content.ts'
import { type Inline, plainInline, plainWords, type Words } from '../report/words.ts'

/** What stands in a draft where a field says nothing; a finalised report has no such field. */
export const notWritten = 'Not yet written'

export const isFilled = (part: ReportPart): boolean => !saysNothing(part) || part.withheld !== null

export function printAnswer(answer: Answer): string {
  if (answer.kind === 'none') return 'None'
  if (answer.kind === 'to-be-set') return toBeSet
  return `Not applicable, because ${answer.because.replace(/^because\s+/i, '')}`
}

/** All that a field says: "Yes – the plan is in keeping with …", "None", or why it is withheld. */
export function saysOf(part: ReportPart): Words {
  const { choice, words, answer, withheld } = part
  if (withheld !== null) return plainWords(withheld)
  const answered = answer ? plainWords(printAnswer(answer)) : []
  if (choice === null) return [...answered, ...words]
  const [first, ...rest] = words
  const chosen: Inline = { kind: 'text', text: choice, strong: true }
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', words: [chosen] }, ...words, ...answered]
  return [{ kind: 'paragraph', words: [chosen, plainInline(' – '), ...first.words] }, ...rest, ...answered]
}

/** "Considered by Monitoring Officer: Yes, AH, 12 July 2016", "Statement by Section 151 Officer: to follow". */
export function printSignOff({ kind, label, post, name, initials, as, on, toFollow }: PrintedSignOff): string {
  if (toFollow || on === null) return `${label} ${post}: to follow`
  const who = kind === 'considered-by' ? `Yes, ${initials}` : name
  return `${label} ${post}: ${who}${as === 'deputy' ? ' (as deputy)' : ''}, ${printPlainDay(Temporal.PlainDate.from(on))}`
}

/** The day, or what stands in its place; a row that says neither is open. */
export const printTracking = ({ on, said }: ReportPart['tracking'][number]): string =>
  [on === null ? '' : printPlainDay(Temporal.PlainDate.from(on)), said ?? ''].filter(Boolean).join(', ') || '–'
