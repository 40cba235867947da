import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { inPassing } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import type { Sheet } from '../../document/sheet.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { KeptChoices } from './import-choices.ts'

export const importing = 'bring actions into this plan'

export type GiveTable = {
  readonly planId: string
  readonly fileName: string
  readonly sheets: readonly Sheet[]
  readonly asAt: Temporal.PlainDate
}

/** Keeps what was read of a table, for 30 days, until it is brought in. Nothing of it is on record yet. */
export async function giveTable(db: Database<PlanDatabase>, viewer: Viewer, order: GiveTable): Promise<string> {
  mustBeAllowed(viewer, 'giveTable', importing, { kind: 'plan', id: order.planId })
  const choices: KeptChoices = { layouts: [], headRows: {}, numbersOf: null, names: {}, asAt: order.asAt.toString(), leaveWrong: false }
  return inPassing(db, viewer, async (tx) => {
    const old = tx.moment.subtract({ hours: 30 * 24 }).toString()
    await tx.deleteFrom('plan_import').where('recorded_at', '<', sql<Temporal.Instant>`${old}::timestamptz`).execute()
    const id = newId()
    await tx
      .insertInto('plan_import')
      .values({
        id,
        plan_id: order.planId,
        file_name: order.fileName,
        sheets: JSON.stringify(order.sheets),
        choices: JSON.stringify(choices),
        recorded_by: viewer.personId,
      })
      .execute()
    return id
  })
}

export type ChooseForTable = { readonly planId: string; readonly importId: string; readonly choices: KeptChoices }

/** Keeps what a person said of the columns, the names and the rows of a table that they gave. */
export async function chooseForTable(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  { planId, importId, choices }: ChooseForTable,
): Promise<void> {
  mustBeAllowed(viewer, 'chooseForTable', importing, { kind: 'plan', id: planId })
  await inPassing(db, viewer, (tx) =>
    tx
      .updateTable('plan_import')
      .set({ choices: JSON.stringify(choices) })
      .where('id', '=', importId)
      .where('plan_id', '=', planId)
      .where('recorded_by', '=', viewer.personId)
      .execute(),
  )
}
