import type { Writer } from '../../database/database.ts'
import { recordEvent } from '../../history/record-event.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { FundingContent } from '../plan-content.ts'
import { fundingChanged } from './money-events.ts'

type Tx = Writer<PlanDatabase>

/** How a line of what pays for a cost stands. */
export type FundingStanding = {
  readonly sourceId: string | null
  readonly pence: bigint
  readonly standing: FundingContent['standing']
  readonly decision: string | null
  readonly askedOf: string | null
}

export type FundingLine = FundingStanding & {
  readonly id: string
  readonly costId: string
  readonly title: string
  readonly actionId: string | null
  readonly financialYear: number
}

export async function findFunding(tx: Tx, planId: string, fundingId: string): Promise<FundingLine | null> {
  const row = await tx
    .selectFrom('funding')
    .innerJoin('cost', (on) => on.onRef('cost.authority_id', '=', 'funding.authority_id').onRef('cost.id', '=', 'funding.cost_id'))
    .select(['funding.id', 'funding.cost_id', 'funding.financial_year', 'funding.funding_source_id', 'funding.pence', 'funding.standing'])
    .select(['funding.decision', 'funding.asked_of', 'cost.title', 'cost.action_id'])
    .where('funding.id', '=', fundingId)
    .where('cost.plan_id', '=', planId)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        costId: row.cost_id,
        title: row.title,
        actionId: row.action_id,
        financialYear: row.financial_year,
        sourceId: row.funding_source_id,
        pence: row.pence,
        standing: row.standing as FundingContent['standing'],
        decision: row.decision,
        askedOf: row.asked_of,
      }
    : null
}

/**
 * Carries out what a body decided on a line of a plan's money, within the command that records the decision: past the gate of an agreed
 * plan, since it is the body's own word. Nothing allocated means refused: the line has no source any more.
 */
export async function allocateFunding(
  tx: Tx,
  planId: string,
  { fundingId, pence, decision }: { readonly fundingId: string; readonly pence: bigint; readonly decision: string },
): Promise<FundingLine> {
  const was = await findFunding(tx, planId, fundingId)
  if (!was) throw new Refusal('conflict', 'Somebody has removed a line of the plan’s money meanwhile. Look at it again.')
  if (was.sourceId === null) throw new Refusal('conflict', `Say first from what “${was.title}” is to be paid.`)
  if (pence > was.pence) throw new Refusal('conflict', `More was allocated to “${was.title}” than is asked for it.`)
  const refused: FundingStanding = { sourceId: null, pence: was.pence, standing: 'not-found', decision: null, askedOf: null }
  await setFunding(tx, planId, was, pence === 0n ? refused : { ...was, pence, standing: 'agreed', decision })
  return was
}

/** Writes how a line now stands, and says so in the history of the action that it pays for. */
export async function setFunding(tx: Tx, planId: string, was: FundingLine, now: FundingStanding): Promise<void> {
  const { sourceId, pence, standing, decision, askedOf } = now
  await tx
    .updateTable('funding')
    .set({ funding_source_id: sourceId, pence, standing, decision, asked_of: askedOf })
    .where('id', '=', was.id)
    .execute()
  const said = async (line: FundingStanding) => ({
    financialYear: was.financialYear,
    pence: line.pence,
    standing: line.standing,
    source: line.sourceId && (await nameOfSource(tx, line.sourceId)),
  })
  recordEvent(tx, fundingChanged(planId, was, await said(was), await said(now)))
}

async function nameOfSource(tx: Tx, id: string): Promise<string | null> {
  return (await tx.selectFrom('funding_source').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null
}
