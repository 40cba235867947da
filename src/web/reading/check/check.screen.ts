import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { type Checked, checkReading, undoCheckingStep } from '../../../reading/check-reading.commands.ts'
import type { CheckedReport } from '../../../reading/checked-report.ts'
import { checkedAt } from '../../../reading/checking.ts'
import type { Edit, EditProblem } from '../../../reading/checking-edit.ts'
import { type Reading, workingCopy } from '../../../reading/reading.ts'
import { type Answer, redirect } from '../../answer.ts'
import type { Fields } from '../../form/fields.ts'
import { firstOf } from '../../form/fields.ts'
import type { ReadingShown } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { commandIdFor, readingOf, toReading } from '../at-reading.ts'
import { readItemForm } from './check-item.form.ts'
import { directEdit } from './direct-edits.ts'
import { kindOfItem } from './item-form.ts'
import { showReadingState } from './reading-state.ts'
import { saysOf } from './says.ts'
import { showCheck } from './show-check.ts'

/** What was read of a report, beside the page that it came from. */
export const checkPage: Screen = async (visit) => {
  const reading = await readingOf(visit)
  return showReadingState(visit, reading) ?? showCheck(visit, reading, askedFor(visit))
}

/** One thing done to what was read. The button pressed says what; the item's boxes, where it has any, are saved with it. */
export const checkSent: Screen = async (visit) => {
  const reading = await readingOf(visit)
  const copy = workingCopy(reading)
  if (!copy || !reading.read) return redirect(toReading(visit))
  const item = firstOf(visit.fields, 'item')
  const based = checkedAt(reading.read, reading.checking, visit.revision || copy.revision)
  const direct = await directEdit(visit, reading, item)
  if (direct) return sendEdits(visit, reading, based, direct.edits, direct.shown)
  const kind = kindOfItem(based, item)
  if (!kind) return showCheck(visit, reading, {}, { notice: 'It is no longer there: somebody has changed it since.' })
  const shown: ReadingShown = { item, ...(firstOf(visit.fields, 'do').startsWith('split') && { split: 1 }) }
  const { order, problems } = readItemForm(visit.fields, based, kind, item)
  if (!order) return showCheck(visit, reading, shown, { problems })
  if (firstOf(visit.fields, 'do') === 'split') return sendEdits(visit, reading, based, order.edits, shown)
  const stays = ['split-here', 'join', 'up', 'down'].includes(firstOf(visit.fields, 'do'))
  return sendEdits(visit, reading, based, order.edits, stays ? { item: order.next } : { at: order.next })
}

/** Takes back the last step. */
export const undoSent: Screen = async (visit) => {
  const reading = await readingOf(visit)
  const order = { commandId: visit.commandId, readingId: reading.id, revision: visit.revision }
  const done = await undoCheckingStep(visit.db, visit.viewer, order)
  return 'problem' in done ? showCheck(visit, reading, {}, { notice: done.problem }) : redirect(toReading(visit), 'Undone.')
}

async function sendEdits(
  visit: Visit,
  reading: Reading,
  based: CheckedReport,
  edits: readonly Edit[],
  shown: ReadingShown,
): Promise<Answer> {
  const order = {
    commandId: commandIdFor(visit.commandId, ...wordsSent(visit.fields)),
    readingId: reading.id,
    revision: visit.revision,
    edits,
    says: saysOf(based, edits),
  }
  const done: Checked | EditProblem | StaleEdit = await checkReading(visit.db, visit.viewer, order)
  if (isStaleEdit(done)) return showCheck(visit, reading, { item: firstOf(visit.fields, 'item') }, { stale: done })
  if ('problem' in done) return showCheck(visit, reading, {}, { notice: done.problem })
  return redirect(toReading(visit, shown))
}

function askedFor(visit: Visit): ReadingShown {
  const { item, mark, split, at, page: number } = visit.query
  return {
    ...(item && { item }),
    ...(at && { at }),
    ...(Number(number) > 0 && { page: Math.trunc(Number(number)) }),
    ...((mark === 'strength' || mark === 'finding') && { mark }),
    ...(split && { split: 1 as const }),
  }
}

function wordsSent(fields: Fields): string[] {
  const words = Object.entries(fields).filter(([name]) => name !== '_csrf')
  return words.sort(([a], [b]) => (a < b ? -1 : 1)).map((each) => JSON.stringify(each))
}
