import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { scopesOfRequest } from '../../../governance/requests/request.ts'
import { answerRequest } from '../../../governance/requests/requests.commands.ts'
import { getRequest } from '../../../governance/requests/requests.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { requestCrumbs } from './request.screen.ts'
import { ofRequest } from './write-request.screen.ts'

export const answerRequestPage: Screen = (visit) => show(visit)

/** Both boxes empty take an answer back. */
export const requestAnswered: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const on = form.optionalDay('answered_on')
  const words = form.optionalText('answer', { most: 20_000 })
  if (on && Temporal.PlainDate.compare(on, visit.today) > 0)
    form.wrong('answered_on', 'This day hasn’t come yet: record the answer once it has been given')
  if (on && words === null) form.wrong('answer', 'Enter what it was answered')
  if (!on && words !== null) form.wrong('answered_on', 'Enter the day on which it was answered')
  const { order, problems } = form.finish({ answer: on && words !== null ? { on, words } : null })
  if (!order) return show(visit, problems)
  const done = await answerRequest(visit.db, visit.viewer, { ...order, ...ofRequest(visit) })
  if (isStaleEdit(done)) return show(visit, [], done)
  const said = order.answer ? 'The answer is on record.' : 'The request is open.'
  return redirect(paths.request(visit.viewer.authority, visit.params.requestId ?? ''), said)
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const request = await visit.read((reader) => getRequest(reader, viewer, params.requestId ?? ''))
  const places = { bodyId: request.body.id, planId: request.plan?.id ?? null }
  mustBeAllowed(viewer, 'answerRequest', 'record what bodies were answered', scopesOfRequest(places))
  const back = paths.request(viewer.authority, request.id)
  return page('governance/requests/answer-request.view.njk', {
    title: 'The answer',
    crumbs: [...requestCrumbs(viewer, request), { text: 'Request', href: back }],
    request,
    back,
    form: await visit.form({
      id: 'answer-request',
      about: request.id,
      revision: request.revision,
      values: { answered_on: request.answer && printPlainDay(request.answer.on), answer: request.answer?.words ?? null },
      problems,
      stale: stale && {
        edit: stale,
        fields: [
          { field: 'answered_on', label: 'Answered on', written: (row) => rowDay(row, 'answered_on') },
          { field: 'answer', label: 'What it was answered', written: (row) => rowText(row, 'answer') },
        ],
      },
    }),
  })
}
