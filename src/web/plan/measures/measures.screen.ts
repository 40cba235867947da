import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { may } from '../../../people/permissions.ts'
import { addMeasure, changeMeasure, removeMeasure } from '../../../plan/change-measures.commands.ts'
import { directions, fromTo, measureDoubt } from '../../../plan/measure.ts'
import { revisionOf } from '../../../plan/money/money-revision.queries.ts'
import type { MeasureContent, PlanContent } from '../../../plan/plan-content.ts'
import { putMeasureBack } from '../../../plan/put-parts-back.commands.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import { isId, readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { called } from '../finding-names.ts'
import { mayChangePlan } from '../may-change-plan.ts'
import { changedMeanwhile, crumbsTo, planIdOf, planOf, type Wrong } from '../money/money-on-page.ts'
import { actionChoices, findingChoices, freshly } from '../part-on-page.ts'
import { planTabs } from '../plan-tabs.ts'
import { waitingOfParts } from '../waiting-on-page.ts'
import { readMeasure } from './write-measure.form.ts'

const crumbs = (visit: Visit, plan: PlanContent) => [
  ...crumbsTo(visit, plan).slice(0, 2),
  { text: 'Success measures', href: paths.measures(visit.viewer.authority, plan.id) },
]

/** How it will be seen that children are better off. */
export const measuresPage: Screen = async (visit) => {
  const { viewer, query } = visit
  const plan = await planOf(visit)
  const mayChange = await mayChangePlan(visit, plan.id, 'changeMeasure')
  const button = await visit.form({ id: 'move-part', about: plan.id })
  return page('plan/measures/measures.view.njk', {
    title: 'Success measures',
    crumbs: crumbs(visit, plan).slice(0, 2),
    tabs: planTabs(visit.viewer.authority, plan.id, 'measures'),
    plan,
    waiting: await visit.read((reader) => waitingOfParts(visit, reader, plan, ['measures'])),
    measures: plan.measures.map((measure) => ({
      ...measure,
      fromTo: fromTo(measure),
      doubt: measureDoubt(measure),
      better: directions[measure.direction],
      baselineOn: measure.baselineOn && Temporal.PlainDate.from(measure.baselineOn),
      byOn: measure.byOn && Temporal.PlainDate.from(measure.byOn),
      actions: plan.actions.filter((action) => measure.actionIds.includes(action.id)).map((action) => action.reference),
      findings: plan.findings.filter((finding) => measure.findingIds.includes(finding.id)).map(called),
      href: paths.measure(viewer.authority, plan.id, measure.id),
    })),
    without: plan.actions.filter((action) => !action.ended && !plan.measures.some((measure) => measure.actionIds.includes(action.id))),
    mayChange,
    moveHref: paths.movePart(viewer.authority, plan.id),
    fresh: freshly(button),
    addHref: paths.addMeasure(viewer.authority, plan.id),
    removed: mayChange &&
      isId(query.removed ?? '') && {
        action: paths.putMeasureBack(viewer.authority, plan.id),
        by: query.removed,
        form: await visit.form({ id: 'put-back', about: plan.id }),
      },
  })
}

export const measurePutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putMeasureBack(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(paths.measures(viewer.authority, planIdOf(visit)), order && 'The measure is back.')
}

export const addMeasurePage: Screen = async (visit) => show(visit, await planOf(visit), null)
export const measurePage: Screen = async (visit) => {
  const plan = await planOf(visit)
  return show(visit, plan, measureOf(visit, plan))
}

export const measureAdded: Screen = async (visit) => {
  const plan = await planOf(visit)
  const { order, problems } = readMeasure(visit.fields, plan)
  if (!order) return show(visit, plan, null, { problems })
  const { viewer, db, commandId } = visit
  const id = await addMeasure(db, viewer, { ...order, commandId, planId: plan.id })
  return redirect(`${paths.measures(viewer.authority, plan.id)}#measure-${id}`, 'The measure is in the plan.')
}

export const measureChanged: Screen = async (visit) => {
  const plan = await planOf(visit)
  const measure = measureOf(visit, plan)
  const { order, problems } = readMeasure(visit.fields, plan)
  if (!order) return show(visit, plan, measure, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeMeasure(db, viewer, { ...order, commandId, revision, planId: plan.id, measureId: measure.id })
  if (isStaleEdit(done)) return show(visit, plan, measure, { stale: done })
  return redirect(`${paths.measures(viewer.authority, plan.id)}#measure-${measure.id}`, 'The measure is changed.')
}

export const measureRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const order = { commandId, revision, planId: planIdOf(visit), measureId: visit.params.measureId ?? '' }
  if (isStaleEdit(await removeMeasure(db, viewer, order))) throw changedMeanwhile('measure')
  return redirect(`${paths.measures(viewer.authority, order.planId)}?removed=${commandId}`)
}

function measureOf(visit: Visit, plan: PlanContent): MeasureContent {
  const measure = plan.measures.find((each) => each.id === visit.params.measureId)
  if (!measure) throw new Refusal('not-found', 'There is no such measure in this plan. Somebody may have removed it.')
  return measure
}

async function show(visit: Visit, plan: PlanContent, measure: MeasureContent | null, { problems, stale = null }: Wrong = {}) {
  const { viewer, query } = visit
  if (!may(viewer, measure ? 'changeMeasure' : 'addMeasure', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s success measures.')
  const revision = measure ? await visit.read((reader) => revisionOf(reader, 'measure', measure.id)) : 0
  const asked = plan.actions.find((action) => action.id === query.action)
  const form = await visit.form({
    id: 'write-measure',
    about: measure?.id ?? plan.id,
    revision,
    values: measure ? written(measure) : { actions: asked ? [asked.id] : [] },
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  return page('plan/measures/write-measure.view.njk', {
    title: measure ? 'Change a success measure' : 'Add a success measure',
    crumbs: crumbs(visit, plan),
    form,
    measure,
    directions: Object.entries(directions).map(([value, text]) => ({ value, text })),
    actions: actionChoices(plan),
    findings: findingChoices(plan),
    remove: measure && {
      action: `${paths.measure(viewer.authority, plan.id, measure.id)}/remove`,
      form: await visit.form({ id: 'remove-measure', about: measure.id, revision }),
    },
    back: paths.measures(viewer.authority, plan.id),
  })
}

const day = (text: string | null): string => (text === null ? '' : printPlainDay(Temporal.PlainDate.from(text)))

const written = (measure: MeasureContent) => ({
  title: measure.title,
  unit: measure.unit,
  direction: measure.direction,
  baseline: measure.baseline,
  baseline_on: day(measure.baselineOn),
  target: measure.target,
  by: day(measure.byOn),
  source: measure.source,
  actions: measure.actionIds,
  findings: measure.findingIds,
})

const staleFields: readonly StaleField[] = [
  { field: 'title', label: 'What is measured', written: (row) => rowText(row, 'title') },
  { field: 'unit', label: 'In what', written: (row) => rowText(row, 'unit') },
  { field: 'direction', label: 'Which way is better', written: (row) => rowText(row, 'direction') },
  { field: 'baseline', label: 'Baseline', written: (row) => rowText(row, 'baseline') },
  { field: 'baseline_on', label: 'Baseline as at', written: (row) => rowDay(row, 'baseline_on') },
  { field: 'target', label: 'Target', written: (row) => rowText(row, 'target') },
  { field: 'by', label: 'By', written: (row) => rowDay(row, 'by_on') },
  { field: 'source', label: 'Source of the data', written: (row) => rowText(row, 'source') },
]
