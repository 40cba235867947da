import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { listDecisions } from '../../../governance/decisions/decisions.queries.ts'
import { withEffect } from '../../../governance/decisions/in-effect.queries.ts'
import { changePlanBody, namePlanBody, removePlanBody } from '../../../governance/plan-bodies/plan-bodies.commands.ts'
import { listPlanBodies } from '../../../governance/plan-bodies/plan-bodies.queries.ts'
import {
  bodiesMissing,
  type Frequency,
  frequencies,
  type Part,
  type PlanBody,
  partInWords,
  parts,
  type Standing,
  standings,
  usualPart,
} from '../../../governance/plan-bodies/plan-body.ts'
import { listRequests } from '../../../governance/requests/requests.queries.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { type BodyKind, bodyKinds } from '../../../meeting/body.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { type FormReader, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import { planTabs } from '../../plan/plan-tabs.ts'
import type { Screen, Visit } from '../../visit.ts'
import { decisionLines } from '../decisions/decision-lines.ts'
import { requestLines } from '../requests/request-lines.ts'

const choicesOf = (from: Readonly<Record<string, string>>) => Object.entries(from).map(([value, text]) => ({ value, text }))
const keysOf = <Key extends string>(from: Readonly<Record<Key, string>>) => Object.keys(from) as Key[]

type Found = { readonly plan: PlanContent; readonly bodies: readonly PlanBody[] }

const find = ({ viewer, today, params, read }: Visit): Promise<Found> =>
  read(async (reader) => ({
    plan: await getPlanContent(reader, viewer, params.planId ?? ''),
    bodies: await listPlanBodies(reader, viewer, params.planId ?? '', today),
  }))

/** Which bodies decide on a plan, endorse, scrutinise or monitor it, or receive it, and when each meets next. */
export const planBodiesPage: Screen = async (visit) => {
  const { viewer } = visit
  const { plan, bodies } = await find(visit)
  const decisions = await visit.read(async (reader) => withEffect(reader, viewer, await listDecisions(reader, viewer, { planId: plan.id })))
  return page('governance/plan-bodies/plan-bodies.view.njk', {
    title: 'Bodies',
    crumbs: crumbs(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'bodies'),
    plan,
    bodies: bodies.map((body) => ({
      ...body,
      kind: bodyKinds[body.kind],
      words: partInWords({ ...body, standing: 'agreed' }),
      isProposed: body.standing === 'proposed',
      href: paths.body(viewer.authority, body.bodyId),
      changeHref: paths.planBody(viewer.authority, plan.id, body.id),
    })),
    missing: bodiesMissing(bodies),
    mayChange: may(viewer, 'namePlanBody', { kind: 'plan', id: plan.id }),
    addHref: paths.addPlanBody(viewer.authority, plan.id),
    decisions: decisionLines(viewer, decisions),
    requests: requestLines(viewer, await visit.read((reader) => listRequests(reader, viewer, { planId: plan.id })), visit.today),
    requestHref: may(viewer, 'recordRequest', { kind: 'plan', id: plan.id })
      ? paths.recordRequest(viewer.authority, { plan: plan.id })
      : null,
    recordHref: may(viewer, 'recordDecision', { kind: 'plan', id: plan.id }) ? paths.recordDecision(viewer.authority, plan.id) : null,
  })
}

export const addPlanBodyPage: Screen = (visit) => showEmpty(visit)

export const planBodyAdded: Screen = async (visit) => {
  const { planId = '' } = visit.params
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ bodyId: form.id('body', { missing: 'Choose a body' }), ...readPart(form) })
  if (!order) return showEmpty(visit, problems)
  await namePlanBody(visit.db, visit.viewer, { ...order, planId, commandId: visit.commandId })
  return redirect(paths.planBodies(visit.viewer.authority, planId), 'The body has its part in the plan.')
}

export const planBodyPage: Screen = (visit) => show(visit)

export const planBodyChanged: Screen = async (visit) => {
  const { planId = '', planBodyId = '' } = visit.params
  const form = readForm(visit.fields)
  const { order, problems } = form.finish(readPart(form))
  if (!order) return show(visit, problems)
  const done = await changePlanBody(visit.db, visit.viewer, { ...order, ...ordered(visit), planId, planBodyId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.planBodies(visit.viewer.authority, planId), 'It is saved.')
}

export const planBodyRemoved: Screen = async (visit) => {
  const { planId = '', planBodyId = '' } = visit.params
  const done = await removePlanBody(visit.db, visit.viewer, { ...ordered(visit), planId, planBodyId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.planBodies(visit.viewer.authority, planId), 'The body has no part in the plan any more.')
}

const ordered = ({ commandId, revision }: Visit) => ({ commandId, revision })

const readPart = (form: FormReader) => ({
  part: form.choice<Part>('part', keysOf(parts), { missing: 'Choose what the body does for the plan' }),
  standing: form.choice<Standing>('standing', keysOf(standings), { missing: 'Say whether the body has agreed to it' }),
  howOften: form.optionalChoice<Frequency>('how_often', keysOf(frequencies)),
  note: form.optionalText('note', { most: 1000 }),
})

async function showEmpty(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today, query } = visit
  const { plan } = await find(visit)
  mustBeAllowed(viewer, 'namePlanBody', 'say which bodies have a part in this plan', { kind: 'plan', id: plan.id })
  const bodies = await visit.read((reader) => listBodies(reader, viewer.authorityId, today))
  const chosen = bodies.find(({ id }) => id === query.body)
  return page('governance/plan-bodies/write-plan-body.view.njk', {
    title: 'Give a body a part in the plan',
    crumbs: crumbs(visit, plan),
    ...choices,
    bodies: bodies.map(({ id, name }) => ({ value: id, text: name })),
    back: paths.planBodies(viewer.authority, plan.id),
    form: await visit.form({
      id: 'write-plan-body',
      about: plan.id,
      values: { body: chosen?.id ?? null, part: chosen ? usualPart(chosen.kind as BodyKind) : null, standing: 'agreed' },
      problems,
    }),
  })
}

const choices = { parts: choicesOf(parts), standings: choicesOf(standings), frequencies: choicesOf(frequencies) }

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const { plan, bodies } = await find(visit)
  mustBeAllowed(viewer, 'changePlanBody', 'say which bodies have a part in this plan', { kind: 'plan', id: plan.id })
  const body = bodies.find(({ id }) => id === params.planBodyId)
  if (!body) throw new Refusal('not-found', 'This body has no such part in the plan. It may have been taken out.')
  const text = (column: string) => (row: Readonly<Record<string, unknown>>) => String(row[column] ?? '')
  const form = await visit.form({
    id: 'write-plan-body',
    about: body.id,
    revision: body.revision,
    values: { part: body.part, standing: body.standing, how_often: body.howOften, note: body.note },
    problems,
    stale: stale && {
      edit: stale,
      fields: [
        { field: 'part', label: 'What it does', written: text('part'), printed: (value) => parts[value as Part] ?? value },
        { field: 'standing', label: 'Agreed', written: text('standing'), printed: (value) => standings[value as Standing] ?? value },
        {
          field: 'how_often',
          label: 'How often',
          written: text('how_often'),
          printed: (value) => frequencies[value as Frequency] ?? value,
        },
        { field: 'note', label: 'Note', written: text('note') },
      ],
    },
  })
  const remove = await visit.form({ id: 'remove-plan-body', about: body.id, revision: body.revision })
  return page('governance/plan-bodies/write-plan-body.view.njk', {
    title: body.name,
    crumbs: crumbs(visit, plan),
    ...choices,
    bodies: null,
    back: paths.planBodies(viewer.authority, plan.id),
    removeHref: paths.removePlanBody(viewer.authority, plan.id, body.id),
    remove,
    form,
    forms: [form, remove],
  })
}

const crumbs = ({ viewer }: Visit, plan: PlanContent) => [
  { text: 'Plans', href: paths.plans(viewer.authority) },
  { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
  { text: 'Bodies', href: paths.planBodies(viewer.authority, plan.id) },
]
