import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { defaultWhoMayChange, neededInOrder, settableKinds, type WhoMayChange } from './change-kinds.ts'
import type { Standing } from './whose-word.ts'

export const whoMayChangeKey = 'plan.who-may-change'

/** Whose word each kind of change needs today: what the authority has set, and otherwise the default. */
export async function readWhoMayChange(reader: Reader<PlanDatabase>): Promise<WhoMayChange> {
  const row = await reader
    .selectFrom('setting')
    .select('value')
    .where('key', '=', whoMayChangeKey)
    .where(sql<boolean>`from_on <= ${today} and coalesce(to_on >= ${today}, true)`)
    .orderBy('from_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const set = (row?.value ?? {}) as Readonly<Record<string, unknown>>
  const known = settableKinds.flatMap((kind) => {
    const needs = neededInOrder.find((each) => each === set[kind])
    return needs ? [[kind, needs] as const] : []
  })
  return { ...defaultWhoMayChange, ...Object.fromEntries(known) }
}

/** Who this person is to a plan that is agreed: the posts held today count, as their own or as a deputy. */
export async function readStanding(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string): Promise<Standing> {
  const { personId } = viewer
  const director = may(viewer, 'answerAsDirector', { kind: 'plan', id: planId })
  if (personId === null) return { personId, postIds: new Set(), director }
  const held = (table: 'post_holding' | 'deputyship') =>
    reader
      .selectFrom(table)
      .select('post_id')
      .where('person_id', '=', personId)
      .where(sql<boolean>`from_on <= ${today} and coalesce(to_on >= ${today}, true)`)
      .execute()
  const rows = [...(await held('post_holding')), ...(await held('deputyship'))]
  return { personId, postIds: new Set(rows.map((row) => row.post_id)), director }
}
