// A period as a bar: where it starts and ends, where today lies in it, and other days worth seeing, each as a share of the whole.

import { printDay, printDayAndMonth } from '../../calendar/print-day.ts'

export type ClockMark = { readonly at: string; readonly anchor: 'start' | 'middle' | 'end'; readonly text: string; readonly line: number }

export type ClockBar = {
  /** Percentages of the width, as SVG takes them. */
  readonly passed: string
  /** How far today lies past the due day; null while it doesn't. */
  readonly over: string | null
  readonly due: string
  readonly today: string | null
  readonly from: { readonly text: string }
  readonly dueMark: ClockMark
  readonly marks: readonly ClockMark[]
  /** In units of the drawing: the marks' lines below the bar. */
  readonly height: number
  readonly title: string
  readonly words: string
}

type Day = Temporal.PlainDate
type Other = { readonly on: Day; readonly text: string }

/** Null where there is no period to draw: no first day, or an end that isn't after it. */
export function clockBar(from: Day | null, due: Day | null, today: Day, others: readonly Other[] = []): ClockBar | null {
  if (!from || !due || Temporal.PlainDate.compare(from, due) >= 0) return null
  const begun = Temporal.PlainDate.compare(today, from) >= 0
  const days = [due, ...others.map(({ on }) => on), ...(begun ? [today] : [])]
  const last = days.reduce((a, b) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b))
  const whole = daysBetween(from, last)
  const share = (day: Day) => Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / whole))
  const below = [...(begun ? [{ on: today, text: 'today' }] : []), ...others].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  const crowded = share(due) < roomForTwoLabels
  const marks = below.map((mark, line) => markAt(share(mark.on), mark.text, line + 1))
  return {
    passed: percent(begun ? Math.min(share(today), share(due)) : 0),
    over: share(today) > share(due) && begun ? percent(share(today) - share(due)) : null,
    due: percent(share(due)),
    today: begun ? percent(share(today)) : null,
    from: { text: crowded ? `${printDayAndMonth(from)} to ${printDayAndMonth(due)} ${due.year}` : printDayAndMonth(from) },
    dueMark: markAt(share(due), crowded ? '' : printDayAndMonth(due), 0, 30),
    marks,
    height: 46 + 20 * marks.length,
    title: `From ${printDay(from)} to ${printDay(due)}`,
    words: [
      begun ? `Today is ${printDay(today)}.` : 'The period has not begun.',
      ...others.map(({ on, text }) => `${text}: ${printDay(on)}.`),
    ].join(' '),
  }
}

/** Below this share of the width the first day and the due day would be printed over each other: one label says both. */
const roomForTwoLabels = 30

function markAt(share: number, text: string, line: number, edge = 20): ClockMark {
  const anchor = share < edge ? 'start' : share > 100 - edge ? 'end' : 'middle'
  return { at: percent(share), anchor, text, line }
}

function daysBetween(from: Day, to: Day): number {
  return from.until(to, { largestUnit: 'days' }).days
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`
}
