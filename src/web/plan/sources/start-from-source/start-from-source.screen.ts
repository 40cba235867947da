import { mustBeAllowed } from '../../../../people/must-be-allowed.ts'
import { startPlanFromSource } from '../../../../plan/finding-sources/finding-sources.commands.ts'
import { listFindingSources } from '../../../../plan/finding-sources/finding-sources.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { sourceChoices } from '../sources-on-page.ts'
import { kindChoices, readSourceFields } from '../write-source/write-source.form.ts'

export const startFromSourcePage: Screen = (visit) => show(visit)

export const planStartedFromSource: Screen = async (visit) => {
  const { viewer, db, commandId, today } = visit
  const onRecord = await find(visit)
  const form = readForm(visit.fields)
  const title = form.text('plan_title', { missing: 'Give the plan a title', most: 200 })
  const sourceId = form.optionalChoice(
    'source',
    onRecord.map(({ id }) => id),
  )
  const { order, problems } = form.finish({ title, ...(sourceId === null ? { source: readSourceFields(form, today) } : { sourceId }) })
  if (!order) return show(visit, problems)
  const id = await startPlanFromSource(db, viewer, { ...order, commandId })
  const { sources, findings } = await visit.read((reader) => getPlanContent(reader, viewer, id))
  const [source] = sources
  return findings.length === 0 && source
    ? redirect(paths.addSourceFindings(viewer.authority, id, source.id), 'The plan is started. Put in what its source asks.')
    : redirect(paths.plan(viewer.authority, id), 'The plan is started. Put actions under each finding.')
}

const find = (visit: Visit) => {
  mustBeAllowed(visit.viewer, 'startPlanFromSource', 'start a plan')
  return visit.read((reader) => listFindingSources(reader))
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const onRecord = await find(visit)
  const { viewer, today } = visit
  const values = { plan_title: `Improvement plan ${today.year}` }
  return page('plan/sources/start-from-source/start-from-source.view.njk', {
    title: 'Start a plan from a notice, letter or review',
    crumbs: [{ text: 'Plans', href: paths.plans(viewer.authority) }],
    form: await visit.form({ id: 'start-from-source', values, problems }),
    onRecord: sourceChoices(onRecord),
    kinds: kindChoices,
    back: paths.plans(viewer.authority),
  })
}
