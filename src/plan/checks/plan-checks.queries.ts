import { londonDay } from '../../calendar/london.ts'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { readDaysToConfirm } from '../phases/anchor-days.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { listChanges, waitingOnly } from '../versions/changes.queries.ts'
import { findingDeadlines } from './finding-deadlines.queries.ts'
import { type Aside, type Heard, heard } from './set-aside.ts'
import { standingDoubts } from './standing-checks.ts'

/** What the standing checks have to say of a plan today, as far as this person sees it. */
export async function readChecks(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  plan: PlanContent,
  today: Temporal.PlainDate,
): Promise<Heard> {
  const deadlines = await findingDeadlines(reader, viewer, plan, today)
  const daysToConfirm = await readDaysToConfirm(reader, plan)
  const waiting = waitingOnly(await listChanges(reader, viewer, plan)).map(({ id, askedAt, askedBy }) => ({
    id,
    askedOn: londonDay(askedAt).toString(),
    by: askedBy?.name ?? null,
  }))
  return heard(standingDoubts(plan, { today, deadlines, daysToConfirm, waiting }), await asidesOf(reader, plan.id), today)
}

async function asidesOf(reader: Reader<PlanDatabase>, planId: string): Promise<Aside[]> {
  const rows = await reader
    .selectFrom('check_set_aside as aside')
    .leftJoin('check_set_aside_end as ended', 'ended.check_set_aside_id', 'aside.id')
    .leftJoin('person', 'person.id', 'aside.recorded_by')
    .select(['aside.id', 'check_name', 'aside.about', 'aside.reason', 'until_on', 'person.name', 'aside.recorded_at'])
    .where('aside.plan_id', '=', planId)
    .where('ended.id', 'is', null)
    .orderBy('aside.recorded_at')
    .orderBy('aside.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    check: row.check_name,
    about: row.about,
    reason: row.reason,
    until: row.until_on,
    by: row.name,
    on: londonDay(row.recorded_at),
  }))
}
