import { type DayOrMonth, dayOrMonthText } from '../calendar/day-or-month.ts'
import { readHolidayTable } from '../calendar/holidays.queries.ts'
import { printDay } from '../calendar/print-day.ts'
import type { Database, Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { largestEvidence } from '../file/file-limits.ts'
import { type KeepFile, keepFile } from '../file/keep-file.commands.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { changeDuty, type DutyOrder } from './change-duty.commands.ts'
import { dutyDateNamed, dutyDateStated, dutyExtended, dutyStartNamed } from './duty-events.ts'
import { dutyFacts } from './duty-facts.queries.ts'
import { dutyRecord } from './duty-instance.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { countAgain } from './raise-duties.commands.ts'

/** The letter that says so, as it came in; null where only its words are at hand. */
export type Letter = Pick<KeepFile, 'name' | 'mediaType' | 'upload'>

export type StateDutyDate = DutyOrder & { readonly on: DayOrMonth; readonly words: string; readonly letter?: Letter | null }

/** Records the day or month that the inspectorate itself states, with the sentence that says so. */
export function stateDutyDate(db: Database<InspectionDatabase>, viewer: Viewer, order: StateDutyDate): Promise<string> {
  return changeDuty(db, viewer, 'stateDutyDate', order, async (tx, { named, by }) => {
    const text = dayOrMonthText(order.on)
    const [stated_on, stated_month] = order.on.known === 'day' ? [text, null] : [null, text]
    await tx
      .insertInto('duty_stated_date')
      .values({
        id: newId(),
        duty_instance_id: named.id,
        stated_on,
        stated_month,
        words: order.words,
        letter_file: await keepLetter(tx, order.letter),
        recorded_by: by,
      })
      .execute()
    recordEvent(tx, dutyDateStated(named, order.on, order.words))
  })
}

export type ExtendDuty = DutyOrder & {
  readonly toOn: Temporal.PlainDate
  readonly grantedBy: string
  readonly grantedOn: Temporal.PlainDate | null
  readonly words: string
  readonly letter?: Letter | null
}

/** Records a later day that the inspectorate agreed, with its words. Refuses one that isn't later than every day known before. */
export function extendDuty(db: Database<InspectionDatabase>, viewer: Viewer, order: ExtendDuty): Promise<string> {
  return changeDuty(db, viewer, 'extendDuty', order, async (tx, { instance, named, by }) => {
    const record = dutyRecord(instance)
    const before = [record.computedOn, ...record.stated.map(({ on }) => (on.known === 'day' ? on.day : null))].filter((day) => day !== null)
    const first = before.sort(Temporal.PlainDate.compare)[0]
    if (first && Temporal.PlainDate.compare(order.toOn, first) <= 0)
      throw new Refusal(
        'conflict',
        `An extension leads to a later day than ${printDay(first)}. An earlier day that the inspectorate states is a stated date.`,
      )
    await tx
      .insertInto('duty_extension')
      .values({
        id: newId(),
        duty_instance_id: named.id,
        to_on: order.toOn.toString(),
        granted_by: order.grantedBy,
        granted_on: order.grantedOn?.toString() ?? null,
        words: order.words,
        letter_file: await keepLetter(tx, order.letter),
        recorded_by: by,
      })
      .execute()
    recordEvent(tx, dutyExtended(named, order.toOn, order.grantedBy, order.words))
  })
}

export type WorkToDate = DutyOrder & { readonly on: Temporal.PlainDate; readonly reason: string }

/** Names the day that the authority works to, and why: from then on screens warn on it. The last one named counts. */
export function workToDate(db: Database<InspectionDatabase>, viewer: Viewer, order: WorkToDate): Promise<string> {
  return changeDuty(db, viewer, 'workToDate', order, async (tx, { named, by }) => {
    await tx
      .insertInto('duty_working_date')
      .values({ id: newId(), duty_instance_id: named.id, works_to_on: order.on.toString(), reason: order.reason, recorded_by: by })
      .execute()
    recordEvent(tx, dutyDateNamed(named, order.on, order.reason))
  })
}

export type NameDutyStart = DutyOrder & { readonly from: Temporal.PlainDate; readonly reason: string }

/** Names the day that a timescale of the report runs from, where the report doesn't say it. Refuses where the rule has its own. */
export function nameDutyStart(db: Database<InspectionDatabase>, viewer: Viewer, order: NameDutyStart): Promise<string> {
  return changeDuty(db, viewer, 'nameDutyStart', order, async (tx, { instance, named }) => {
    const { rule } = instance
    if (rule.trigger.event !== 'named day' || rule.period.kind !== 'counted')
      throw new Refusal('conflict', `The rule itself says from which day “${rule.title}” is counted.`)
    const facts = await dutyFacts(tx, instance.inspection.id)
    const row = facts.duties.find(({ id }) => id === instance.id)
    if (!row) throw new Error(`The duty ${instance.id} is not among those of its inspection`)
    recordEvent(tx, dutyStartNamed(named, order.from, order.reason))
    await countAgain(tx, { ...row, named: order.from }, facts, await readHolidayTable(tx))
  })
}

async function keepLetter(tx: Writer<InspectionDatabase>, letter: Letter | null | undefined): Promise<string | null> {
  return letter ? (await keepFile(tx, { ...letter, most: largestEvidence })).sha256 : null
}
