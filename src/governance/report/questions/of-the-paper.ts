import type { ReportContent } from '../report-content.ts'
import type { SlotName } from '../slots.ts'
import { linesOf } from '../words-as-text.ts'
import { type Question, question } from './question.ts'
import type { Told } from './told.ts'

// What is odd in the paper itself: the same paragraph twice, one person under two titles.

/** Who somebody is may well stand twice, in the paper's head and at its foot. */
const officers: readonly SlotName[] = ['report-from', 'report-of', 'advising-officers', 'contact-officers', 'contact-details']

/** Shorter lines may well stand twice: "Not applicable." */
const longEnough = 60

export function repeatedQuestions(lines: readonly Told[]): Question[] {
  const groups = Map.groupBy(
    lines.filter(({ slot, text }) => text.length >= longEnough && !officers.includes(slot)),
    ({ text }) => plain(text),
  )
  return [...groups.values()].flatMap(([first, ...again]) =>
    first === undefined
      ? []
      : again.map(({ slot, text, label }) =>
          question({
            kind: 'repeated',
            sentence: first.slot === slot ? `“${label}” says this twice.` : `“${label}” says again what “${first.label}” says.`,
            here: { slot, words: text },
            there: { label: first.label, words: first.text },
          }),
        ),
  )
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Titled = { readonly slot: SlotName; readonly label: string; readonly line: string; readonly name: string; readonly title: string }

/** The officers' lines begin with the name; the title of the day follows after a comma, in brackets, or on the next line. */
export function titleQuestions({ parts }: Pick<ReportContent, 'parts'>): Question[] {
  const titled = parts
    .filter(({ slot }) => officers.includes(slot))
    .flatMap(({ slot, label, words }) => {
      const lines = linesOf(words).map(({ text }) => text.trim())
      return lines.flatMap((line, n): Titled[] => {
        const [, name = '', after = ''] = /^([^,(–]+?)\s*(?:[,(–]\s*(.*))?$/.exec(line) ?? []
        const next = lines[n + 1] ?? ''
        const title = after === '' && !/[:@\d]/.test(next) ? next : after
        return isName(name) && title !== '' ? [{ slot, label, line, name, title: plain(title) }] : []
      })
    })
  return [...Map.groupBy(titled, ({ name }) => plain(name.replace(/^(?:councillor|cllr|dr|mr|mrs|ms|miss)\.?\s+/i, ''))).values()].flatMap(
    (own) => {
      const [first, ...more] = own as [Titled, ...Titled[]]
      const other = more.find(({ title }) => title !== first.title)
      return other === undefined
        ? []
        : [
            question({
              kind: 'two-titles',
              sentence: `${first.name} stands here under another title than in “${first.label}”.`,
              here: { slot: other.slot, words: other.line },
              there: { label: first.label, words: first.line },
            }),
          ]
    },
  )
}

const isName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’-]*){1,4}$/u.test(text) &&
  !/\b(?:director|officer|manager|head|team|assistant|member|council|services|committee|board)\b/i.test(text)
