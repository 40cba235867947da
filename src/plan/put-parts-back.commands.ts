import type { Database } from '../database/database.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { moneyPutBack } from './money/money-events.ts'
import { onWholePlan, putBackOrRefuse } from './on-whole-plan.commands.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { measurePutBack, riskPutBack } from './plan-part-events.ts'

export type PutPartBack = { readonly commandId: string; readonly planId: string; readonly removedBy: string }

type PutBack = (db: Database<PlanDatabase>, viewer: Viewer, order: PutPartBack) => Promise<string>

// Each puts back what one command removed, and refuses with the reason what can't come back.

export const putMeasureBack: PutBack = putterBack('putMeasureBack', ['measure-removed'], measurePutBack)
export const putRiskBack: PutBack = putterBack('putRiskBack', ['risk-removed'], riskPutBack)
/** A cost, a source, or what pays for a cost. */
export const putMoneyBack: PutBack = putterBack('putMoneyBack', ['cost-removed', 'funding-removed', 'funding-source-removed'], moneyPutBack)

function putterBack(
  act: 'putMeasureBack' | 'putRiskBack' | 'putMoneyBack',
  whats: Parameters<typeof putBackOrRefuse>[3],
  told: typeof measurePutBack,
): PutBack {
  return (db, viewer, order) =>
    onWholePlan(db, viewer, { act, what: 'put back what was removed from this plan', ...order }, async (tx, plan) => {
      await putBackOrRefuse(tx, plan, order.removedBy, whats)
      recordEvent(tx, told(plan.id))
      return plan.id
    })
}
