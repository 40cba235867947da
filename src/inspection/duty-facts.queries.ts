import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import type { KnownDays, Working } from '../duty/due-date.ts'
import type { Duty } from '../duty/duty.ts'
import type { Timescale } from '../duty/finding-timescales.ts'
import { Refusal } from '../refusal.ts'
import type { InspectionFacts } from './duties-arising.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { isHeldNow } from './seen-inspections.queries.ts'
import { timescaleOf } from './stored-values.ts'

type Of = Reader<InspectionDatabase>

/** A duty as it was counted last. */
export type DutyRow = {
  readonly id: string
  readonly duty: string
  readonly rule: Duty
  readonly working: Working | null
  readonly computedOn: Temporal.PlainDate | null
  /** The day that somebody named to count from, where the rule asks for one. */
  readonly named: Temporal.PlainDate | null
  readonly aside: boolean
  /** Something was recorded of it since, so that it can’t be taken away. */
  readonly hasRecords: boolean
}

export type DutyFacts = InspectionFacts &
  KnownDays & {
    readonly framework: string
    readonly edition: string
    readonly held: boolean
    /** A report or letter has come: nothing is owed before. */
    readonly hasReport: boolean
    readonly duties: readonly DutyRow[]
  }

/** What an inspection's duties depend on, whoever asks: for commands, behind the authority's wall. */
export async function dutyFacts(reader: Of, inspectionId: string): Promise<DutyFacts> {
  const inspection = await reader
    .selectFrom('inspection')
    .select(['framework', 'edition', 'published_on', 'published_month', 'received_on', 'report_file'])
    .select((eb) => isHeldNow(eb, 'inspection.id').as('held'))
    .where('id', '=', inspectionId)
    .executeTakeFirst()
  if (!inspection) throw new Refusal('not-found', 'There is no such inspection.')
  const findings = await reader
    .selectFrom('finding')
    .select(['kind', 'timescale_amount', 'timescale_unit', 'printed_timescale'])
    .where('inspection_id', '=', inspectionId)
    .orderBy('position')
    .execute()
  const notice = await reader
    .selectFrom('duty_notice')
    .select('names')
    .where('inspection_id', '=', inspectionId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const { published_on, published_month, received_on, report_file } = inspection
  return {
    framework: inspection.framework,
    edition: inspection.edition,
    held: inspection.held,
    received: received_on,
    published: published_on,
    hasReport: received_on !== null || published_on !== null || published_month !== null || report_file !== null || findings.length > 0,
    priorityActions: findings.some(({ kind }) => kind === 'priority-action'),
    noticeNames: notice?.names ?? null,
    timescales: findings.map(timescaleOf).flatMap((each) => (each ? [{ timescale: each as Timescale, printed: each.printed }] : [])),
    duties: await dutyRows(reader, { inspectionId }),
  }
}

/** The duties of an inspection, or one by its id. */
export async function dutyRows(reader: Of, of: { readonly inspectionId: string } | { readonly id: string }): Promise<DutyRow[]> {
  const rows = await reader
    .selectFrom('duty_instance as duty')
    .select(['duty.id', 'duty.duty', 'duty.rule', 'duty.working', 'duty.computed_on', 'duty.counted_from', 'duty.counted_from_on'])
    .select(
      sql<boolean>`exists (select from duty_set_aside s where s.duty_instance_id = duty.id
        and not exists (select from duty_set_aside_end e where e.duty_set_aside_id = s.id))`.as('aside'),
    )
    .select(
      sql<boolean>`exists (select from duty_stated_date x where x.duty_instance_id = duty.id)
        or exists (select from duty_extension x where x.duty_instance_id = duty.id)
        or exists (select from duty_working_date x where x.duty_instance_id = duty.id)
        or exists (select from duty_met x where x.duty_instance_id = duty.id)
        or exists (select from duty_set_aside x where x.duty_instance_id = duty.id)
        or exists (select from duty_recount x where x.duty_instance_id = duty.id)`.as('has_records'),
    )
    .where('inspectionId' in of ? 'duty.inspection_id' : 'duty.id', '=', 'inspectionId' in of ? of.inspectionId : of.id)
    .orderBy('duty.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    duty: row.duty,
    rule: row.rule as unknown as Duty,
    working: row.working as unknown as Working | null,
    computedOn: row.computed_on,
    named: row.counted_from === 'named day' ? row.counted_from_on : null,
    aside: row.aside,
    hasRecords: row.has_records,
  }))
}
