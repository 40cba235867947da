import type { Database, Writer } from '../../database/database.ts'
import { positionBetween, positionsFor } from '../../database/position.ts'
import { recordEvent } from '../../history/record-event.ts'
import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { actionMoved } from '../actions/action-events.ts'
import { scopesOfAction } from '../actions/action-scopes.ts'
import { actionOf } from '../actions/find-action.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'

export type MoveAction = {
  readonly commandId: string
  readonly planId: string
  readonly actionId: string
  readonly side: 'before' | 'after'
  /** The action that it is to stand next to: its neighbour in the list that somebody looks at. */
  readonly besideId: string
}

/** Moves an action next to another in the plan's order, which is the same under each finding and in each workstream. */
export async function moveAction(db: Database<PlanDatabase>, viewer: Viewer, order: MoveAction): Promise<string> {
  const what = 'change this plan’s actions'
  return onWholePlan(
    db,
    viewer,
    {
      act: 'moveAction',
      what,
      ...order,
      mayAlso: (_, plan) => may(viewer, 'moveAction', scopesOfAction(plan.id, actionOf(plan, order.actionId))),
    },
    async (tx, plan) => {
      const moving = actionOf(plan, order.actionId)
      const beside = actionOf(plan, order.besideId)
      if (moving.id === beside.id) return moving.id
      const rows = await tx
        .selectFrom('action')
        .select(['id', 'position'])
        .where('plan_id', '=', plan.id)
        .where('id', '!=', moving.id)
        .orderBy('position')
        .orderBy('id')
        .execute()
      const at = rows.findIndex((row) => row.id === beside.id) + (order.side === 'after' ? 1 : 0)
      await stand(tx, rows, at, moving.id)
      recordEvent(tx, actionMoved(moving, order.side, beside))
      return moving.id
    },
  )
}

type Placed = { readonly id: string; readonly position: string }

/** Between two others that stand in the same place, as one does that was put back, there is no room: then all are placed anew. */
async function stand(tx: Writer<PlanDatabase>, rows: readonly Placed[], at: number, id: string): Promise<void> {
  const [before, after] = [rows[at - 1]?.position ?? null, rows[at]?.position ?? null]
  if (before === null || after === null || before < after) return place(tx, id, positionBetween(before, after))
  const positions = positionsFor(rows.length + 1)
  const ids = rows.map((row) => row.id).toSpliced(at, 0, id)
  for (const [n, each] of ids.entries()) await place(tx, each, positions[n] as string)
}

async function place(tx: Writer<PlanDatabase>, id: string, position: string): Promise<void> {
  await tx.updateTable('action').set({ position }).where('id', '=', id).execute()
}
