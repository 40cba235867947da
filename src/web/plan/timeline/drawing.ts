import { printPlainDay } from '../../../calendar/print-day.ts'
import { shortened } from '../../../plan/name-finding.ts'
import type { PhaseContent } from '../../../plan/plan-content.ts'
import { type Deadline, isWithin, type Lane, type Span, shareOf, timeMarks } from '../../../plan/plan-table/timeline.ts'

// Where the timeline's marks lie, in units of its SVG: names on the left, time on the right. Colours are attributes, since the page's
// policy takes no inline style; each colour has its word beside it.

export const width = 1184
const left = 330
const row = 26
const head = 26

const colours = {
  complete: '#134a80',
  'in-progress': '#0b4f4a',
  'not-started': '#7d8f96',
  'no-longer-needed': '#d5dde0',
  overdue: '#8c1d0f',
} as const

const x = (share: number): number => Math.round(10 * (left + (share * (width - left)) / 1000)) / 10

type Mark = { readonly x: number; readonly text: string }
type Line = { readonly x: number; readonly title: string }

const marksOf = (span: Span): Mark[] => timeMarks(span).map(({ at, text }) => ({ x: x(at), text }))

const todayAt = (span: Span, today: Temporal.PlainDate): number | null => (isWithin(span, today) ? x(shareOf(span, today)) : null)

const linesOf = (deadlines: readonly Deadline[], span: Span): Line[] =>
  deadlines.map(({ on, title }) => ({ x: x(shareOf(span, on)), title: `${title}: ${printPlainDay(on)}` }))

/** Phases as bars and each deadline on a line of its own, with its words where there is room for them. */
export function drawDates(phases: readonly PhaseContent[], deadlines: readonly Deadline[], span: Span, today: Temporal.PlainDate) {
  const bars = phases.flatMap(({ title, starts, ends }, n) => {
    if (starts.on === null && ends.on === null) return []
    const from = x(starts.on === null ? 0 : shareOf(span, starts.on))
    const to = x(ends.on === null ? 1000 : shareOf(span, Temporal.PlainDate.from(ends.on).add({ days: 1 })))
    const words = [starts.on && `from ${printed(starts.on)}`, ends.on && `to ${printed(ends.on)}`].filter(Boolean).join(' ')
    return [{ y: head + n * row, name: shortened(title, 44), from, width: Math.max(2, to - from), title: `${title} ${words}` }]
  })
  const below = head + phases.length * row
  const points = deadlines.map(({ on, title, href }, n) => {
    const at = x(shareOf(span, on))
    return { y: below + n * row, x: at, name: shortened(title, 44), href, ...wordsBeside(at, printPlainDay(on)) }
  })
  const at = todayAt(span, today)
  return {
    width,
    left,
    height: below + deadlines.length * row + 26,
    foot: below + deadlines.length * row,
    marks: marksOf(span),
    bars,
    points,
    today:
      at === null
        ? null
        : { x: at, words: `today, ${printPlainDay(today)}`, anchor: at > width - 130 ? 'end' : at < left + 130 ? 'start' : 'middle' },
  }
}

/** A lane for each action: its bar, where it was due at first, its milestones. */
export function drawLanes(
  lanes: readonly Lane[],
  deadlines: readonly Deadline[],
  span: Span,
  today: Temporal.PlainDate,
  hrefOf: (lane: Lane) => string,
) {
  return {
    width,
    left,
    height: head + lanes.length * row + 4,
    marks: marksOf(span),
    lines: linesOf(deadlines, span),
    today: todayAt(span, today),
    lanes: lanes.map((lane, n) => ({
      y: head + n * row,
      href: hrefOf(lane),
      reference: lane.action.reference,
      name: shortened(lane.action.title, 40),
      words: lane.words,
      colour: lane.overdue ? colours.overdue : colours[lane.status],
      bar: lane.bar && { from: x(lane.bar.from), width: Math.max(3, x(lane.bar.to) - x(lane.bar.from)), dashed: lane.bar.of === 'phase' },
      point: lane.bar === null && lane.due !== null ? x(lane.due) : null,
      first: lane.first === null ? null : x(lane.first),
      milestones: lane.milestones.map(({ at, reached, words }) => ({ x: x(at), reached, words })),
    })),
  }
}

const printed = (day: string): string => printPlainDay(Temporal.PlainDate.from(day))

const wordsBeside = (at: number, words: string) =>
  at > width - 150 ? { words, wordsAt: at - 9, anchor: 'end' } : { words, wordsAt: at + 9, anchor: 'start' }
