import { sql } from 'kysely'
import type { Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit } from '../../database/stale-edit.ts'
import { collectedEvents, forgetEventsAfter, recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import type { PlanContent } from '../plan-content.ts'
import { findAgreement } from './agreement.queries.ts'
import { changeAsked } from './change-events.ts'
import { type Waiting, waitsFor } from './change-waits.ts'
import { comparePlans } from './compare-plans.ts'
import { keepOrder } from './kept-order.ts'
import { orderAsItStands } from './order-as-it-stands.ts'
import { readStanding, readWhoMayChange } from './who-may-change.queries.ts'
import { wordMissing } from './whose-word.ts'

type Tx = Writer<PlanDatabase>

/**
 * Lets a command change an agreed plan where its writer's own word is enough. Where it isn't, what the command did is taken back, and its
 * order is kept as a change that waits. Which of the two is seen by doing it: the plan after is compared with the plan before.
 */
export async function throughGate<R>(
  tx: Tx,
  viewer: Viewer,
  plan: PlanContent,
  order: { readonly act: string } & Order,
  work: (tx: Tx, plan: PlanContent) => Promise<R>,
): Promise<R | Waiting> {
  const agreement = await findAgreement(tx, plan.id)
  if (!agreement) return work(tx, plan)
  const eventsBefore = collectedEvents(tx).length
  await sql`savepoint gate`.execute(tx)
  const result = await work(tx, plan)
  if (isStaleEdit(result)) return result
  const now = await getPlanContent(tx, viewer, plan.id)
  const differences = comparePlans(plan, now)
  const who = await readWhoMayChange(tx)
  const missing = wordMissing(differences, who, { agreement, was: plan, now }, await readStanding(tx, viewer, plan.id))
  if (missing === null) {
    await sql`release savepoint gate`.execute(tx)
    return result
  }
  await sql`rollback to savepoint gate`.execute(tx)
  forgetEventsAfter(tx, eventsBefore)
  const { act, ...rest } = order
  const proposed = keepOrder(onlyChanged(rest, orderAsItStands(act, plan, rest)))
  const sentence = waitsFor(missing, agreement.by.name)
  if (proposed === null)
    throw new Refusal('conflict', `${sentence} It can’t be kept until then: ask for it first, and do it once it is approved.`)
  const changeId = newId()
  const [only, more] = differences
  await tx
    .insertInto('plan_change')
    .values({
      id: changeId,
      plan_id: plan.id,
      about_kind: only && !more ? only.part : 'plan',
      about_id: only && !more && only.what !== 'added' ? only.id : null,
      act,
      proposed: JSON.stringify(proposed),
      was: JSON.stringify(differences),
      needs: missing,
      reason: reasonIn(rest),
      recorded_by: viewer.personId,
    })
    .execute()
  recordEvent(tx, changeAsked(plan, changeId, differences, missing === 'agreeing-body' ? agreement.by.name : 'the accountable director'))
  return { waits: true, planId: plan.id, changeId, sentence }
}

type Order = Readonly<Record<string, unknown>>

function onlyChanged(order: Order, asItStands: Order | null): Order {
  if (!asItStands) return order
  const same = (key: string) =>
    key in asItStands && JSON.stringify(keepOrder({ v: order[key] })) === JSON.stringify(keepOrder({ v: asItStands[key] }))
  return Object.fromEntries(Object.entries(order).filter(([key]) => !same(key)))
}

/** Some forms ask why: moving a date, saying that an action is no longer needed. */
function reasonIn(order: Order): string | null {
  return typeof order.reason === 'string' && order.reason !== '' ? order.reason : null
}
