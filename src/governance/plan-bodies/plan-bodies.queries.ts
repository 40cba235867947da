import type { Reader } from '../../database/database.ts'
import { nextMeetings } from '../../meeting/body.queries.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Frequency, Part, PlanBody, Standing } from './plan-body.ts'

const order: readonly Part[] = ['decides', 'endorses', 'scrutinises', 'monitors', 'receives']

/** The bodies that have a part in a plan, those that decide first. Whether the viewer may see the plan, the caller has asked. */
export async function listPlanBodies(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  planId: string,
  day: Temporal.PlainDate,
): Promise<readonly PlanBody[]> {
  const rows = await reader
    .selectFrom('plan_body')
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'plan_body.authority_id').onRef('body.id', '=', 'plan_body.body_id'))
    .select(['plan_body.id', 'plan_body.revision', 'plan_body.body_id', 'plan_body.part', 'plan_body.standing', 'plan_body.how_often'])
    .select(['plan_body.note', 'body.name', 'body.kind'])
    .where('plan_body.authority_id', '=', viewer.authorityId)
    .where('plan_body.plan_id', '=', planId)
    .orderBy('body.name')
    .execute()
  const next = await nextMeetings(reader, viewer, day)
  return rows
    .map((row) => ({
      id: row.id,
      revision: row.revision,
      bodyId: row.body_id,
      name: row.name,
      kind: row.kind as BodyKind,
      part: row.part as Part,
      standing: row.standing as Standing,
      howOften: row.how_often as Frequency | null,
      note: row.note,
      nextMeeting: next.get(row.body_id) ?? null,
    }))
    .sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part))
}
