import type { Database, Writer } from '../database/database.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { changeReading } from './change-reading.commands.ts'
import { type Checking, checkedAt, checkedReport, lastStep, makeEdits, revisionOf, type Step } from './checking.ts'
import type { Edit, EditProblem } from './checking-edit.ts'
import { clashOf } from './clashing-edits.ts'
import { isProblem } from './make-edit.ts'
import { refuseUnless } from './may-read.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import type { Reading } from './reading.ts'
import { storedJson } from './stored-json.ts'

export type CheckReading = {
  readonly commandId: string
  readonly readingId: string
  /** The revision that the form was opened at. */
  readonly revision: number
  readonly edits: readonly Edit[]
  /** What was done, for whoever undoes it: "Split finding 9". */
  readonly says: string
}

/** Corrects what was read. What somebody else has changed meanwhile stays, unless both changed the same: then a StaleEdit says so. */
export function checkReading(
  db: Database<ReadingDatabase>,
  viewer: Viewer,
  order: CheckReading,
): Promise<Checked | EditProblem | StaleEdit> {
  refuseUnless(viewer, 'checkReading')
  return changeReading(db, viewer, order.readingId, async (tx, reading) => {
    const { read, checking } = reading
    if (!read) throw new Refusal('conflict', 'This report isn’t read yet.')
    const now = revisionOf(checking)
    if (isDone(checking, order.commandId) || order.edits.length === 0) return { revision: now }
    const current = checkedReport(read, checking)
    const clash = order.revision < now ? clashOf(checkedAt(read, checking, order.revision), current, order.edits) : null
    if (clash) return { stale: true, before: clash.before, theirs: clash.theirs && { ...clash.theirs, revision: now } }
    const next = makeEdits(current, order.edits)
    if (isProblem(next)) return next
    return addStep(tx, viewer, reading, { commandId: order.commandId, says: order.says, edits: order.edits })
  })
}

/** Takes back the last step, whoever made it. Nothing is taken back that the person hasn't seen: then it gives the step that came since. */
export function undoCheckingStep(
  db: Database<ReadingDatabase>,
  viewer: Viewer,
  order: Pick<CheckReading, 'commandId' | 'readingId' | 'revision'>,
): Promise<Checked | EditProblem> {
  refuseUnless(viewer, 'undoCheckingStep')
  return changeReading<Checked | EditProblem>(db, viewer, order.readingId, async (tx, reading) => {
    const { checking } = reading
    if (isDone(checking, order.commandId)) return { revision: revisionOf(checking) }
    const last = lastStep(checking)
    if (!last) return { problem: 'There is nothing to undo.' }
    if (order.revision !== revisionOf(checking)) return { problem: `${last.by} has changed something since: look at it, then undo again.` }
    return addStep(tx, viewer, reading, { commandId: order.commandId, says: `Undid: ${last.says}`, edits: 'undo' })
  })
}

export type Checked = { readonly revision: number }

const isDone = (checking: Checking, commandId: string): boolean => checking.steps.some((step) => step.commandId === commandId)

async function addStep(
  tx: Writer<ReadingDatabase>,
  viewer: Viewer,
  reading: Reading,
  step: Pick<Step, 'commandId' | 'says' | 'edits'>,
): Promise<Checked> {
  const made: Step = { ...step, by: viewer.by, at: tx.moment.toString() }
  const checking: Checking = { ...reading.checking, steps: [...reading.checking.steps, made] }
  const revision = revisionOf(checking)
  await tx
    .updateTable('reading')
    .set({ checked: storedJson(checking), revision, changed_at: tx.moment.toString() })
    .where('id', '=', reading.id)
    .execute()
  return { revision }
}
