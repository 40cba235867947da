import type { Database, Writer } from '../../database/database.ts'
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
import type { LedgerFigure } from './ledger-figures.ts'
import { carryForwardSaid, spendRecorded } from './money-events.ts'
import { figuresByName, figuresOf, type Quarter, quartersOf, type SourceYear, sourceYear } from './spend-totals.ts'

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
    await writeQuarters(tx, viewer, plan.id, was, order.quarters, order.ledger)
    recordEvent(tx, spendRecorded(plan.id, source.name, order))
    return source.id
  })
}

/** What a ledger's sheet says of one financial year, source by source; `ledger` is what the sheet is called. */
export type RecordLedger = {
  readonly commandId: string
  readonly planId: string
  readonly financialYear: number
  readonly figures: readonly LedgerFigure[]
  readonly ledger: string
  /** Each source's figures as they stood when what changes was shown. */
  readonly before: Readonly<Record<string, string>>
}

/** Ten thousand million pounds. */
const mostPence = 10n ** 12n

/** Puts a ledger's figures on record, in the quarters that it speaks of; the others stay as they are. */
export async function recordLedger(db: Database<PlanDatabase>, viewer: Viewer, order: RecordLedger): Promise<string> {
  return onMoney(db, viewer, 'recordLedger', order, async (tx, plan) => {
    const bySource = Map.groupBy(order.figures, (figure) => figure.sourceId)
    if (bySource.size === 0) throw new Refusal('conflict', 'Nothing of the sheet belongs to a source of this plan.')
    if (order.figures.some(({ pence }) => pence > mostPence || pence < -mostPence))
      throw new Refusal('conflict', 'One of these sums is larger than any plan’s money: look at the sheet’s amounts.')
    for (const [sourceId, figures] of bySource) {
      const source = sourceOf(plan, sourceId)
      const was = sourceYear(plan, source.id, order.financialYear)
      if (figuresOf(was.quarters) !== order.before[sourceId])
        throw new Refusal('conflict', `Somebody changed the figures of “${source.name}” meanwhile.`)
      const quarters = was.quarters.map((quarter) => {
        const said = (kind: 'spent' | 'forecast') =>
          figures.find((figure) => figure.quarter === quarter.quarter && figure.kind === kind)?.pence ?? quarter[kind]
        return { quarter: quarter.quarter, spent: said('spent'), forecast: said('forecast') }
      })
      await writeQuarters(tx, viewer, plan.id, was, quarters, order.ledger)
      recordEvent(tx, spendRecorded(plan.id, source.name, { ...order, from: order.ledger }))
    }
    return plan.id
  })
}

async function writeQuarters(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  was: SourceYear,
  quarters: readonly Quarter[],
  ledger: string | null,
): Promise<void> {
  for (const { quarter, ...amounts } of quarters)
    for (const kind of ['spent', 'forecast'] as const) {
      const [now, before] = [amounts[kind], was.quarters.find((each) => each.quarter === quarter)?.[kind] ?? null]
      if (now === before) continue
      const figure = { funding_source_id: was.sourceId, financial_year: was.year, quarter, kind }
      const kept = tx
        .selectFrom('spend')
        .select('id')
        .where((eb) => eb.and(figure))
      if (now === null) await tx.deleteFrom('spend').where('id', 'in', kept).execute()
      else if (before !== null) await tx.updateTable('spend').set({ pence: now, ledger }).where('id', 'in', kept).execute()
      else
        await tx
          .insertInto('spend')
          .values({ id: newId(), plan_id: planId, ...figure, pence: now, ledger, recorded_by: viewer.personId })
          .execute()
    }
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
