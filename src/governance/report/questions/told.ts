import { sentencesOf } from '../../../plan/money/figures-in-text.ts'
import { liveWords } from '../live-parts.ts'
import { type LivePart, liveParts } from '../manifest.ts'
import type { ReportRecord } from '../record.ts'
import type { ReportContent, ReportPart } from '../report-content.ts'
import type { SlotName } from '../slots.ts'
import { linesOf } from '../words-as-text.ts'

/** A line that a person wrote: what the record itself says needs no check against the record. */
export type Told = { readonly slot: SlotName; readonly label: string; readonly text: string }

/** What the record says in words, each line with its heading: the other place, beside which a doubtful sentence is set. */
export type RecordLine = { readonly label: string; readonly text: string }

export const recordLines = (record: ReportRecord): RecordLine[] =>
  (Object.keys(liveParts) as LivePart[]).flatMap((part) =>
    linesOf(liveWords(part, record)).map(({ text }) => ({ label: liveParts[part], text })),
  )

export function toldLines(content: Pick<ReportContent, 'parts'>, lines: readonly RecordLine[]): Told[] {
  const known = new Set(lines.map(({ text }) => text))
  return content.parts.flatMap((part) => linesOfPart(part).filter(({ text }) => text !== '' && !known.has(text)))
}

const linesOfPart = ({ slot, label, words, answer }: ReportPart): Told[] => [
  ...linesOf(words).map(({ text }) => ({ slot, label, text })),
  ...(answer?.kind === 'not-applicable' ? [{ slot, label, text: answer.because }] : []),
]

export const toldSentences = (lines: readonly Told[]): Told[] =>
  lines.flatMap((line) => sentencesOf(line.text).map((text) => ({ ...line, text })))

/** The first line of the record that says one of these words. */
export const lineWith = (lines: readonly RecordLine[], ...words: readonly string[]): { label: string; words: string } | null => {
  const line = lines.find(({ text }) => words.some((word) => text.includes(word)))
  return line ? { label: line.label, words: line.text } : null
}
