import { sql } from 'kysely'
import type { Database, Writer } from '../../database/database.ts'
import { isStaleEdit } from '../../database/stale-edit.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { withinThis } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import { differencesInWords } from './change-events.ts'
import type { getWaitingChange } from './changes.queries.ts'
import { comparePlans, type Difference } from './compare-plans.ts'
import { orderKept } from './kept-order.ts'
import { orderAsItStands } from './order-as-it-stands.ts'
import { type PlanCommand, planCommands } from './plan-commands.commands.ts'

type Change = Awaited<ReturnType<typeof getWaitingChange>>
export type Approver = { readonly kind: 'person' | 'post' | 'body'; readonly id: string }

/**
 * Does what was asked for, now that it is approved, and what was asked for only: refuses where the plan has changed too much meanwhile. It is
 * done in the asker's name and sight, as it was asked; the history tells who approved it.
 */
export async function carryOut(
  db: Database<PlanDatabase>,
  tx: Writer<PlanDatabase>,
  approver: Viewer,
  planId: string,
  change: Change,
  approvedBy: Approver,
): Promise<void> {
  const command = planCommands[change.act]
  if (!command) throw new Error(`No command carries out ${change.act}.`)
  const viewer = change.askedBy ? { ...approver, personId: change.askedBy.id, person: change.askedBy } : approver
  const before = await getPlanContent(tx, viewer, planId)
  const { revision, ...kept } = orderKept(change.proposed)
  const asItStands = orderAsItStands(change.act, before, kept) ?? {}
  const order = { ...asItStands, ...kept, ...('approvedBy' in kept ? { approvedBy } : {}) }
  try {
    await run(command, withinThis(db, tx), tx, viewer, order, revision)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw cannot(change, error.message)
  }
  const after = await getPlanContent(tx, viewer, planId)
  if (!isSame(change.differences, comparePlans(before, after))) throw cannot(change, 'The plan has changed too much since.')
}

/** Somebody may have changed another field meanwhile: only what was asked for is changed, so the newer row is as good. */
async function run(
  command: PlanCommand,
  within: Database<PlanDatabase>,
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  order: Readonly<Record<string, unknown>>,
  revision: unknown,
): Promise<void> {
  await sql`savepoint carrying_out`.execute(tx)
  const done = await command(within, viewer, { ...order, revision } as never)
  if (!isStaleEdit(done)) return
  await sql`rollback to savepoint carrying_out`.execute(tx)
  const again = done.theirs && (await command(within, viewer, { ...order, revision: Number(done.theirs.revision) } as never))
  if (again === null || isStaleEdit(again)) throw new Refusal('conflict', 'It is gone from the plan.')
}

const cannot = (change: Change, why: string): Refusal =>
  new Refusal(
    'conflict',
    `This can’t be carried out as it was asked for (${differencesInWords(change.differences)}). ${why} Withdraw it and ask again.`,
  )

/** Something is changed, and nothing that wasn't asked for; links to what goes or comes follow it. */
function isSame(asked: readonly Difference[], done: readonly Difference[]): boolean {
  const [wanted, did] = [effects(asked), [...effects(done)]]
  return did.length > 0 && did.every((each) => wanted.has(each))
}

const links = new Set(['actions', 'findings', 'waitsFor'])

const effects = (differences: readonly Difference[]): Set<string> =>
  new Set(
    differences.flatMap(({ part, what, id, name, fields }) => {
      if (what === 'changed')
        return fields
          .filter(({ kind, field }) => kind !== 'record' && (part === 'actions' ? field !== 'waitsFor' : !links.has(field)))
          .map(({ field, after }) => `${part} ${id} ${field} ${after}`)
      // What is added gets another id, and perhaps another reference, each time.
      const said = fields.find(({ field }) => ['title', 'event', 'name', 'text'].includes(field))?.after ?? name
      return [`${what} ${part} ${what === 'added' ? said : id}`]
    }),
  )
