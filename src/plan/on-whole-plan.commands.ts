import { printPlainDay } from '../calendar/print-day.ts'
import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { putBack } from '../database/put-back.ts'
import { mustBeAllowed } from '../people/must-be-allowed.ts'
import { type Act, may } from '../people/permissions.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { lockPlan } from './lock-plan.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { getPlanContent } from './plan-content.queries.ts'
import type { PlanContent } from './plan-content.ts'
import { ChangeWaits, isWaiting, type Waiting } from './versions/change-waits.ts'
import { throughGate } from './versions/plan-gate.commands.ts'

/**
 * `what` ends the sentence “Your role doesn’t let you …”. Hand in the whole order (`{ act, what, ...order }`, text, days, months and
 * pence only): after agreement, a change that needs somebody else's word is kept as that order and carried out when it is given. What
 * it would change is seen by doing it and taking it back, so that a command declares nothing.
 */
export type OnPlan = {
  readonly act: Act
  readonly what: string
  readonly commandId: string
  readonly planId: string
  /** Who else may, though no role for this plan says so: a workstream's own lead, an action's owner. */
  readonly mayAlso?: (tx: Writer<PlanDatabase>, plan: PlanContent) => boolean | Promise<boolean>
}

/**
 * What a command that changes any part of a plan begins with: the right to, the plan held, and the plan as this person sees it. Throws
 * ChangeWaits where the plan is agreed and the change needs somebody else's word, and refuses to change a plan that has ended.
 */
export async function onWholePlan<R>(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnPlan,
  work: (tx: Writer<PlanDatabase>, plan: PlanContent) => Promise<R>,
): Promise<R> {
  const within = withinCommand.get(db)
  if (within) return work(within, await getPlanContent(within, viewer, order.planId))
  const { mayAlso: _, what: __, commandId: ___, ...kept } = order
  const done = await onPlan(db, viewer, order, async (tx, plan): Promise<R | Waiting> => {
    await refuseEnded(tx, plan.id)
    return throughGate(tx, viewer, plan, kept, work)
  })
  if (isWaiting(done)) throw new ChangeWaits(done)
  return done
}

/** The same for what changes nothing that the plan says, such as agreeing it, or looking back. */
export async function onPlan<R>(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  { act, what, commandId, planId, mayAlso }: OnPlan,
  work: (tx: Writer<PlanDatabase>, plan: PlanContent) => Promise<R>,
): Promise<R> {
  const allowed = may(viewer, act, { kind: 'plan', id: planId })
  if (!mayAlso) mustBeAllowed(viewer, act, what, { kind: 'plan', id: planId })
  return inTransaction(db, viewer, commandId, async (tx) => {
    await lockPlan(tx, viewer, planId)
    const plan = await getPlanContent(tx, viewer, planId)
    if (!allowed && !(await mayAlso?.(tx, plan))) mustBeAllowed(viewer, act, what, { kind: 'plan', id: planId })
    return work(tx, plan)
  })
}

/** Lets `onWholePlan` be called within a command that is running already: a change that was approved is carried out so, past the gate. */
export function withinThis(db: Database<PlanDatabase>, tx: Writer<PlanDatabase>): Database<PlanDatabase> {
  const within: Database<PlanDatabase> = { kysely: tx, now: db.now, close: async () => {} }
  withinCommand.set(within, tx)
  return within
}

const withinCommand = new WeakMap<object, Writer<PlanDatabase>>()

/** An ended plan stays as it was. */
export async function refuseEnded(tx: Writer<PlanDatabase>, planId: string): Promise<void> {
  const end = await tx.selectFrom('plan_end').select('ended_on').where('plan_id', '=', planId).executeTakeFirst()
  if (end) throw new Refusal('conflict', `This plan ended on ${printPlainDay(end.ended_on)}. It can be read, but no longer changed.`)
}

type Removal =
  | 'consultation-removed'
  | 'cost-removed'
  | 'finding-part-removed'
  | 'funding-removed'
  | 'funding-source-removed'
  | 'measure-removed'
  | 'phase-removed'
  | 'risk-removed'
  | 'source-finding-removed'
  | 'workstream-removed'

/** Puts back what a command removed from this plan, be its id sent from wherever, or refuses with the reason. */
export async function putBackOrRefuse(
  tx: Writer<PlanDatabase>,
  plan: PlanContent,
  removedBy: string,
  whats: readonly Removal[],
): Promise<void> {
  const removal = await tx
    .selectFrom('history')
    .select('seq')
    .where('command_id', '=', removedBy)
    .where('what', 'in', whats)
    .where('about_id', 'in', [plan.id, ...plan.actions.map((action) => action.id)])
    .executeTakeFirst()
  const answer = removal ? await putBack(tx, removedBy).catch(takenWhereItBelongs) : 'nothing'
  const reason = {
    nothing: 'There is nothing to put back: it is back already, or what it belonged to is gone.',
    taken: 'It cannot be put back: something else has taken its place, or what it belonged to is gone.',
    'too-late': 'It cannot be put back: it was removed more than 30 days ago. The history still tells what it said.',
  }
  if (answer !== 'put-back') throw new Refusal('conflict', reason[answer])
}

/** A foreign key says that what it belonged to went meanwhile, such as the cost that a line was to pay for. */
function takenWhereItBelongs(error: unknown): 'taken' {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '23503') return 'taken'
  throw error
}
