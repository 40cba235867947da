import type { HolidayTable } from '../calendar/holiday-table.ts'
import { readHolidayTable } from '../calendar/holidays.queries.ts'
import type { Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { dueDate, type KnownDays, type Working } from '../duty/due-date.ts'
import type { Duty } from '../duty/duty.ts'
import { isSameWorking, whyCountedAgain } from '../duty/recount.ts'
import { recordEvent } from '../history/record-event.ts'
import { type ArisingDuty, dutiesArising } from './duties-arising.ts'
import { type DutyNamed, dutyDropped, dutyRaised, dutyRecounted, dutySetAside } from './duty-events.ts'
import { type DutyFacts, type DutyRow, dutyFacts } from './duty-facts.queries.ts'
import { findFramework } from './frameworks/frameworks.ts'
import type { InspectionDatabase } from './inspection.tables.ts'

type Tx = Writer<InspectionDatabase>

/**
 * Brings an inspection's duties up to date with what is on record of it, inside a command that has begun: raises those that have
 * arisen, counts the others again, and lets go of those that no longer arise. Called after every change to the inspection.
 */
export async function raiseDuties(tx: Tx, inspectionId: string): Promise<void> {
  const facts = await dutyFacts(tx, inspectionId)
  const framework = findFramework(facts.framework, facts.edition)
  if (!framework || !facts.hasReport) return
  const holidays = await readHolidayTable(tx)
  const { arising } = dutiesArising(framework, facts)
  for (const wanted of arising) {
    const row = facts.duties.find(({ duty }) => duty === wanted.duty.id)
    if (row) await countAgain(tx, row, facts, holidays)
    else await raise(tx, inspectionId, wanted, facts, holidays)
  }
  const wanted = new Set(arising.map(({ duty }) => duty.id))
  for (const row of facts.duties) if (!wanted.has(row.duty)) await letGo(tx, row, facts)
}

/** Counts one duty again with the days and holidays that are known now; records what changed. Gives whether its day moved. */
export async function countAgain(
  tx: Tx,
  row: DutyRow,
  days: Pick<DutyFacts, 'received' | 'published' | 'held'>,
  holidays: HolidayTable,
): Promise<boolean> {
  const now = counted(row.rule, { ...days, named: row.named }, holidays)
  if (isSameWorking(row.working, now)) return false
  const because = whyCountedAgain(row.working, now)
  const nowOn = now ? Temporal.PlainDate.from(now.dueOn) : null
  await tx.updateTable('duty_instance').set(countedColumns(now, row.named)).where('id', '=', row.id).execute()
  await tx
    .insertInto('duty_recount')
    .values({
      id: newId(),
      duty_instance_id: row.id,
      was_on: row.computedOn?.toString() ?? null,
      now_on: now?.dueOn ?? null,
      because,
      recorded_by: tx.acting.personId,
    })
    .execute()
  recordEvent(tx, dutyRecounted(named(row, days.held), row.computedOn, nowOn, because))
  return now?.dueOn !== row.working?.dueOn
}

async function raise(tx: Tx, inspectionId: string, { duty, owedBy }: ArisingDuty, facts: DutyFacts, holidays: HolidayTable): Promise<void> {
  const id = newId()
  const working = counted(duty, facts, holidays)
  await tx
    .insertInto('duty_instance')
    .values({
      id,
      inspection_id: inspectionId,
      duty: duty.id,
      edition: duty.edition,
      rule: JSON.stringify(duty),
      owed_by: owedBy,
      ...countedColumns(working, null),
      recorded_by: tx.acting.personId,
    })
    .execute()
  recordEvent(tx, dutyRaised({ id, title: duty.title, held: facts.held }, working ? Temporal.PlainDate.from(working.dueOn) : null))
}

/** What nobody has spoken of goes; what somebody has is set aside, so that it stays on record. */
async function letGo(tx: Tx, row: DutyRow, { held }: DutyFacts): Promise<void> {
  if (row.aside) return
  if (!row.hasRecords) {
    await tx.deleteFrom('duty_instance').where('id', '=', row.id).execute()
    recordEvent(tx, dutyDropped(named(row, held)))
    return
  }
  const reason = 'What brought it is no longer on record of the inspection.'
  await tx.insertInto('duty_set_aside').values({ id: newId(), duty_instance_id: row.id, reason, recorded_by: tx.acting.personId }).execute()
  recordEvent(tx, dutySetAside(named(row, held), reason))
}

function counted(duty: Duty, days: KnownDays, holidays: HolidayTable): Working | null {
  const answer = dueDate(duty, days, holidays)
  return answer.kind === 'counted' ? answer.working : null
}

function countedColumns(working: Working | null, namedDay: Temporal.PlainDate | null) {
  return {
    counted_from: working?.countedFrom ?? (namedDay ? 'named day' : null),
    counted_from_on: working?.from ?? namedDay?.toString() ?? null,
    computed_on: working?.dueOn ?? null,
    working: working ? JSON.stringify(working) : null,
  }
}

function named(row: DutyRow, held: boolean): DutyNamed {
  return { id: row.id, title: row.rule.title, held }
}
