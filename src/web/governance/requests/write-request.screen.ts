import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { type BodyRequest, type RequestKind, requestKinds, scopesOfRequest } from '../../../governance/requests/request.ts'
import { changeRequest, recordRequest, removeRequest } from '../../../governance/requests/requests.commands.ts'
import { getRequest } from '../../../governance/requests/requests.queries.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { inspectionName } from '../../../inspection/inspection.ts'
import { listInspections } from '../../../inspection/list-inspections.queries.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { mustBeAllowed, mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { listPlanTitles } from '../../../plan/list-plans.queries.ts'
import { listOwners } from '../../../plan/owners.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import { ownerInWords, ownerValue } from '../../plan/owner-choice.ts'
import type { Screen, Visit } from '../../visit.ts'
import { requestCrumbs } from './request.screen.ts'
import { readRequest } from './write-request.form.ts'

const does = 'record what bodies ask'

export const recordRequestPage: Screen = (visit) => showEmpty(visit)

export const requestRecorded: Screen = async (visit) => {
  const { order, problems } = readRequest(visit.fields, visit.today)
  if (!order) return showEmpty(visit, problems)
  const id = await recordRequest(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.request(visit.viewer.authority, id), 'The request is on record.')
}

export const changeRequestPage: Screen = (visit) => show(visit)

export const requestChanged: Screen = async (visit) => {
  const { order, problems } = readRequest(visit.fields, visit.today)
  if (!order) return show(visit, problems)
  const done = await changeRequest(visit.db, visit.viewer, { ...order, ...ofRequest(visit) })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.request(visit.viewer.authority, visit.params.requestId ?? ''), 'It is saved.')
}

export const requestRemoved: Screen = async (visit) => {
  const done = await removeRequest(visit.db, visit.viewer, ofRequest(visit))
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.requests(visit.viewer.authority), 'The request is off the record.')
}

export const ofRequest = ({ commandId, revision, params }: Visit) => ({ commandId, revision, requestId: params.requestId ?? '' })

async function showEmpty(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, query } = visit
  mustBeAllowedAnywhere(viewer, 'recordRequest', does)
  const offered = await choices(visit, null)
  const known = (id: string | undefined, among: readonly Choice[]) => among.find(({ value }) => value === id)?.value ?? null
  return page('governance/requests/write-request.view.njk', {
    title: 'Record a request',
    crumbs: [
      { text: 'Meetings', href: paths.bodies(viewer.authority) },
      { text: 'Requests', href: paths.requests(viewer.authority) },
    ],
    ...offered,
    back: paths.requests(viewer.authority),
    form: await visit.form({
      id: 'write-request',
      values: { body: known(query.body, offered.bodies), plan: known(query.plan, offered.plans) },
      problems,
    }),
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const request = await visit.read((reader) => getRequest(reader, viewer, params.requestId ?? ''))
  mustBeAllowed(viewer, 'changeRequest', does, scopesOfRequest({ bodyId: request.body.id, planId: request.plan?.id ?? null }))
  const offered = await choices(visit, request)
  const form = await visit.form({
    id: 'write-request',
    about: request.id,
    revision: request.revision,
    values: written(request),
    problems,
    stale: stale && { edit: stale, fields: staleFields(offered) },
  })
  const remove = await visit.form({ id: 'remove-request', about: request.id, revision: request.revision })
  const back = paths.request(viewer.authority, request.id)
  return page('governance/requests/write-request.view.njk', {
    title: 'Change the record of a request',
    crumbs: [...requestCrumbs(viewer, request), { text: 'Request', href: back }],
    ...offered,
    back,
    remove: request.answer === null && request.action === null ? remove : null,
    removeHref: paths.removeRequest(viewer.authority, request.id),
    form,
    forms: [form, remove],
  })
}

type Choice = { readonly value: string; readonly text: string }

/** Who and what the request names stays among the choices, though wound up or gone since. */
async function choices({ viewer, today, read }: Visit, request: BodyRequest | null) {
  return read(async (reader) => ({
    kinds: Object.entries(requestKinds).map(([value, text]): Choice => ({ value, text })),
    bodies: withOwn(
      (await listBodies(reader, viewer.authorityId, request?.askedOn ?? today)).map(({ id, name }) => ({ value: id, text: name })),
      request && { value: request.body.id, text: request.body.name },
    ),
    owners: withOwn(
      (await listOwners(reader)).map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) })),
      request?.of.id ? { value: `${request.of.kind}:${request.of.id}`, text: request.of.name } : null,
    ),
    plans: (await listPlanTitles(reader, viewer)).map(({ id, title }): Choice => ({ value: id, text: title })),
    inspections: (await listInspections(reader, viewer)).map(
      (inspection): Choice => ({ value: inspection.id, text: inspectionName(inspection, shortTitle(inspection.framework)) }),
    ),
  }))
}

const withOwn = (offered: readonly Choice[], own: Choice | null): readonly Choice[] =>
  own === null || offered.some(({ value }) => value === own.value) ? offered : [...offered, own]

const written = (request: BodyRequest) => ({
  body: request.body.id,
  kind: request.kind,
  words: request.words,
  asked_on: printPlainDay(request.askedOn),
  of: request.of.id ? `${request.of.kind}:${request.of.id}` : null,
  of_name: request.of.id ? null : request.of.name,
  by_on: request.byOn && printPlainDay(request.byOn),
  by_words: request.byWords,
  plan: request.plan?.id ?? null,
  inspection: request.inspection?.id ?? null,
})

function staleFields(offered: Awaited<ReturnType<typeof choices>>): readonly StaleField[] {
  const named = (from: readonly Choice[]) => (value: string) => from.find((each) => each.value === value)?.text ?? value
  return [
    { field: 'body', label: 'Who asks', written: (row) => rowText(row, 'body_id'), printed: named(offered.bodies) },
    {
      field: 'kind',
      label: 'What kind of thing',
      written: (row) => rowText(row, 'kind'),
      printed: (value) => requestKinds[value as RequestKind] ?? value,
    },
    { field: 'words', label: 'What is asked', written: (row) => rowText(row, 'words') },
    { field: 'asked_on', label: 'Asked on', written: (row) => rowDay(row, 'asked_on') },
    {
      field: 'of',
      label: 'Who is asked',
      written: (row) => (row.of_post_id ? `post:${row.of_post_id}` : row.of_person_id ? `person:${row.of_person_id}` : ''),
      printed: named(offered.owners),
    },
    { field: 'of_name', label: 'Somebody else', written: (row) => rowText(row, 'of_name') },
    { field: 'by_on', label: 'By', written: (row) => rowDay(row, 'by_on') },
    { field: 'by_words', label: 'By, in words', written: (row) => rowText(row, 'by_words') },
    { field: 'plan', label: 'Plan', written: (row) => rowText(row, 'plan_id'), printed: named(offered.plans) },
    { field: 'inspection', label: 'Inspection', written: (row) => rowText(row, 'inspection_id'), printed: named(offered.inspections) },
  ]
}
