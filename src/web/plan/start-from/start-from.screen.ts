import { newId } from '../../../database/new-id.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { listInspections } from '../../../inspection/list-inspections.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { listPlans } from '../../../plan/list-plans.queries.ts'
import { keepTemplate, putTemplateBack, removeTemplate, startPlanFrom } from '../../../plan/versions/start-from.commands.ts'
import { listTemplates } from '../../../plan/versions/templates.queries.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { isId, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { crumbsTo, planIdOf, planOf } from '../money/money-on-page.ts'
import { readStartFrom } from './start-from.form.ts'

/** Starts a plan from another one, or from a template; and the templates that there are. */
export const startFromPage: Screen = (visit) => show(visit)

export const planStartedFrom: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const offered = await offeredTo(visit)
  const { order, problems } = readStartFrom(visit.fields, {
    from: offered.from.map(({ value }) => value),
    inspections: offered.inspections.map(({ value }) => value),
  })
  if (!order) return show(visit, problems)
  const id = await startPlanFrom(db, viewer, { ...order, commandId })
  return redirect(paths.plan(viewer.authority, id), 'The plan is started, without days and costs. Give it those that it needs.')
}

export const templateRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const templateId = params.templateId ?? ''
  await removeTemplate(db, viewer, { commandId, templateId })
  return redirect(`${paths.startPlanFrom(viewer.authority)}?removed=${templateId}&by=${commandId}`)
}

export const templatePutBack: Screen = async (visit) => {
  const { viewer, db, commandId, params } = visit
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (order) await putTemplateBack(db, viewer, { ...order, commandId, templateId: params.templateId ?? '' })
  return redirect(paths.startPlanFrom(viewer.authority), order && 'The template is back.')
}

async function show(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer, query } = visit
  mustBeAllowed(viewer, 'startPlanFrom', 'start a plan')
  const offered = await offeredTo(visit)
  const asked = offered.from.find(({ value }) => value === query.from)
  const button = await visit.form({ id: 'template-button', about: viewer.authorityId })
  return page('plan/start-from/start-from.view.njk', {
    title: 'Start a plan from another',
    crumbs: [{ text: 'Plans', href: paths.plans(viewer.authority) }],
    ...offered,
    templates: offered.templates.map((template) => ({ ...template, remove: paths.removeTemplate(viewer.authority, template.id) })),
    form: await visit.form({
      id: 'start-from',
      about: viewer.authorityId,
      values: { from: asked?.value ?? null, title: `Improvement plan ${visit.today.year}`, which: 'open', answers: 'same' },
      problems,
    }),
    fresh: () => ({ ...button, commandId: newId() }),
    removed:
      isId(query.removed ?? '') && isId(query.by ?? '') && !offered.templates.some(({ id }) => id === query.removed)
        ? { action: paths.putTemplateBack(viewer.authority, query.removed ?? ''), by: query.by }
        : null,
    back: paths.plans(viewer.authority),
  })
}

const offeredTo = ({ viewer, read }: Visit) =>
  read(async (reader) => {
    const plans = await listPlans(reader, viewer)
    const templates = await listTemplates(reader)
    const inspections = await listInspections(reader, viewer)
    return {
      templates,
      from: [
        ...plans.map(({ id, title, actions }) => ({
          value: `plan:${id}`,
          text: `${title} (${actions} ${actions === 1 ? 'action' : 'actions'})`,
        })),
        ...templates.map(({ id, title }) => ({ value: `template:${id}`, text: `Template: ${title}` })),
      ],
      inspections: inspections.map(({ id, framework, title }) => ({ value: id, text: title ?? shortTitle(framework) })),
    }
  })

export const keepTemplatePage: Screen = (visit) => showKeep(visit)

export const templateKept: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    title: form.text('title', { missing: 'Give the template a title', most: 200 }),
    summary: form.optionalText('summary', { most: 2000 }),
  })
  if (!order) return showKeep(visit, problems)
  await keepTemplate(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(paths.startPlanFrom(viewer.authority), `The template “${order.title}” is kept.`)
}

async function showKeep(visit: Visit, problems: readonly Problem[] = []) {
  const { viewer } = visit
  const plan = await planOf(visit)
  mustBeAllowed(viewer, 'keepTemplate', 'keep this plan as a template', { kind: 'plan', id: plan.id })
  const back = paths.versions(viewer.authority, plan.id)
  return page('plan/start-from/keep-template.view.njk', {
    title: 'Keep as a template',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Versions', href: back }],
    plan,
    form: await visit.form({ id: 'keep-template', about: plan.id, problems }),
    back,
    may: may(viewer, 'keepTemplate', { kind: 'plan', id: plan.id }),
  })
}
