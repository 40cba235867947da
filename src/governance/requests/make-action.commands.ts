import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { recordEvent } from '../../history/record-event.ts'
import { isHeldNow } from '../../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { NewAction } from '../../plan/actions/action-order.ts'
import { addActionTo } from '../../plan/change-actions.commands.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { refuseEnded } from '../../plan/on-whole-plan.commands.ts'
import { getPlanContent } from '../../plan/plan-content.queries.ts'
import { ChangeWaits, isWaiting, type Waiting } from '../../plan/versions/change-waits.ts'
import { throughGate } from '../../plan/versions/plan-gate.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { requestMadeAction, whyOfAction } from './request.ts'
import { getRequest } from './requests.queries.ts'

export type MakeAction = Pick<NewAction, 'title' | 'owner' | 'dueOn' | 'dueWords'> & {
  readonly commandId: string
  readonly requestId: string
  readonly planId: string
}

/**
 * Makes an action of a plan of what a body asked. On an agreed plan it goes through the same gate as any new action: where it waits for
 * somebody's word, the request knows the change that waits. Gives the action's id.
 */
export async function makeActionOfRequest(db: Database<GovernanceDatabase>, viewer: Viewer, order: MakeAction): Promise<string> {
  const { commandId, requestId, planId, ...written } = order
  mustBeAllowed(viewer, 'makeActionOfRequest', 'change this plan’s actions', { kind: 'plan', id: planId })
  const done = await inTransaction(db, viewer, commandId, async (tx): Promise<string | Waiting> => {
    await lockPlan(tx, viewer, planId)
    await refuseEnded(tx, planId)
    const request = await getRequest(tx, viewer, requestId)
    if (request.action) throw new Refusal('conflict', `Action ${request.action.reference} was made of it already.`)
    if (request.plan && request.plan.id !== planId) throw new Refusal('conflict', `This request is about the plan “${request.plan.title}”.`)
    if (request.inspection) await refuseHeld(tx, request.inspection.id)
    const action: NewAction = { ...written, origin: 'decision', why: whyOfAction(request) }
    const plan = await getPlanContent(tx, viewer, planId)
    const added = await throughGate(tx, viewer, plan, { act: 'addAction', planId, ...action }, (inPlan, content) =>
      addActionTo(inPlan, viewer, content, action),
    )
    const link = isWaiting(added) ? { plan_change_id: added.changeId } : { action_id: added, plan_change_id: null }
    await tx
      .updateTable('body_request')
      .set({ plan_id: planId, ...link })
      .where('id', '=', requestId)
      .execute()
    const asked = { id: requestId, body: request.body.name, planId, inspectionId: null }
    if (!isWaiting(added)) recordEvent(tx, requestMadeAction(asked))
    return added
  })
  if (isWaiting(done)) throw new ChangeWaits(done)
  return done
}

/** The action says in the body's words why it is there, and is seen by whoever sees the plan. */
async function refuseHeld(tx: Writer<GovernanceDatabase>, inspectionId: string): Promise<void> {
  const held = await tx
    .selectFrom('inspection')
    .select('inspection.id')
    .where('inspection.id', '=', inspectionId)
    .where((eb) => isHeldNow(eb, 'inspection.id'))
    .executeTakeFirst()
  if (held)
    throw new Refusal(
      'conflict',
      'This request is about an inspection held in confidence, and an action would tell its words to everybody who sees the plan. Open the inspection first.',
    )
}
