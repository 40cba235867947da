import { londonDay } from '../../calendar/london.ts'
import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onPlan, refuseEnded } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { seenPlanIds } from '../seen-plans.queries.ts'
import { listChanges, waitingOnly } from './changes.queries.ts'
import { freezeVersion } from './freeze-version.commands.ts'
import { accountedFor, type WayToEnd, type WentTo } from './plan-end.ts'
import { planEnded } from './version-events.ts'
import { readWholePlan } from './versions.queries.ts'

export type EndPlan = {
  readonly commandId: string
  readonly planId: string
  readonly how: WayToEnd
  readonly endedOn: Temporal.PlainDate
  /** Why, and who decided it. */
  readonly words: string
  readonly replacedByPlanId: string | null
  readonly strategy: string | null
  readonly wentTo: readonly WentTo[]
  /** For those that say nothing of their own. */
  readonly otherActions: string | null
  readonly otherFindings: string | null
}

/** Ends a plan: it is frozen as it stands, stays readable and changes no more. Refuses while something doesn't say where it went. */
export async function endPlan(db: Database<PlanDatabase>, viewer: Viewer, order: EndPlan): Promise<string> {
  return onPlan(db, viewer, { act: 'endPlan', what: 'end this plan', ...order }, async (tx, plan) => {
    await refuseEnded(tx, plan.id)
    if (Temporal.PlainDate.compare(order.endedOn, londonDay(tx.moment)) > 0)
      throw new Refusal('conflict', 'That day is still to come: end the plan once it has come.')
    const waiting = waitingOnly(await listChanges(tx, viewer, plan)).length
    if (waiting > 0)
      throw new Refusal(
        'conflict',
        `${waiting === 1 ? 'A change of it still waits' : `${waiting} changes of it still wait`}. Answer or withdraw ${waiting === 1 ? 'it' : 'them'} first.`,
      )
    const next = await nextPlan(tx, viewer, plan, order)
    // What is kept from this person ends with the plan all the same.
    const whole = (await readWholePlan(tx, viewer, plan.id)) ?? plan
    const unseen = unseenOf(whole, plan).map((each) => ({ ...each, wentTo: order.words }))
    const items = accountedFor(whole, [...order.wentTo, ...unseen], { actions: order.otherActions, findings: order.otherFindings })
    if (!items) throw new Refusal('conflict', 'Say where each open action and each finding went.')
    await freezeVersion(tx, viewer, plan.id, 'as it ended')
    const end = { id: newId(), how: order.how, ended_on: order.endedOn.toString(), words: order.words }
    await tx
      .insertInto('plan_end')
      .values({
        ...end,
        plan_id: plan.id,
        replaced_by_plan_id: next?.id ?? null,
        strategy: order.how === 'taken-into-strategy' ? order.strategy : null,
        recorded_by: viewer.personId,
      })
      .execute()
    const rows = items.map(({ kind, id, wentTo }) => ({
      id: newId(),
      plan_end_id: end.id,
      action_id: kind === 'action' ? id : null,
      finding_id: kind === 'finding' ? id : null,
      went_to: wentTo,
      recorded_by: viewer.personId,
    }))
    if (rows.length > 0) await tx.insertInto('plan_end_item').values(rows).execute()
    recordEvent(tx, planEnded(plan, { how: order.how, on: order.endedOn, into: next?.title ?? order.strategy, words: order.words }))
    return plan.id
  })
}

async function nextPlan(tx: Writer<PlanDatabase>, viewer: Viewer, plan: PlanContent, { how, replacedByPlanId, strategy }: EndPlan) {
  if (how === 'taken-into-strategy' && !strategy) throw new Refusal('conflict', 'Name the strategy that takes it in.')
  if (how !== 'replaced') return null
  const next =
    replacedByPlanId === null || replacedByPlanId === plan.id
      ? undefined
      : await tx
          .selectFrom('plan')
          .select(['id', 'title'])
          .where('id', '=', replacedByPlanId)
          .where('id', 'in', seenPlanIds(tx, viewer))
          .executeTakeFirst()
  if (!next) throw new Refusal('conflict', 'Choose the plan that replaces this one.')
  return next
}

function unseenOf(whole: PlanContent, seen: PlanContent): readonly Pick<WentTo, 'kind' | 'id'>[] {
  const known = new Set([...seen.actions, ...seen.findings].map(({ id }) => id))
  const hidden = (kind: WentTo['kind'], list: readonly { readonly id: string }[]) =>
    list.filter(({ id }) => !known.has(id)).map(({ id }) => ({ kind, id }))
  return [...hidden('action', whole.actions), ...hidden('finding', whole.findings)]
}
