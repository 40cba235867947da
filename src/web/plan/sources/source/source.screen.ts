import { Readable } from 'node:stream'
import { newId } from '../../../../database/new-id.ts'
import { openFile } from '../../../../file/open-file.queries.ts'
import { sourceKindInWords } from '../../../../plan/finding-sources/finding-source.ts'
import { takeSourceOut } from '../../../../plan/finding-sources/finding-sources.commands.ts'
import { findSourcePaper } from '../../../../plan/finding-sources/finding-sources.queries.ts'
import { putSourceFindingBack } from '../../../../plan/finding-sources/source-findings.commands.ts'
import { Refusal } from '../../../../refusal.ts'
import { file, page, redirect } from '../../../answer.ts'
import { isId, readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen } from '../../../visit.ts'
import { mayChangePlan } from '../../may-change-plan.ts'
import { crumbsToSources, findingsFrom, planInAddress, sourceInAddress } from '../sources-on-page.ts'

/** One notice, direction, letter or review, with what it asks. */
export const sourcePage: Screen = async (visit) => {
  const { viewer, query } = visit
  const { authority } = viewer
  const plan = await planInAddress(visit)
  const source = sourceInAddress(visit, plan)
  const mayChange = await mayChangePlan(visit, plan.id, 'changeSourceFinding')
  const findings = findingsFrom(plan, source.id)
  const paper = await visit.read((reader) => findSourcePaper(reader, source.id))
  const button = await visit.form({ id: 'source-button', about: source.id })
  return page('plan/sources/source/source.view.njk', {
    title: source.title,
    crumbs: crumbsToSources(visit, plan),
    plan,
    source,
    kind: sourceKindInWords(source.kind),
    datedOn: Temporal.PlainDate.from(source.datedOn),
    findings: findings.map((finding, n) => ({
      ...finding,
      setOn: finding.setOn && Temporal.PlainDate.from(finding.setOn),
      href: paths.sourceFinding(authority, plan.id, source.id, finding.id),
      first: n === 0,
      last: n === findings.length - 1,
      actions: plan.actions
        .filter((action) => action.findingIds.includes(finding.id))
        .map(({ id, reference }) => ({ reference, href: paths.action(authority, plan.id, id) })),
      addHref: `${paths.newAction(authority, plan.id)}?finding=${finding.id}`,
    })),
    mayChange,
    paper: paper && { name: paper.name, href: paths.sourcePaper(authority, plan.id, source.id) },
    attachHref: paths.attachSourcePaper(authority, plan.id, source.id),
    changeHref: paths.changeSource(authority, plan.id, source.id),
    addHref: paths.addSourceFindings(authority, plan.id, source.id),
    takeOut: paths.takeSourceOut(authority, plan.id, source.id),
    // Each button is a form of its own: two of them must not count as one form sent twice.
    fresh: () => ({ ...button, commandId: newId() }),
    removed: mayChange && isId(query.removed ?? '') && { action: paths.putSourceFindingBack(authority, plan.id), by: query.removed },
  })
}

/** The paper itself, to save. */
export const paperSent: Screen = async (visit) => {
  const source = sourceInAddress(visit, await planInAddress(visit))
  const paper = await visit.read((reader) => findSourcePaper(reader, source.id))
  if (!paper) throw new Refusal('not-found', 'The paper itself isn’t on record.')
  return file(Readable.from(openFile(visit.db, visit.viewer, paper.sha256)), paper.mediaType, { downloadAs: paper.name })
}

export const sourceTakenOut: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const planId = params.planId ?? ''
  await takeSourceOut(db, viewer, { commandId, planId, sourceId: params.sourceId ?? '' })
  return redirect(paths.sources(viewer.authority, planId), 'Its findings are out of this plan. It stays on record and can be added again.')
}

export const findingPutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const planId = visit.params.planId ?? ''
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putSourceFindingBack(db, viewer, { ...order, commandId, planId })
  return redirect(paths.sources(viewer.authority, planId), order && 'The finding is back.')
}
