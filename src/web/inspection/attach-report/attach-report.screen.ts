import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { largestReport } from '../../../file/file-limits.ts'
import { attachReport } from '../../../inspection/attach-report.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { Screen, Visit } from '../../visit.ts'
import { atInspection, crumbsBelow } from '../at-inspection.ts'

const what = 'attach reports'

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null) {
  mustBeAllowed(visit.viewer, 'attachReport', what)
  const at = await atInspection(visit)
  const { inspection } = at
  return page('inspection/attach-report/attach-report.view.njk', {
    title: inspection.report ? 'Put another file in the report’s place' : 'Attach the report',
    crumbs: crumbsBelow(at),
    held: at.held,
    now: inspection.report?.name ?? null,
    form: await visit.form({
      id: 'attach-report',
      about: inspection.id,
      revision: inspection.revision,
      problems,
      stale: stale && { edit: stale, fields: [{ field: 'report', label: 'Report', written: (row) => String(row.report_file ?? '') }] },
    }),
    back: `${at.href}#facts`,
  })
}

export const attachReportPage: Screen = (visit) => show(visit)

export const reportAttached: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'attachReport', what)
  const at = await atInspection(visit)
  const [given] = visit.files
  if (!given || (given.content !== 'too-large' && given.content.size === 0))
    return show(visit, [{ field: 'report', sentence: 'Choose the file of the report' }])
  const upload = given.content
  if (upload === 'too-large') return show(visit, [{ field: 'report', sentence: 'The file is larger than 50 MB' }])
  const { db, viewer, commandId, revision } = visit
  const isPdf = (await firstBytes(upload.pieces())).subarray(0, 1024).includes('%PDF-')
  if (!isPdf) return show(visit, [{ field: 'report', sentence: 'This isn’t a PDF: give the report as the inspectorate sent it' }])
  const file = { name: given.name, mediaType: 'application/pdf', most: largestReport, upload }
  const done = await attachReport(db, viewer, { commandId, inspectionId: at.inspection.id, revision, file })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(`${at.href}#facts`, 'The report is attached.')
}

async function firstBytes(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  for await (const piece of pieces) return piece
  return Buffer.alloc(0)
}
