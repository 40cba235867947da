import type { Database } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import type { StaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { CarryForwardContent } from '../plan-content.ts'
import { onMoney } from './change-costs.commands.ts'
import { sourceOf } from './find-money.ts'
import { carryForwardSaid, spendRecorded } from './money-events.ts'
import { figuresByName, figuresOf, quartersOf, sourceYear } from './spend-totals.ts'

/** Four quarters of one source and year, each spent and forecast; null where nothing is said of it. */
export type RecordSpend = {
  readonly commandId: string
  readonly planId: string
  readonly sourceId: string
  readonly financialYear: number
  readonly quarters: readonly { readonly quarter: number; readonly spent: bigint | null; readonly forecast: bigint | null }[]
  /** The figures as they stood when the form was opened: one that somebody else changed since isn't overwritten. */
  readonly before: string
  readonly ledger: string | null
}

/** Gives a StaleEdit of the eight figures by the names of their boxes when somebody was faster. */
export async function recordSpend(db: Database<PlanDatabase>, viewer: Viewer, order: RecordSpend): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'recordSpend', order, async (tx, plan): Promise<string | StaleEdit> => {
    const source = sourceOf(plan, order.sourceId)
    const was = sourceYear(plan, source.id, order.financialYear)
    if (figuresOf(was.quarters) !== order.before)
      return { stale: true, before: figuresByName(quartersOf(order.before)), theirs: figuresByName(was.quarters) }
    const row = { funding_source_id: source.id, financial_year: order.financialYear }
    for (const { quarter, ...amounts } of order.quarters) {
      for (const kind of ['spent', 'forecast'] as const) {
        const [now, before] = [amounts[kind], was.quarters.find((each) => each.quarter === quarter)?.[kind] ?? null]
        if (now === before) continue
        if (now === null)
          await tx
            .deleteFrom('spend')
            .where('funding_source_id', '=', source.id)
            .where('financial_year', '=', order.financialYear)
            .where('quarter', '=', quarter)
            .where('kind', '=', kind)
            .execute()
        else if (before !== null)
          await tx
            .updateTable('spend')
            .set({ pence: now, ledger: order.ledger })
            .where('funding_source_id', '=', source.id)
            .where('financial_year', '=', order.financialYear)
            .where('quarter', '=', quarter)
            .where('kind', '=', kind)
            .execute()
        else
          await tx
            .insertInto('spend')
            .values({
              id: newId(),
              plan_id: plan.id,
              ...row,
              quarter,
              kind,
              pence: now,
              ledger: order.ledger,
              recorded_by: viewer.personId,
            })
            .execute()
      }
    }
    recordEvent(tx, spendRecorded(plan.id, source.name, order))
    return source.id
  })
}

export type SayCarryForward = {
  readonly commandId: string
  readonly planId: string
  readonly sourceId: string
  readonly financialYear: number
  readonly pence: bigint
  readonly reason: string
  readonly standing: CarryForwardContent['standing']
  readonly revision: number
}

/** Asks for a year's underspend to be carried into the next, or says what the answer was. Refuses more than the underspend. */
export async function sayCarryForward(db: Database<PlanDatabase>, viewer: Viewer, order: SayCarryForward): Promise<string | StaleEdit> {
  return onMoney(db, viewer, 'sayCarryForward', order, async (tx, plan): Promise<string | StaleEdit> => {
    const source = sourceOf(plan, order.sourceId)
    const { underspend } = sourceYear(plan, source.id, order.financialYear)
    if (underspend === null || order.pence > underspend)
      throw new Refusal(
        'conflict',
        'Only what isn’t spent of a year can be carried forward: enter its four quarters first, or ask for less.',
      )
    const said = { pence: order.pence, reason: order.reason, standing: order.standing }
    const known = await tx
      .selectFrom('carry_forward')
      .select('id')
      .where('funding_source_id', '=', source.id)
      .where('financial_year', '=', order.financialYear)
      .executeTakeFirst()
    const row = { plan_id: plan.id, funding_source_id: source.id, financial_year: order.financialYear, recorded_by: viewer.personId }
    const stale = known && (await updateRevised(tx, 'carry_forward', known.id, order.revision, said))
    if (stale) return stale
    if (!known)
      await tx
        .insertInto('carry_forward')
        .values({ id: newId(), ...row, ...said })
        .execute()
    recordEvent(tx, carryForwardSaid(plan.id, source.name, order))
    return source.id
  })
}
