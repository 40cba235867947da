import { londonDay } from '../../calendar/london.ts'
import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { positionBetween } from '../../database/position.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { PriorityKind } from './priorities.queries.ts'

type Db = Database<GovernanceDatabase>

export type AddPriority = {
  readonly commandId: string
  readonly kind: PriorityKind
  readonly words: string
  /** Where the council says so, such as its plan and the page. */
  readonly source: string | null
}

/** Puts a priority or a policy principle of the council into the list from which reports choose. */
export async function addPriority(db: Db, viewer: Viewer, order: AddPriority): Promise<string> {
  mustBeAllowed(viewer, 'addPriority', 'change the council’s list of priorities')
  const { commandId, kind, words, source } = order
  return inTransaction(db, viewer, commandId, async (tx) => {
    const last = await tx.selectFrom('council_priority').select('position').orderBy('position', 'desc').executeTakeFirst()
    const id = newId()
    await tx
      .insertInto('council_priority')
      .values({ id, kind, words, source, position: positionBetween(last?.position ?? null, null), recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, {
      what: 'priority-added',
      about: { kind: 'council-priority', id },
      sentence: `Put “${words}” into the council’s list of priorities.`,
    })
    return id
  })
}

export type RetirePriority = { readonly commandId: string; readonly priorityId: string; readonly revision: number }

/** Takes it out of the list; reports that chose it keep it. */
export async function retirePriority(db: Db, viewer: Viewer, order: RetirePriority): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'retirePriority', 'change the council’s list of priorities')
  const { commandId, priorityId, revision } = order
  return inTransaction(db, viewer, commandId, async (tx) => {
    const was = await tx.selectFrom('council_priority').select('words').where('id', '=', priorityId).executeTakeFirst()
    if (!was) throw new Refusal('not-found', 'There is no such priority in the council’s list.')
    const retired = { retired_on: londonDay(tx.moment).toString() }
    const stale = await updateRevised<GovernanceDatabase, 'council_priority'>(tx, 'council_priority', priorityId, revision, retired)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, {
      what: 'priority-retired',
      about: { kind: 'council-priority', id: priorityId },
      sentence: `Took “${was.words}” out of the council’s list of priorities.`,
    })
    return null
  })
}
