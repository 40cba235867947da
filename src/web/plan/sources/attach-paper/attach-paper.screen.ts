import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { largestReport } from '../../../../file/file-limits.ts'
import { mustBeAllowed } from '../../../../people/must-be-allowed.ts'
import { attachSourcePaper } from '../../../../plan/finding-sources/finding-sources.commands.ts'
import { findSourcePaper, revisionOfSource } from '../../../../plan/finding-sources/finding-sources.queries.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsToSource, planInAddress, sourceInAddress } from '../sources-on-page.ts'

export const attachPaperPage: Screen = (visit) => show(visit)

export const paperAttached: Screen = async (visit) => {
  const plan = await planInAddress(visit)
  const source = sourceInAddress(visit, plan)
  mayAttach(visit, plan.id)
  const [given] = visit.files
  if (!given || (given.content !== 'too-large' && given.content.size === 0)) return show(visit, 'Choose the file of the paper')
  const upload = given.content
  if (upload === 'too-large') return show(visit, 'The file is larger than 50 MB')
  if (!(await firstBytes(upload.pieces())).subarray(0, 1024).includes('%PDF-'))
    return show(visit, 'This isn’t a PDF: give the paper as it was sent')
  const { db, viewer, commandId, revision } = visit
  const file = { name: given.name, mediaType: 'application/pdf', most: largestReport, upload }
  const done = await attachSourcePaper(db, viewer, { commandId, revision, planId: plan.id, sourceId: source.id, file })
  if (isStaleEdit(done))
    return show(visit, 'Somebody changed what is kept of this source meanwhile. Look at it, then choose the file again')
  return redirect(paths.source(viewer.authority, plan.id, source.id), 'The paper is attached.')
}

async function show(visit: Visit, wrong: string | null = null) {
  const plan = await planInAddress(visit)
  const source = sourceInAddress(visit, plan)
  mayAttach(visit, plan.id)
  const { now, revision } = await visit.read(async (reader) => ({
    now: await findSourcePaper(reader, source.id),
    revision: await revisionOfSource(reader, 'finding_source', source.id),
  }))
  const problems: Problem[] = wrong === null ? [] : [{ field: 'paper', sentence: wrong }]
  return page('plan/sources/attach-paper/attach-paper.view.njk', {
    title: now ? 'Put another file in the paper’s place' : 'Attach the paper itself',
    crumbs: crumbsToSource(visit, plan, source),
    now: now?.name ?? null,
    form: await visit.form({ id: 'attach-paper', about: source.id, revision, problems }),
    back: paths.source(visit.viewer.authority, plan.id, source.id),
  })
}

const mayAttach = ({ viewer }: Visit, planId: string): void =>
  mustBeAllowed(viewer, 'attachSourcePaper', 'change what this plan answers', { kind: 'plan', id: planId })

async function firstBytes(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  for await (const piece of pieces) return piece
  return Buffer.alloc(0)
}
