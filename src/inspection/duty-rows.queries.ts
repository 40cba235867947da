import type { DayOrMonth } from '../calendar/day-or-month.ts'
import type { Reader } from '../database/database.ts'
import type { Working } from '../duty/due-date.ts'
import type { Duty } from '../duty/duty.ts'
import type { ActDone, DutyInstance, Extension, LetterKept, Recorded, Recount, SetAside, StatedDate, WorkedTo } from './duty-instance.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionKind } from './inspection-content.ts'
import { isHeldNow, type Looking, seenInspectionIds } from './seen-inspections.queries.ts'
import { dayOrMonthOf } from './stored-values.ts'

type Of = Reader<InspectionDatabase>

/** The duties that somebody may see, with all that is recorded of them: every one, those of an inspection, or one by its id. */
export async function dutyInstances(
  reader: Of,
  viewer: Looking,
  only: { readonly inspectionId?: string; readonly id?: string } = {},
): Promise<DutyInstance[]> {
  const rows = await reader
    .selectFrom('duty_instance as duty')
    .innerJoin('inspection', (join) =>
      join.onRef('inspection.authority_id', '=', 'duty.authority_id').onRef('inspection.id', '=', 'duty.inspection_id'),
    )
    .select(['duty.id', 'duty.revision', 'duty.rule', 'duty.owed_by', 'duty.counted_from', 'duty.counted_from_on', 'duty.computed_on'])
    .select(['duty.working', 'duty.inspection_id', 'inspection.revision as inspection_revision', 'inspection.framework'])
    .select(['inspection.edition', 'inspection.kind', 'inspection.title', 'inspection.published_on', 'inspection.published_month'])
    .select('inspection.received_on')
    .select((eb) => isHeldNow(eb, 'inspection.id').as('held'))
    .where('duty.inspection_id', 'in', seenInspectionIds(reader, viewer))
    .$if(only.inspectionId !== undefined, (query) => query.where('duty.inspection_id', '=', only.inspectionId as string))
    .$if(only.id !== undefined, (query) => query.where('duty.id', '=', only.id as string))
    .orderBy('duty.id')
    .execute()
  if (rows.length === 0) return []
  const records = await recordsOf(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    inspection: {
      id: row.inspection_id,
      revision: row.inspection_revision,
      framework: row.framework,
      edition: row.edition,
      kind: row.kind as InspectionKind,
      title: row.title,
      published: dayOrMonthOf(row.published_on, row.published_month),
      receivedOn: row.received_on,
      held: row.held,
    },
    rule: row.rule as unknown as Duty,
    owedBy: row.owed_by,
    countedFrom: row.counted_from,
    countedFromOn: row.counted_from_on,
    computedOn: row.computed_on,
    working: row.working as unknown as Working | null,
    stated: records.stated.get(row.id) ?? [],
    extensions: records.extensions.get(row.id) ?? [],
    workedTo: records.workedTo.get(row.id) ?? [],
    met: records.met.get(row.id) ?? [],
    setAside: records.setAside.get(row.id) ?? [],
    recounts: records.recounts.get(row.id) ?? [],
  }))
}

type Records = {
  readonly stated: Map<string, StatedDate[]>
  readonly extensions: Map<string, Extension[]>
  readonly workedTo: Map<string, WorkedTo[]>
  readonly met: Map<string, ActDone[]>
  readonly setAside: Map<string, SetAside[]>
  readonly recounts: Map<string, Recount[]>
}

async function recordsOf(reader: Of, ids: readonly string[]): Promise<Records> {
  return {
    stated: await statedDates(reader, ids),
    extensions: await extensions(reader, ids),
    workedTo: await workedTo(reader, ids),
    met: await actsDone(reader, ids),
    setAside: await setAsides(reader, ids),
    recounts: await recounts(reader, ids),
  }
}

type Kept = { readonly id: string; readonly duty_instance_id: string; readonly by: string | null; readonly recorded_at: Temporal.Instant }

const kept = ['record.id', 'record.duty_instance_id', 'record.recorded_at', 'person.name as by'] as const

function recordedIn<Row extends Kept, R>(rows: readonly Row[], shape: (row: Row) => R): Map<string, (R & Recorded)[]> {
  const found = new Map<string, (R & Recorded)[]>()
  for (const row of rows) {
    const record = { ...shape(row), id: row.id, by: row.by, at: row.recorded_at }
    found.set(row.duty_instance_id, [...(found.get(row.duty_instance_id) ?? []), record])
  }
  return found
}

async function statedDates(reader: Of, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('duty_stated_date as record')
    .leftJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'record.authority_id').onRef('person.id', '=', 'record.recorded_by'),
    )
    .leftJoin('file', (join) => join.onRef('file.authority_id', '=', 'record.authority_id').onRef('file.sha256', '=', 'record.letter_file'))
    .select(['file.sha256 as letter_file', 'file.name as letter_name'])
    .select([...kept, 'record.stated_on', 'record.stated_month', 'record.words'])
    .where('record.duty_instance_id', 'in', ids)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .execute()
  return recordedIn(rows, (row) => ({
    on: dayOrMonthOf(row.stated_on, row.stated_month) as DayOrMonth,
    words: row.words,
    letter: letterOf(row),
  }))
}

function letterOf(row: { letter_file: string | null; letter_name: string | null }): LetterKept | null {
  return row.letter_file === null ? null : { sha256: row.letter_file, name: row.letter_name ?? '' }
}

async function extensions(reader: Of, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('duty_extension as record')
    .leftJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'record.authority_id').onRef('person.id', '=', 'record.recorded_by'),
    )
    .leftJoin('file', (join) => join.onRef('file.authority_id', '=', 'record.authority_id').onRef('file.sha256', '=', 'record.letter_file'))
    .select(['file.sha256 as letter_file', 'file.name as letter_name'])
    .select([...kept, 'record.to_on', 'record.granted_by', 'record.granted_on', 'record.words'])
    .where('record.duty_instance_id', 'in', ids)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .execute()
  return recordedIn(rows, (row) => ({
    toOn: row.to_on,
    grantedBy: row.granted_by,
    grantedOn: row.granted_on,
    words: row.words,
    letter: letterOf(row),
  }))
}

async function workedTo(reader: Of, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('duty_working_date as record')
    .leftJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'record.authority_id').onRef('person.id', '=', 'record.recorded_by'),
    )
    .select([...kept, 'record.works_to_on', 'record.reason'])
    .where('record.duty_instance_id', 'in', ids)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .execute()
  return recordedIn(rows, (row) => ({ on: row.works_to_on, reason: row.reason }))
}

async function actsDone(reader: Of, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('duty_met as record')
    .leftJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'record.authority_id').onRef('person.id', '=', 'record.recorded_by'),
    )
    .leftJoin('duty_met_withdrawal as back', (join) =>
      join.onRef('back.authority_id', '=', 'record.authority_id').onRef('back.duty_met_id', '=', 'record.id'),
    )
    .select([...kept, 'record.act', 'record.met_on', 'record.how', 'back.reason as taken_back'])
    .where('record.duty_instance_id', 'in', ids)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .execute()
  return recordedIn(rows, (row) => ({ act: row.act, on: row.met_on, how: row.how, takenBack: row.taken_back }))
}

async function setAsides(reader: Of, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('duty_set_aside as record')
    .leftJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'record.authority_id').onRef('person.id', '=', 'record.recorded_by'),
    )
    .leftJoin('duty_set_aside_end as ended', (join) =>
      join.onRef('ended.authority_id', '=', 'record.authority_id').onRef('ended.duty_set_aside_id', '=', 'record.id'),
    )
    .select([...kept, 'record.reason', 'ended.reason as taken_up'])
    .where('record.duty_instance_id', 'in', ids)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .execute()
  return recordedIn(rows, (row) => ({ reason: row.reason, takenUpBecause: row.taken_up }))
}

async function recounts(reader: Of, ids: readonly string[]) {
  const rows = await reader
    .selectFrom('duty_recount as record')
    .leftJoin('person', (join) =>
      join.onRef('person.authority_id', '=', 'record.authority_id').onRef('person.id', '=', 'record.recorded_by'),
    )
    .select([...kept, 'record.was_on', 'record.now_on', 'record.because'])
    .where('record.duty_instance_id', 'in', ids)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .execute()
  return recordedIn(rows, (row) => ({ was: row.was_on, now: row.now_on, because: row.because }))
}
