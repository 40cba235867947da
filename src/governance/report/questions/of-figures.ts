import { knownFigures } from '../../../plan/money/known-figures.ts'
import { textDoubts } from '../../../plan/money/text-against-figures.ts'
import type { ReportRecord } from '../record.ts'
import type { Figure, ReportContent } from '../report-content.ts'
import type { Block, Inline, ListItem } from '../words.ts'
import { type Question, question } from './question.ts'
import { lineWith, type RecordLine, type Told } from './told.ts'

// Each amount, percentage and count of findings that was typed by hand must be the record's.

type Known = { readonly record: ReportRecord; readonly named: readonly Figure[]; readonly lines: readonly RecordLine[] }

export function figureQuestions(sentences: readonly Told[], { record, named, lines }: Known): Question[] {
  const amounts = record.plan ? knownFigures(record.plan) : []
  return sentences.flatMap(({ slot, text }) => [
    ...textDoubts(text, amounts).map(({ name, written, sentence }) =>
      question({
        kind: name === 'recurrent-called-one-off' ? name : 'figure-differs',
        sentence: record.plan ? sentence : `${written} is on no record: the report is about no plan with money.`,
        here: { slot, words: text },
        there: name === 'recurrent-called-one-off' ? lineWith(lines, 'one-off costs and') : nearest(named, 'money', amountOf(written)),
      }),
    ),
    ...percentagesIn(text)
      .filter(({ value }) => !percentages(record, named).has(value))
      .map(({ written, value }) =>
        question({
          kind: 'figure-differs',
          sentence: `${written} is no percentage on record.`,
          here: { slot, words: text },
          there: nearest(named, 'percentage', Number(value)),
        }),
      ),
    ...periodsIn(text).flatMap(({ written, amount, unit }) => {
      const same = record.duties.filter(({ counted }) => counted?.period.split(' ')[0] === amount)
      const [duty] = same
      if (!duty?.counted || same.some(({ counted }) => counted?.period.replace('calendar ', '') === unit.replace('calendar ', '')))
        return []
      return [
        question({
          kind: 'figure-differs',
          sentence: `“${written}”: the record counts ${duty.counted.period}.`,
          here: { slot, words: text },
          there: lineWith(lines, `Counted as ${duty.counted.period}`),
        }),
      ]
    }),
    ...countsIn(text).flatMap(({ written, value, noun }) => {
      const counted = countsOf(record, noun)
      if (counted.length === 0 || counted.includes(value)) return []
      return [
        question({
          kind: 'figure-differs',
          sentence: `“${written}”: the record counts ${counted.join(' or ')}.`,
          here: { slot, words: text },
          there: lineWith(lines, `${counted[0]} ${noun}`, noun),
        }),
      ]
    }),
  ])
}

/** Figures that a writer put in by a name which the record doesn't have, or no longer has. */
export const unknownFigures = ({ parts }: Pick<ReportContent, 'parts'>): Question[] =>
  parts.flatMap(({ slot, words }) =>
    words.flatMap(figuresNamed).flatMap(({ name, shown }) =>
      shown === null
        ? [
            question({
              kind: 'figure-unknown',
              sentence: `The record has no figure “${name}”: the paper prints the name as it was typed.`,
              here: { slot, words: `{${name}}` },
              there: null,
            }),
          ]
        : [],
    ),
  )

type Named = Extract<Inline, { kind: 'figure' }>

function figuresNamed(block: Block): Named[] {
  if (block.kind === 'table') return []
  const inItem = (item: ListItem): Inline[] => [...item.words, ...item.items.flatMap(inItem)]
  return (block.kind === 'list' ? block.items.flatMap(inItem) : block.words).filter((part) => part.kind === 'figure')
}

const amountOf = (written: string): number =>
  Number(written.replaceAll(/[^\d.]/g, '')) * (/k|thousand/i.test(written) ? 100_000 : /m/i.test(written) ? 100_000_000 : 100)

/** The record's figure of that kind which lies closest: most often the one that was meant. */
function nearest(named: readonly Figure[], kind: Figure['kind'], value: number): { label: string; words: string } | null {
  const far = (figure: Figure) => Math.abs(Number(figure.value) - value)
  const [closest] = named.filter((figure) => figure.kind === kind).sort((a, b) => far(a) - far(b))
  return closest ? { label: closest.label, words: closest.shown } : null
}

/** The unit is never left out: 70 days is another period than 70 working days. */
const periodsIn = (text: string) =>
  [...text.matchAll(/\b(\d{1,3})\s?((?:working|calendar|clear)?\s?)days\b/gi)].map(([written, amount = '', kind = '']) => ({
    written,
    amount,
    unit: `${amount} ${kind.trim().toLowerCase()} days`.replace('  ', ' '),
  }))

const percentagesIn = (text: string) =>
  [...text.matchAll(/(\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent\b)/gi)].map(([written, value = '']) => ({
    written,
    value: String(Number(value)),
  }))

const percentages = ({ plan }: ReportRecord, named: readonly Figure[]): ReadonlySet<string> =>
  new Set([
    ...named.filter(({ kind }) => kind === 'percentage').map(({ value }) => value),
    ...(plan?.measures ?? []).flatMap(({ baseline, target }) =>
      [baseline, target].flatMap((value) => (value ? [String(Number(value))] : [])),
    ),
  ])

const inLetters =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const nouns = [
  'recommendations?',
  'findings?',
  'areas? for improvement',
  'areas? for priority action',
  'strengths?',
  'workstreams?',
  'phases?',
]
const countPattern = new RegExp(`\\b(\\d{1,3}|${inLetters.join('|')})\\s+(${nouns.join('|')})\\b`, 'gi')

const countsIn = (text: string) =>
  [...text.matchAll(countPattern)].map(([written, number = '', noun = '']) => ({
    written,
    noun: manyOf(noun.toLowerCase()),
    value: /\d/.test(number) ? Number(number) : inLetters.indexOf(number.toLowerCase()) + 1,
  }))

const manyOf = (noun: string): string =>
  noun.replace(/^(area)s?\b/, 'areas').replace(/^(recommendation|finding|strength|workstream|phase)$/, '$1s')

/** All counts that the record has under that name: of all, of each list and of each addressee. */
function countsOf({ inspections, plan }: ReportRecord, noun: string): number[] {
  if (noun === 'workstreams') return plan ? [plan.workstreams.length] : []
  if (noun === 'phases') return plan ? [plan.phases.length] : []
  if (noun === 'strengths') return inspections.map(({ strengths }) => strengths.length)
  const kind = { 'areas for improvement': 'improvement', 'areas for priority action': 'priority-action' }[noun]
  const counts = inspections.flatMap(({ findings }) => {
    const own = findings.filter((finding) => kind === undefined || finding.kind === kind)
    const groups = [
      ...Map.groupBy(own, ({ list }) => list).values(),
      ...Map.groupBy(own, ({ addressees }) => addressees.join()).values(),
      ...['local-authority', 'lscb', 'partnership', 'other'].map((to) => own.filter(({ addressees }) => addressees.includes(to))),
    ]
    return [own.length, ...groups.map((group) => group.length)]
  })
  return [...new Set(counts)].filter((count) => count > 0)
}
