import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { WrittenAction } from './action-words.ts'
import type { PlanDatabase } from './plan.tables.ts'

/** What is written of one action, as its history tells it. Refuses when the plan has no such action. */
export async function getWrittenAction(reader: Reader<PlanDatabase>, planId: string, actionId: string): Promise<WrittenAction> {
  const row = await reader
    .selectFrom('action')
    .leftJoin('post', 'post.id', 'owner_post_id')
    .leftJoin('person', 'person.id', 'owner_person_id')
    .select(['reference', 'action.title', 'due_on', 'post.title as post', 'person.name as person'])
    .where('plan_id', '=', planId)
    .where('action.id', '=', actionId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such action in this plan. Somebody may have removed it.')
  const findings = await reader
    .selectFrom('action_finding')
    .innerJoin('finding', 'finding.id', 'finding_id')
    .select(['printed_number', 'own_label', 'text'])
    .where('action_id', '=', actionId)
    .orderBy('finding.position')
    .execute()
  return { reference: row.reference, title: row.title, owner: row.post ?? row.person, dueOn: row.due_on, findings }
}

/** Those of removed actions too, since one may be put back with the reference that it had. */
export async function referencesUsed(reader: Reader<PlanDatabase>, planId: string): Promise<string[]> {
  const live = await reader.selectFrom('action').select('reference').where('plan_id', '=', planId).execute()
  const gone = await reader
    .selectFrom('past_row')
    .select(sql<string>`past_row.row ->> 'reference'`.as('reference'))
    .where('table_name', '=', 'action')
    .where(sql<boolean>`past_row.row ->> 'plan_id' = ${planId}`)
    .execute()
  return [...live, ...gone].map((row) => row.reference)
}

export async function lastActionPosition(reader: Reader<PlanDatabase>, planId: string): Promise<string | null> {
  const last = await reader
    .selectFrom('action')
    .select('position')
    .where('plan_id', '=', planId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.position ?? null
}

export async function lastPositionUnder(reader: Reader<PlanDatabase>, findingId: string): Promise<string | null> {
  const last = await reader
    .selectFrom('action_finding')
    .select('position')
    .where('finding_id', '=', findingId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.position ?? null
}
