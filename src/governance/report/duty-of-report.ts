import { dayOrMonthText } from '../../calendar/day-or-month.ts'
import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { asksForPlan, periodInWords } from '../../duty/duty.ts'
import { standing } from '../../duty/standing.ts'
import { type DutyInstance, dutyMismatch, dutyRecord } from '../../inspection/duty-instance.ts'
import type { DutyOfReport } from './record.ts'

type Day = Temporal.PlainDate

/** A duty as it stood on a day: what was done later isn't told yet. `meetsOn` says on which day of its period the paper comes to the body. */
export function dutyOfReport(instance: DutyInstance, asAt: Day, meetsOn: Day | null, holidays: HolidayTable): DutyOfReport {
  const { rule, working } = instance
  const record = dutyRecord(instance)
  const met = record.met.filter(({ on }) => Temporal.PlainDate.compare(on, asAt) <= 0)
  const stands = standing({ ...record, met }, asAt, holidays)
  const stated = instance.stated.at(-1)
  const extension = instance.extensions.at(-1)
  const due = stands.warned?.on ?? null
  return {
    id: instance.id,
    rule: rule.id,
    title: rule.title,
    asks: rule.asks,
    isLaw: rule.force === 'law',
    asksForPlan: asksForPlan(rule),
    owedBy: instance.owedBy,
    recipients: rule.recipients,
    source: rule.sources[0]?.citation ?? null,
    counted: working && {
      period: periodInWords(working.amount, working.unit),
      from: working.from,
      event: working.countedFrom === 'named day' ? 'a named day' : working.countedFrom,
      provisional: working.provisional,
    },
    due: stands.warned && { on: stands.warned.on.toString(), why: stands.warned.why },
    statedBy: stated ? { on: dayOrMonthText(stated.on), words: stated.words } : null,
    mismatch: dutyMismatch(instance, holidays),
    extension: extension ? { to: extension.toOn.toString(), by: extension.grantedBy } : null,
    workedToBecause: instance.workedTo.at(-1)?.reason ?? null,
    acts: rule.acts.map(({ id, done, required }) => ({
      id,
      done,
      required,
      on: met.findLast((each) => each.act === id)?.on.toString() ?? null,
    })),
    metOn: stands.metOn?.toString() ?? null,
    setAside: record.setAside?.reason ?? null,
    meetingOnDay:
      meetsOn && asksForPlan(rule) && working?.unit === 'working days'
        ? { day: daysText(Temporal.PlainDate.from(working.from), meetsOn, holidays), of: String(working.amount) }
        : null,
    meetingLateBy: later(due, meetsOn, holidays),
    metLateBy: later(due, stands.metOn, holidays),
  }
}

const daysText = (from: Day, to: Day, holidays: HolidayTable): string => String(workingDaysBetween(from, to, holidays))

const later = (due: Day | null, day: Day | null, holidays: HolidayTable): string | null =>
  due && day && Temporal.PlainDate.compare(day, due) > 0 ? daysText(due, day, holidays) : null
