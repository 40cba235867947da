import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { planImported } from './exchange-events.ts'
import type { GoodwardFile } from './goodward-file.ts'
import { problemsTogether } from './holds-together.ts'
import { insertBook } from './insert-book.commands.ts'
import { insertReport, insertSource } from './insert-origins.commands.ts'
import { insertPlan } from './insert-plan.commands.ts'
import { matchFile } from './match-file.queries.ts'
import { rowsWithIds } from './names-in-plan.ts'
import { renewedIds } from './renewed-ids.ts'

export type ImportGoodwardFile = { readonly commandId: string; readonly title: string; readonly file: GoodwardFile }

/** Makes a plan of a Goodward file, with whatever the record lacks of what it names: all or nothing. Gives the plan's id. */
export async function importGoodwardFile(db: Database<PlanDatabase>, viewer: Viewer, order: ImportGoodwardFile): Promise<string> {
  mustBeAllowed(viewer, 'importGoodwardFile', 'import a plan')
  const [problem] = problemsTogether(order.file)
  if (problem) throw new Refusal('conflict', problem)
  const done = inTransaction(db, viewer, order.commandId, async (tx) => {
    const matched = await matchFile(tx, viewer, order.file)
    const [otherwise] = matched.problems
    if (otherwise) throw new Refusal('conflict', otherwise)
    // A new id for everything in the file, so that it can be imported twice, and where its plan still is.
    const ids = new Map([...rowsWithIds(order.file).map((row): [string, string] => [row.id, newId()]), ...matched.ids])
    const file = renewedIds(order.file, ids)
    const { organisations, people, posts, reports, sources } = matched
    const fresh = renewedIds({ organisations, people, posts, reports, sources }, ids)
    await insertBook(tx, file, fresh)
    const recorded = new Map<string, string>()
    for (const report of fresh.reports) for (const [was, now] of await insertReport(tx, viewer, file, report)) recorded.set(was, now)
    for (const source of fresh.sources) await insertSource(tx, file, source)
    const plan: PlanContent = { ...renewedIds(file.plan, recorded), title: order.title }
    await insertPlan(tx, plan, matched.otherPlans)
    recordEvent(tx, planImported(plan, file, fresh))
    return plan.id
  })
  return done.catch(refuseWhatContradicts)
}

/** The record's own rules are the last word on a file that somebody wrote by hand: a value out of bounds (22…), or against another (23…). */
function refuseWhatContradicts(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && /^2[23]/.test(String(error.code)))
    throw new Refusal(
      'conflict',
      'Something in this file contradicts the rest of it, so nothing was imported. Export the plan again from where it is.',
    )
  throw error
}
