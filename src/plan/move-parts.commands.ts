import type { Database } from '../database/database.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { onWholePlan } from './on-whole-plan.commands.ts'
import { moveInOrder } from './order-of-parts.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { PlanContent } from './plan-content.ts'

export type MovePart = {
  readonly commandId: string
  readonly planId: string
  readonly partId: string
  readonly direction: 'up' | 'down'
}

type Move = (db: Database<PlanDatabase>, viewer: Viewer, order: MovePart) => Promise<string>

// One place up or down in the order in which the plan prints them. What stands first or last already stays, and is no event.

export const moveMeasure: Move = mover('moveMeasure', 'measure', 'success measure', (plan) =>
  plan.measures.map(({ id, title }) => ({ id, name: title })),
)
export const moveRisk: Move = mover('moveRisk', 'risk', 'risk', (plan) => plan.risks.map(({ id, event }) => ({ id, name: event })))
export const moveCost: Move = mover('moveCost', 'cost', 'cost', (plan) => plan.costs.map(({ id, title }) => ({ id, name: title })))
export const moveFundingSource: Move = mover('moveFundingSource', 'funding_source', 'funding source', (plan) => plan.fundingSources)

type Named = { readonly id: string; readonly name: string }

function mover(
  act: 'moveMeasure' | 'moveRisk' | 'moveCost' | 'moveFundingSource',
  table: 'measure' | 'risk' | 'cost' | 'funding_source',
  called: string,
  partsOf: (plan: PlanContent) => readonly Named[],
): Move {
  return (db, viewer, order) =>
    onWholePlan(db, viewer, { act, what: 'change the order of this plan’s parts', ...order }, async (tx, plan) => {
      const part = partsOf(plan).find(({ id }) => id === order.partId)
      if (!part) throw new Refusal('not-found', `There is no such ${called} in this plan. Somebody may have removed it.`)
      const moved = await moveInOrder(tx, table, plan.id, part.id, order.direction)
      if (moved)
        recordEvent(tx, {
          what: `${table.replace('_', '-')}-moved`,
          about: { kind: 'plan', id: plan.id },
          sentence: `Moved the ${called} “${part.name}” ${order.direction}.`,
        })
      return part.id
    })
}
