import { isStaleEdit } from '../../../database/stale-edit.ts'
import { confirmReading } from '../../../reading/confirm-reading.commands.ts'
import { bringBackReading, putAwayReading } from '../../../reading/put-away-reading.commands.ts'
import { redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import { isId } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { readingOf, toReading } from '../at-reading.ts'
import { showCheck } from '../check/show-check.ts'

/** Puts the reading on record and goes on to its plan; where something must be settled first, back to the check screen with the list. */
export const confirmSent: Screen = async (visit) => {
  const fills = firstOf(visit.fields, 'fills')
  const order = {
    commandId: visit.commandId,
    readingId: visit.params.readingId ?? '',
    revision: visit.revision,
    fills: isId(fills) ? fills : null,
  }
  const done = await confirmReading(visit.db, visit.viewer, order)
  if (isStaleEdit(done)) {
    const notice =
      'Somebody has changed what was read since you opened this page. Nothing is on record yet: look at it once more, then confirm.'
    return showCheck(visit, await readingOf(visit), {}, { notice })
  }
  if ('unsettled' in done) return showCheck(visit, await readingOf(visit), {}, { unsettled: done.unsettled })
  return redirect(paths.startPlan(visit.viewer.authority, done.inspectionId), 'The inspection is on record.')
}

export const putAwaySent: Screen = async (visit) => {
  await putAwayReading(visit.db, visit.viewer, { commandId: visit.commandId, readingId: visit.params.readingId ?? '' })
  return redirect(paths.readings(visit.viewer.authority), 'The report was put away. You can bring it back.')
}

export const bringBackSent: Screen = async (visit) => {
  await bringBackReading(visit.db, visit.viewer, { commandId: visit.commandId, readingId: visit.params.readingId ?? '' })
  return redirect(toReading(visit), 'The report is back as it was left.')
}
