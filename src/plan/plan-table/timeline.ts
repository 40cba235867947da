import { printMonth, printPlainDay } from '../../calendar/print-day.ts'
import { type DeliveryStatus, deliveryNames, deliveryStatus } from '../actions/delivery.ts'
import { dateInWords, isOverdue, movedInWords } from '../actions/due-date.ts'
import type { ActionContent, PhaseContent, PlanContent } from '../plan-content.ts'

// A plan along time: where each action, phase and date lies between the first month and the last, as shares of a thousand.

type Day = Temporal.PlainDate

/** Whole months, from the first of one to the first after another. */
export type Span = { readonly from: Day; readonly until: Day }

export type Deadline = { readonly on: Day; readonly title: string; readonly href: string }

/** A bar's ends, or one day. `open` where it says no first day: it is drawn from its due day alone, or over its phase where it has none. */
export type Lane = {
  readonly action: ActionContent
  readonly status: DeliveryStatus
  readonly overdue: boolean
  readonly bar: { readonly from: number; readonly to: number; readonly of: 'dates' | 'phase' } | null
  readonly due: number | null
  /** Where it was due at first, where that was moved. */
  readonly first: number | null
  readonly milestones: readonly { readonly at: number; readonly reached: boolean; readonly words: string }[]
  readonly words: string
}

/** More than this is a slip of the pen somewhere: the drawing then reaches from five years before today to ten after. */
const mostYears = 20

/** Null where nothing has a day. */
export function timelineSpan(
  plan: Pick<PlanContent, 'phases'>,
  actions: readonly ActionContent[],
  deadlines: readonly Deadline[],
  today: Day,
): Span | null {
  const days = [
    ...actions.flatMap((action) => [
      action.startsOn,
      action.dueOn,
      action.ended?.on ?? null,
      ...action.moves.map(({ was }) => was),
      ...action.milestones.flatMap(({ dueOn, reachedOn }) => [dueOn, reachedOn]),
    ]),
    ...plan.phases.flatMap(({ starts, ends }) => [starts.on, ends.on]),
    ...deadlines.map(({ on }) => on.toString()),
  ].filter((day) => day !== null)
  if (days.length === 0) return null
  const [first = '', last = ''] = [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))]
  const [from, to] = withToday(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last), today)
  const tooLong = from.until(to, { largestUnit: 'years' }).years >= mostYears
  return {
    from: (tooLong ? today.subtract({ years: 5 }) : from).with({ day: 1 }),
    until: (tooLong ? today.add({ years: 10 }) : to).with({ day: 1 }).add({ months: 1 }),
  }
}

/** Today is on the drawing, unless the plan lies more than a year away from it. */
function withToday(from: Day, to: Day, today: Day): readonly [Day, Day] {
  const isEarlier = Temporal.PlainDate.compare(today, from) < 0 && Temporal.PlainDate.compare(from, today.add({ years: 1 })) <= 0
  const isLater = Temporal.PlainDate.compare(today, to) > 0 && Temporal.PlainDate.compare(today, to.add({ years: 1 })) <= 0
  return [isEarlier ? today : from, isLater ? today : to]
}

/** Where a day begins; days outside lie at the edge. */
export function shareOf({ from, until }: Span, day: Day | string): number {
  const on = typeof day === 'string' ? Temporal.PlainDate.from(day) : day
  const share = (1000 * from.until(on, { largestUnit: 'days' }).days) / from.until(until, { largestUnit: 'days' }).days
  return Math.round(10 * Math.min(1000, Math.max(0, share))) / 10
}

export const isWithin = ({ from, until }: Span, day: Day): boolean =>
  Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) < 0

/** Marks along the top: each month, each quarter, or each year, so that their names have room. */
export function timeMarks(span: Span): { readonly at: number; readonly text: string }[] {
  const months = span.from.until(span.until, { largestUnit: 'months' }).months
  const every = months <= 14 ? 1 : months <= 42 ? 3 : 12
  const marks: { at: number; text: string }[] = []
  for (let day = span.from; Temporal.PlainDate.compare(day, span.until) < 0; day = day.add({ months: 1 }))
    if ((day.month - 1) % every === 0 || (marks.length === 0 && every === 1))
      marks.push({ at: shareOf(span, day), text: every === 12 ? String(day.year) : shortMonth(day) })
  return marks
}

const shortMonth = (day: Day): string => {
  const [month = '', year = ''] = printMonth(day).split(' ')
  return day.month === 1 ? `${month.slice(0, 3)} ${year}` : month.slice(0, 3)
}

export function laneOf(plan: Pick<PlanContent, 'phases'>, action: ActionContent, span: Span, today: Day): Lane {
  const status = deliveryStatus(action, today)
  const end = action.ended?.outcome === 'complete' && action.dueOn === null ? action.ended.on : action.dueOn
  const phase = plan.phases.find(({ id }) => id === action.phaseId)
  const [firstMove] = action.moves
  return {
    action,
    status,
    overdue: isOverdue(action, today),
    bar: barOf(action.startsOn, end, phase, span),
    due: end === null ? null : shareOf(span, after(end)),
    first: firstMove?.was ? shareOf(span, after(firstMove.was)) : null,
    milestones: action.milestones.flatMap(({ title, dueOn, reachedOn }) => {
      const on = reachedOn ?? dueOn
      if (on === null) return []
      const words = `${title}: ${reachedOn ? `reached ${printed(reachedOn)}` : `due ${printed(on)}`}`
      return [{ at: shareOf(span, on), reached: reachedOn !== null, words }]
    }),
    words: laneInWords(action, status, today),
  }
}

/** A bar ends with its last day's evening. */
const after = (day: string): Day => Temporal.PlainDate.from(day).add({ days: 1 })

const printed = (day: string): string => printPlainDay(Temporal.PlainDate.from(day))

function barOf(starts: string | null, end: string | null, phase: PhaseContent | undefined, span: Span): Lane['bar'] {
  const [from, to] = [starts ?? null, end ?? null]
  if (from !== null && to !== null && from <= to) return { from: shareOf(span, from), to: shareOf(span, after(to)), of: 'dates' }
  if (to !== null) return null
  const [first, last] = [from ?? phase?.starts.on ?? null, phase?.ends.on ?? null]
  if (first === null || last === null || first > last) return null
  return { from: shareOf(span, first), to: shareOf(span, after(last)), of: 'phase' }
}

function laneInWords(action: ActionContent, status: DeliveryStatus, today: Day): string {
  const starts = action.startsOn ? `from ${printed(action.startsOn)}` : null
  const due = dateInWords(action)
  const moved = movedInWords(action)
  const parts = [
    [starts, due ? `due ${due}${moved ? `, ${moved}` : ''}` : 'no date'].filter(Boolean).join(', '),
    isOverdue(action, today) ? `date passed, ${deliveryNames[status].toLowerCase()}` : deliveryNames[status].toLowerCase(),
    ...action.milestones.map(({ title, dueOn, reachedOn }) =>
      reachedOn ? `milestone “${title}” reached ${printed(reachedOn)}` : `milestone “${title}”${dueOn ? ` due ${printed(dueOn)}` : ''}`,
    ),
  ]
  return `${action.reference} ${action.title}: ${parts.join('; ')}.`
}

/** Neither a day nor a phase that has days: they can't be drawn. */
export const hasNoPlaceInTime = ({ bar, due, milestones }: Lane): boolean => bar === null && due === null && milestones.length === 0
