// One duty that one inspection brought, as the record keeps it: its rule as it then stood, its date with the working, and what was
// recorded of it since. Each record has who and when; the last one counts.

import { type DayOrMonth, printDayOrMonth } from '../calendar/day-or-month.ts'
import type { HolidayTable } from '../calendar/holiday-table.ts'
import type { Working } from '../duty/due-date.ts'
import type { Duty } from '../duty/duty.ts'
import { mismatch } from '../duty/mismatch.ts'
import { type DutyRecord, type Standing, standing } from '../duty/standing.ts'
import type { InspectionKind } from './inspection-content.ts'

/** A record of a duty: who put it there and when. */
export type Recorded = { readonly id: string; readonly by: string | null; readonly at: Temporal.Instant }

/** The letter that a date stands in, where it is kept. */
export type LetterKept = { readonly sha256: string; readonly name: string }

export type StatedDate = Recorded & { readonly on: DayOrMonth; readonly words: string; readonly letter: LetterKept | null }
export type Extension = Recorded & {
  readonly toOn: Temporal.PlainDate
  readonly grantedBy: string
  readonly grantedOn: Temporal.PlainDate | null
  readonly words: string
  readonly letter: LetterKept | null
}
export type WorkedTo = Recorded & { readonly on: Temporal.PlainDate; readonly reason: string }
export type ActDone = Recorded & {
  readonly act: string
  readonly on: Temporal.PlainDate
  readonly how: string
  /** Why it was taken back: it was recorded as done and wasn't. */
  readonly takenBack: string | null
}
export type SetAside = Recorded & { readonly reason: string; readonly takenUpBecause: string | null }
export type Recount = Recorded & {
  readonly was: Temporal.PlainDate | null
  readonly now: Temporal.PlainDate | null
  readonly because: string
}

export type InspectionOfDuty = {
  readonly id: string
  readonly revision: number
  readonly framework: string
  readonly edition: string
  readonly kind: InspectionKind
  readonly title: string | null
  readonly published: DayOrMonth | null
  readonly receivedOn: Temporal.PlainDate | null
  readonly held: boolean
}

export type DutyInstance = {
  readonly id: string
  readonly revision: number
  readonly inspection: InspectionOfDuty
  readonly rule: Duty
  readonly owedBy: string
  readonly countedFrom: string | null
  readonly countedFromOn: Temporal.PlainDate | null
  readonly computedOn: Temporal.PlainDate | null
  readonly working: Working | null
  readonly stated: readonly StatedDate[]
  readonly extensions: readonly Extension[]
  readonly workedTo: readonly WorkedTo[]
  readonly met: readonly ActDone[]
  readonly setAside: readonly SetAside[]
  readonly recounts: readonly Recount[]
}

export function dutyRecord(instance: DutyInstance): DutyRecord {
  return {
    duty: instance.rule,
    computedOn: instance.computedOn,
    provisional: instance.working?.provisional ?? false,
    couldBeEarlier: instance.working?.couldBeEarlier ?? false,
    stated: instance.stated,
    extensions: instance.extensions,
    workedTo: instance.workedTo.at(-1) ?? null,
    met: instance.met.filter(({ takenBack }) => takenBack === null),
    setAside: asideNow(instance),
  }
}

/** The setting aside that still holds; null when the duty binds. */
export function asideNow(instance: Pick<DutyInstance, 'setAside'>): SetAside | null {
  return instance.setAside.find(({ takenUpBecause }) => takenUpBecause === null) ?? null
}

export function dutyStanding(instance: DutyInstance, today: Temporal.PlainDate, holidays: HolidayTable): Standing {
  return standing(dutyRecord(instance), today, holidays)
}

/** The sentence where the date that the inspectorate stated isn't the one that the rule gives. */
export function dutyMismatch(instance: DutyInstance, holidays: HolidayTable): string | null {
  return mismatch(instance.computedOn, instance.stated.at(-1)?.on ?? null, holidays)
}

/** "published 16 May 2016", "received 13 May 2016, not yet published" */
export function reportInWords(inspection: Pick<InspectionOfDuty, 'published' | 'receivedOn'>): string {
  if (inspection.published) return `published ${printDayOrMonth(inspection.published)}`
  return inspection.receivedOn ? 'received, not yet published' : 'not yet published'
}
