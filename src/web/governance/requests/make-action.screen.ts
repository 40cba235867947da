import { printPlainDay } from '../../../calendar/print-day.ts'
import { makeActionOfRequest } from '../../../governance/requests/make-action.commands.ts'
import { getRequest } from '../../../governance/requests/requests.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { listPlanTitles } from '../../../plan/list-plans.queries.ts'
import { listOwners } from '../../../plan/owners.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { isId, readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import { ownerFrom, ownerInWords, ownerValue } from '../../plan/owner-choice.ts'
import type { Screen, Visit } from '../../visit.ts'
import { requestCrumbs } from './request.screen.ts'

export const makeActionPage: Screen = (visit) => show(visit)

export const actionMadeOfRequest: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const owner = ownerFrom(form.optionalText('owner'))
  if (owner && !isId(owner.id)) form.wrong('owner', 'Choose one of those offered')
  const { order, problems } = form.finish({
    planId: form.id('plan', { missing: 'Choose the plan' }),
    title: form.text('title', { missing: 'Enter what will be done', most: 300 }),
    owner,
    dueOn: form.optionalDay('due_on'),
    dueWords: form.optionalText('due_words', { most: 200 }),
  })
  if (!order) return show(visit, problems)
  const { viewer, commandId, params } = visit
  const id = await makeActionOfRequest(visit.db, viewer, { ...order, commandId, requestId: params.requestId ?? '' })
  return redirect(paths.action(viewer.authority, order.planId, id), 'The action is in the plan. Say here which findings it answers.')
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, params } = visit
  const { request, plans, owners } = await visit.read(async (reader) => ({
    request: await getRequest(reader, viewer, params.requestId ?? ''),
    plans: await listPlanTitles(reader, viewer),
    owners: await listOwners(reader),
  }))
  mustBeAllowedAnywhere(viewer, 'makeActionOfRequest', 'change a plan’s actions')
  const offered = plans.filter(
    ({ id }) => (!request.plan || request.plan.id === id) && may(viewer, 'makeActionOfRequest', { kind: 'plan', id }),
  )
  const back = paths.request(viewer.authority, request.id)
  const of = request.of.id ? `${request.of.kind}:${request.of.id}` : null
  const ownerChoices = owners.map((owner) => ({ value: ownerValue(owner), text: ownerInWords(owner) }))
  return page('governance/requests/make-action.view.njk', {
    title: 'Make an action of it',
    crumbs: [...requestCrumbs(viewer, request), { text: 'Request', href: back }],
    request,
    plans: offered.map(({ id, title }) => ({ value: id, text: title })),
    owners: ownerChoices,
    back,
    form: await visit.form({
      id: 'make-action',
      about: request.id,
      values: {
        plan: offered.length === 1 ? (offered[0]?.id ?? null) : null,
        title: request.words.length <= 300 && !request.words.includes('\n') ? request.words : null,
        owner: ownerChoices.some(({ value }) => value === of) ? of : null,
        due_on: request.byOn && printPlainDay(request.byOn),
        due_words: request.byOn ? null : request.byWords,
      },
      problems,
    }),
  })
}
