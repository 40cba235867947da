import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import type { StaleEdit } from '../../database/stale-edit.ts'
import { findStale, lockRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { allocateFunding, findFunding, setFunding } from '../../plan/money/decide-funding.commands.ts'
import { refuseEnded } from '../../plan/on-whole-plan.commands.ts'
import { getPlanContent } from '../../plan/plan-content.queries.ts'
import type { FundingContent } from '../../plan/plan-content.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Decision } from './decision.ts'
import { decidedBy, decisionMovedMoney } from './decision-events.ts'
import { listAllocations } from './decision-money.queries.ts'
import { type Allocation, canDo, type Does, linesOfMoney, referenceOf, standsAsLeft } from './decision-money.ts'
import { getDecision } from './decisions.queries.ts'

type Tx = Writer<GovernanceDatabase>

/** What the decision does to one line that its writer saw: `asked` is the amount then seen, `pence` the part that is allocated. */
export type MoneyLineOrder = {
  readonly fundingId: string
  readonly asked: bigint
  readonly does: Does | null
  readonly pence: bigint | null
}

export type DecisionMoneyOrder = {
  readonly commandId: string
  readonly planId: string
  readonly decisionId: string
  readonly revision: number
  readonly lines: readonly MoneyLineOrder[]
}

/** Says what a decision does to the plan's money, line by line; said again, it takes the place of what was said before. */
export async function sayDecisionMoney(
  db: Database<GovernanceDatabase>,
  viewer: Viewer,
  order: DecisionMoneyOrder,
): Promise<StaleEdit | null> {
  const { planId, decisionId, revision, lines } = order
  mustBeAllowed(viewer, 'sayDecisionMoney', 'say what a decision does to this plan’s money', { kind: 'plan', id: planId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    await lockPlan(tx, viewer, planId)
    await refuseEnded(tx, planId)
    const decision = await getDecision(tx, viewer, planId, decisionId)
    if (!decision.plan) throw new Refusal('conflict', 'There was no plan yet when this was decided, so it does nothing to a plan’s money.')
    if (!(await lockRevised(tx, 'decision', decisionId, revision)))
      return findStale<GovernanceDatabase>(tx, 'decision', decisionId, revision)
    if (decision.callIn && decision.callIn.outcome === null)
      throw new Refusal('conflict', 'This decision is called in: it moves no money until that is settled.')
    const plan = await getPlanContent(tx, viewer, planId)
    const offered = linesOfMoney(plan, decision, await listAllocations(tx, decisionId)).filter((line) => !line.isChangedSince)
    for (const line of lines) refuseWrong(decision, line, offered.find((each) => each.fundingId === line.fundingId)?.asked)
    await takeBack(
      tx,
      decision,
      lines.map(({ fundingId }) => fundingId),
    )
    const allocations: Pick<Allocation, 'asked' | 'allocated'>[] = []
    for (const { fundingId, asked, does, pence } of lines) {
      if (does === null) continue
      const allocated = does === 'allocates' ? asked : does === 'part' ? (pence ?? 0n) : 0n
      const was = await allocateFunding(tx, planId, { fundingId, pence: allocated, decision: referenceOf(decision) })
      await tx
        .insertInto('decision_funding')
        .values({
          id: newId(),
          decision_id: decisionId,
          funding_id: fundingId,
          cost_id: was.costId,
          financial_year: was.financialYear,
          asked_pence: asked,
          allocated_pence: allocated,
          was_source_id: was.sourceId,
          was_standing: was.standing,
          was_decision: was.decision,
          was_asked_of: was.askedOf,
          recorded_by: viewer.personId,
        })
        .execute()
      allocations.push({ asked, allocated })
    }
    recordEvent(tx, decisionMovedMoney(decidedBy(decision), decision.madeOn, allocations))
    return null
  })
}

function refuseWrong({ outcome }: Decision, { asked, does, pence }: MoneyLineOrder, now: bigint | undefined): void {
  if (now === undefined || now !== asked)
    throw new Refusal(
      'conflict',
      'Somebody changed a line of the plan’s money while you were writing. Open the page again: nothing of it is saved.',
    )
  if (does === null) return
  if (!canDo(outcome).includes(does)) throw new Refusal('conflict', 'A decision with this outcome can’t do that to the plan’s money.')
  if (does === 'part' && (pence === null || pence <= 0n || pence >= asked))
    throw new Refusal('conflict', 'A part of what is asked is more than nothing and less than all.')
}

/**
 * Puts the plan's money back as it stood before a decision that is corrected or comes off the record. A line that somebody has changed
 * since, or whose source is gone, stays as it is.
 */
export async function takeMoneyBack(tx: Tx, decision: Decision): Promise<void> {
  const allocations = await listAllocations(tx, decision.id)
  if (allocations.length === 0) return
  if (decision.plan) await refuseEnded(tx, decision.plan.id)
  await takeBack(
    tx,
    decision,
    allocations.map(({ fundingId }) => fundingId),
  )
}

/** A decision whose day, body or reference is corrected is named so by the lines that it allocated. */
export async function renameInMoney(tx: Tx, was: Decision, now: string): Promise<void> {
  if (referenceOf(was) === now) return
  for (const { fundingId } of await listAllocations(tx, was.id)) {
    const line = was.plan && (await findFunding(tx, was.plan.id, fundingId))
    if (line?.standing === 'agreed' && line.decision === referenceOf(was))
      await tx.updateTable('funding').set({ decision: now }).where('id', '=', fundingId).execute()
  }
}

async function takeBack(tx: Tx, decision: Decision, fundingIds: readonly string[]): Promise<void> {
  const { plan } = decision
  if (fundingIds.length === 0 || plan === null) return
  const rows = await tx
    .selectFrom('decision_funding')
    .selectAll()
    .where('decision_id', '=', decision.id)
    .where('funding_id', 'in', fundingIds)
    .execute()
  for (const row of rows) {
    const line = await findFunding(tx, plan.id, row.funding_id)
    if (
      line &&
      standsAsLeft({ asked: row.asked_pence, allocated: row.allocated_pence }, line, referenceOf(decision)) &&
      (await hasSource(tx, row.was_source_id))
    )
      await setFunding(tx, plan.id, line, {
        sourceId: row.was_source_id,
        pence: row.asked_pence,
        standing: row.was_standing as FundingContent['standing'],
        decision: row.was_decision,
        askedOf: row.was_asked_of,
      })
    await tx.deleteFrom('decision_funding').where('id', '=', row.id).execute()
  }
}

async function hasSource(tx: Tx, id: string | null): Promise<boolean> {
  return id !== null && (await tx.selectFrom('funding_source').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
