import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { endMembership } from '../../../meeting/body.commands.ts'
import { getBody } from '../../../meeting/body.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import { lastDayField } from '../../people/last-day-field.ts'
import type { Screen, Visit } from '../../visit.ts'
import { bodyCrumbs } from '../body-crumbs.ts'

export const leaveBodyPage: Screen = (visit) => show(visit)

export const bodyLeft: Screen = async (visit) => {
  const { bodyId = '', memberId = '' } = visit.params
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ toOn: form.day('to_on', { missing: 'Enter the last day' }) })
  if (!order) return show(visit, problems)
  const done = await endMembership(visit.db, visit.viewer, { ...order, memberId, revision: visit.revision, commandId: visit.commandId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.body(visit.viewer.authority, bodyId), `The place ends on ${printPlainDay(order.toOn)}.`)
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'endMembership', 'say who sits on a body', { kind: 'body', id: params.bodyId ?? '' })
  const body = await visit.read((reader) => getBody(reader, viewer, params.bodyId ?? '', today))
  const member = body.members.find(({ id }) => id === params.memberId)
  if (!member) throw new Refusal('not-found', `Nobody sits on ${body.name} by this entry.`)
  return page('meeting/leave-body/leave-body.view.njk', {
    title: `${member.name} leaves ${body.name}`,
    crumbs: bodyCrumbs(viewer, body),
    cancel: paths.body(viewer.authority, body.id),
    form: await visit.form({
      id: 'leave-body',
      about: member.id,
      revision: member.revision,
      values: { to_on: printPlainDay(today) },
      problems,
      stale: stale && { edit: stale, fields: [lastDayField('Last day')] },
    }),
  })
}
