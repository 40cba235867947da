import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { getPerson } from '../../../people/people.queries.ts'
import { endGrant } from '../../../people/role.commands.ts'
import { roles } from '../../../people/roles.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { lastDayField } from '../last-day-field.ts'
import { peopleCrumbs } from '../people-crumbs.ts'

export const endRolePage: Screen = (visit) => show(visit)

export const roleEnded: Screen = async (visit) => {
  const { personId = '', grantId = '' } = visit.params
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ toOn: form.day('to_on', { missing: 'Enter the last day of the role' }) })
  if (!order) return show(visit, problems)
  const stale = await endGrant(visit.db, visit.viewer, { ...order, grantId, revision: visit.revision, commandId: visit.commandId })
  if (isStaleEdit(stale)) return show(visit, [], stale)
  return redirect(paths.person(visit.viewer.authority, personId), `The role ends on ${printPlainDay(order.toOn)}.`)
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'endGrant', 'end roles')
  const person = await visit.read((reader) => getPerson(reader, viewer, params.personId ?? '', today))
  const grant = person.grants.find(({ id }) => id === params.grantId)
  if (!grant) throw new Refusal('not-found', `${person.name} doesn’t have that role any more.`)
  const edit = stale && { edit: stale, fields: [lastDayField('Last day of the role')] }
  return page('people/end-role/end-role.view.njk', {
    title: `End the role ${roles[grant.role]} of ${grant.post ? `the post ${grant.post}` : person.name}`,
    crumbs: peopleCrumbs(viewer, person),
    person,
    grant,
    form: await visit.form({
      id: 'end-role',
      about: grant.id,
      revision: grant.revision,
      values: { to_on: printPlainDay(today) },
      problems,
      stale: edit,
    }),
  })
}
