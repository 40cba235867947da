import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { addMonths } from '../../calendar/months.ts'
import { addWorkingDays, holidaysKnown, whyNotWorking } from '../../calendar/working-days.ts'
import type { Anchor, PhaseContent, PhaseEnd, PlanContent } from '../plan-content.ts'

// From which day a phase's first or last day is counted, and to which day that leads. A month is the same day number in the month
// reached, or that month's last day.

/** The days that are on record: each null while it isn't known to the day. */
export type AnchorDays = {
  readonly inspections: ReadonlyMap<string, { readonly [Of in InspectionAnchor]: Temporal.PlainDate | null }>
  readonly sources: ReadonlyMap<string, Temporal.PlainDate>
  /** When the plan was first agreed. */
  readonly agreedOn: Temporal.PlainDate | null
}

export type InspectionAnchor = Extract<Anchor, 'publication' | 'receipt' | 'fieldwork-end'>
export type Which = 'starts' | 'ends'

export const isInspectionAnchor = (anchor: Anchor): anchor is InspectionAnchor =>
  anchor === 'publication' || anchor === 'receipt' || anchor === 'fieldwork-end'

export type Around = { readonly phases: readonly PhaseContent[]; readonly days: AnchorDays }

/** The day itself that an end is counted from; null where it isn't known, or is no part of this plan. */
export function anchorDay({ phases, days }: Around, phase: Pick<PhaseContent, 'id' | 'starts'>, end: PhaseEnd): Temporal.PlainDate | null {
  const { anchor, anchorOf } = end
  if (anchor === null) return null
  if (isInspectionAnchor(anchor)) return days.inspections.get(anchorOf?.id ?? '')?.[anchor] ?? null
  if (anchor === 'source-date') return days.sources.get(anchorOf?.id ?? '') ?? null
  if (anchor === 'agreement') return days.agreedOn
  return dayOf(anchor === 'phase-start' ? phase.starts.on : (phaseBefore(phases, phase.id)?.ends.on ?? null))
}

/** The phase before; before one that isn't in the plan yet, the last. */
export function phaseBefore(phases: readonly PhaseContent[], id: string): PhaseContent | null {
  const at = phases.findIndex((each) => each.id === id)
  return (at < 0 ? phases.at(-1) : phases[at - 1]) ?? null
}

export type CountedDay = {
  readonly on: Temporal.PlainDate
  /** The month reached has no such day number. */
  readonly shortened: boolean
  /** Bank holidays among the days counted, each with its name; only where working days are counted. */
  readonly holidays: readonly string[]
  /** Some day of the count lies outside the table of bank holidays. */
  readonly provisional: boolean
}

export function countFrom(
  from: Temporal.PlainDate,
  amount: number,
  unit: NonNullable<PhaseEnd['unit']>,
  holidays: HolidayTable,
): CountedDay {
  if (unit === 'month') {
    const { day, shortened } = addMonths(from, amount)
    return { on: day, shortened, holidays: [], provisional: false }
  }
  if (unit !== 'working-day')
    return { on: from.add({ days: unit === 'week' ? 7 * amount : amount }), shortened: false, holidays: [], provisional: false }
  const on = addWorkingDays(from, amount, holidays)
  return { on, shortened: false, holidays: holidaysBetween(from, on, holidays), provisional: !holidaysKnown(from, on, holidays) }
}

function holidaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, holidays: HolidayTable): string[] {
  const named: string[] = []
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) < 0; day = day.add({ days: 1 })) {
    const why = day.dayOfWeek < 6 ? whyNotWorking(day, holidays) : null
    if (why) named.push(why)
  }
  return named
}

/** Where an end stands: as confirmed, or with a new day to be confirmed because its anchor has moved or is known only now. */
export type EndStanding = {
  readonly on: Temporal.PlainDate | null
  readonly from: Temporal.PlainDate | null
  readonly counted: CountedDay | null
  readonly proposed: Temporal.PlainDate | null
}

export function endStanding(around: Around, phase: PhaseContent, which: Which, holidays: HolidayTable): EndStanding {
  const end = phase[which]
  const on = dayOf(end.on)
  const from = anchorDay(around, phase, end)
  const counted = from && end.amount && end.unit ? countFrom(from, Number(end.amount), end.unit, holidays) : null
  return { on, from, counted, proposed: counted && (on === null || !on.equals(counted.on)) ? counted.on : null }
}

/** Every end of every phase for which somebody has to confirm a day. */
export function daysToConfirm({ phases }: Pick<PlanContent, 'phases'>, days: AnchorDays, holidays: HolidayTable) {
  return phases.flatMap((phase) =>
    (['starts', 'ends'] as const).flatMap((which) => {
      const { proposed } = endStanding({ phases, days }, phase, which, holidays)
      return proposed ? [{ phaseId: phase.id, which, was: phase[which].on, now: proposed.toString() }] : []
    }),
  )
}

const dayOf = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text))
