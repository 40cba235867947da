import { dutiesOfInspection } from '../../../inspection/due.queries.ts'
import { findFramework } from '../../../inspection/frameworks/frameworks.ts'
import { getInspection } from '../../../inspection/get-inspection.queries.ts'
import { inspectionName } from '../../../inspection/inspection.ts'
import { recordNotice } from '../../../inspection/record-receipt.commands.ts'
import { may } from '../../../people/permissions.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

/** HM Chief Inspector's notice in the report of a joint inspection: whom it names to make a written statement. */
export const recordNoticePage: Screen = (visit) => show(visit)

export const noticeRecorded: Screen = async (visit) => {
  const { db, viewer, commandId, params } = visit
  const form = readForm(visit.fields)
  const names = form.text('names', { missing: 'Enter the authority that the notice names', most: 200 })
  const words = form.text('words', { missing: 'Copy the sentence of the notice', most: 2_000 })
  const read = form.finish({ names, words })
  if (read.problems) return show(visit, read.problems)
  const inspectionId = params.inspectionId ?? ''
  await recordNotice(db, viewer, { commandId, inspectionId, ...read.order })
  return redirect(
    paths.inspection(viewer.authority, inspectionId),
    'The notice is on record, and the written statement is owed by the authority that it names.',
  )
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, today, params } = visit
  const inspectionId = params.inspectionId ?? ''
  const { inspection, duties } = await visit.read(async (reader) => ({
    inspection: await getInspection(reader, viewer, inspectionId),
    duties: await dutiesOfInspection(reader, viewer, inspectionId, today),
  }))
  if (!may(viewer, 'recordNotice') || !duties.mayHaveNotice)
    throw new Refusal('not-allowed', 'Reports of this kind have no such notice, or recording it isn’t for your role.')
  const name = inspectionName(inspection, findFramework(inspection.framework, inspection.edition)?.title ?? inspection.framework)
  return page('duty/record-notice/record-notice.view.njk', {
    title: 'The notice in the report',
    crumbs: [
      { text: 'Inspections', href: paths.inspections(viewer.authority) },
      { text: name, href: paths.inspection(viewer.authority, inspectionId) },
    ],
    form: await visit.form({ id: 'notice', about: inspectionId, values: { names: viewer.authority.name }, problems }),
    notice: duties.notice,
    back: paths.inspection(viewer.authority, inspectionId),
  })
}
