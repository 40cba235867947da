import { printPlainDay, weekdayName } from '../../../calendar/print-day.ts'
import { periodsIn } from '../../../reading/printed-days.ts'
import { counted, weekdayWords } from '../live/compose.ts'
import type { ReportRecord } from '../record.ts'
import type { DecisionShape, Figure, ReportContent } from '../report-content.ts'
import type { SlotName } from '../slots.ts'
import { type Question, question } from './question.ts'
import { lineWith, type RecordLine, type Told } from './told.ts'

// Each day that was typed must be one of the record's; what is still to come must not be past when the body meets.

type Known = { readonly record: ReportRecord; readonly named: readonly Figure[]; readonly lines: readonly RecordLine[] }

type DayInText = { readonly written: string; readonly on: string; readonly weekday: string | null }

/** Both ends of each period that is written, as reports print them. A day without its year is the record's own of that name, or else lies in
 * the year that brings it closest to the meeting. */
export function daysInText(text: string, near: string, known: ReadonlySet<string> = new Set()): DayInText[] {
  const dated = periodsIn(text).flatMap(endsOf)
  // With a year after them the others are found too; which year is theirs is then settled.
  const year = near.slice(0, 4)
  const undated = periodsIn(`${text}; see 31 December ${year}`)
    .slice(0, -1)
    .flatMap(endsOf)
    .filter(({ on, written }) => !/\d{4}/.test(written) && !dated.some((each) => each.on.slice(5) === on.slice(5)))
  return [...dated, ...undated.map((each) => ({ ...each, on: closest(near, each.on, known) }))]
}

function endsOf({ from, to, printed }: ReturnType<typeof periodsIn>[number]): DayInText[] {
  const weekday = from === to ? (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.exec(printed)?.[0] ?? null) : null
  return [...new Set([from, to])].map((on) => ({ written: printed.replace(/[.,;]+$/, ''), on, weekday }))
}

function closest(near: string, on: string, known: ReadonlySet<string>): string {
  const [meeting, day] = [Temporal.PlainDate.from(near), Temporal.PlainDate.from(on)]
  const far = (other: Temporal.PlainDate) => Math.abs(meeting.until(other).days)
  const days = [-1, 0, 1]
    .map((years) => day.add({ years }))
    .filter((each) => each.day === day.day)
    .sort((a, b) => far(a) - far(b))
  return (days.find((each) => known.has(each.toString())) ?? days[0] ?? day).toString()
}

const stillToCome =
  /\b(?:will|shall|must|(?:is|are) (?:to|due|expected|planned|scheduled|required|going to)|due to|plans? to|intends? to|(?:is|are) (?:currently )?proposing)\b/i

export function dayQuestions(sentences: readonly Told[], { record, named, lines }: Known): Question[] {
  const near = record.meetsOn ?? record.asAt
  const known = new Set(JSON.stringify(record).match(/\d{4}-\d{2}-\d{2}/g) ?? [])
  return sentences.flatMap(({ slot, text }) => {
    const here = { slot, words: text }
    const days = daysInText(text, near, known)
    const past = stillToCome.test(text) && record.meetsOn ? days.filter(({ on }) => on < near) : []
    return [
      ...days.flatMap(({ written, on, weekday }) => {
        const day = Temporal.PlainDate.from(on)
        if (weekday && weekdayName(day).toLowerCase() !== weekday.toLowerCase())
          return [question({ kind: 'figure-differs', sentence: `${printPlainDay(day)} is a ${weekdayName(day)}.`, here, there: null })]
        if (known.has(on)) return []
        return [question({ kind: 'day-unknown', sentence: `${written} is no day on record.`, here, there: closestDay(named, day) })]
      }),
      ...past.map(({ written, on }) =>
        question({
          kind: 'still-to-come',
          sentence: `“${written}” is told as still to come, and is past when the body meets on ${weekdayWords(near)}.`,
          here,
          there: lineWith(lines, printPlainDay(Temporal.PlainDate.from(on))) ?? { label: 'The meeting', words: weekdayWords(near) },
        }),
      ),
    ]
  })
}

/** Further off than this it isn't what was meant. */
const withinDays = 45

function closestDay(named: readonly Figure[], day: Temporal.PlainDate): { label: string; words: string } | null {
  const days = named.filter(({ kind, value }) => kind === 'day' && value.length === 10)
  const far = ({ value }: Figure) => Math.abs(day.until(Temporal.PlainDate.from(value)).days)
  const [first] = days.sort((a, b) => far(a) - far(b))
  return first && far(first) <= withinDays ? { label: first.label, words: first.shown } : null
}

const asksToDecide: readonly DecisionShape[] = [
  'agree',
  'endorse-or-amend',
  'approve-with-money',
  'endorse-and-delegate',
  'approve-in-principle',
  'individual-member',
  'recommend-to-council',
]

/** What the record's own days say about the meeting: a duty due before it, one that its decision comes too late for, actions past their day. */
export function deadlineQuestions(content: Pick<ReportContent, 'parts' | 'shape'>, { record, lines }: Omit<Known, 'named'>): Question[] {
  const { meetsOn, carriedOut, body, plan } = record
  if (meetsOn === null) return []
  const duties = record.duties.filter(({ setAside }) => setAside === null)
  const here = { slot: slotOf(content, 'meeting-day'), words: weekdayWords(meetsOn) }
  const late = (plan?.actions ?? []).filter(({ ended, dueOn }) => ended === null && dueOn !== null && dueOn < meetsOn)
  return [
    ...duties.flatMap(({ title, due, metOn, meetingLateBy, asksForPlan }) => {
      if (!due) return []
      const day = weekdayWords(due.on)
      const there = lineWith(lines, `${title}: due by`)
      if (metOn === null && due.on < meetsOn)
        return [
          question({
            kind: 'date-past',
            sentence: `${title} was due by ${day}, ${counted(Number(meetingLateBy ?? 0), 'working day')} before the meeting, and isn’t done.`,
            here,
            there,
          }),
        ]
      if (metOn === null && carriedOut && body && carriedOut.on > due.on)
        return [
          question({
            kind: 'date-not-met',
            sentence: `${title} is due by ${day}; what ${body.name} decides can be carried out from ${weekdayWords(carriedOut.on)} only.`,
            here,
            there: { label: 'When the decision can be carried out', words: carriedOut.working },
          }),
        ]
      if (metOn !== null && asksForPlan && asksToDecide.includes(content.shape))
        return [
          question({
            kind: 'sent-before-decided',
            sentence: `${title} was done by ${weekdayWords(metOn)}, before the body is asked to decide.`,
            here,
            there,
          }),
        ]
      return []
    }),
    ...(late.length === 0
      ? []
      : [
          question({
            kind: 'date-past',
            sentence: `${counted(late.length, 'action')} of the plan ${late.length === 1 ? 'is' : 'are'} open past the day set: ${late.map(({ reference }) => reference).join(', ')}.`,
            here: { ...here, slot: slotOf(content, 'plan') },
            there: {
              label: 'The plan',
              words: late.map(({ reference, title, dueOn }) => `${reference} ${title}, by ${weekdayWords(dueOn ?? '')}`).join('; '),
            },
          }),
        ]),
  ]
}

/** A template needn't have the field that was thought of first. */
const slotOf = ({ parts }: Pick<ReportContent, 'parts'>, wanted: SlotName): SlotName =>
  parts.find(({ slot }) => slot === wanted)?.slot ?? 'meeting-day'
