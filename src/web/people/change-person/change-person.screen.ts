import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { changePerson } from '../../../people/people.commands.ts'
import { getPerson, listOrganisations } from '../../../people/people.queries.ts'
import type { Organisation } from '../../../people/people.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'
import { readChangePerson } from './change-person.form.ts'

export const changePersonPage: Screen = (visit) => show(visit)

export const personChanged: Screen = async (visit) => {
  const { viewer, params, today } = visit
  const organisations = await visit.read((reader) => listOrganisations(reader, viewer, today))
  const ids = organisations.map(({ id }) => id)
  const { order, problems } = readChangePerson(visit.fields, ids)
  if (!order) return show(visit, problems)
  const personId = params.personId ?? ''
  const stale = await changePerson(visit.db, viewer, { ...order, personId, revision: visit.revision, commandId: visit.commandId })
  if (isStaleEdit(stale)) return show(visit, [], stale)
  if (!order.leftOn) return redirect(paths.person(viewer.authority, personId), 'The change is saved.')
  return redirect(paths.people(viewer.authority), `${order.name} leaves on ${printPlainDay(order.leftOn)}.`)
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, today, params } = visit
  mustBeAllowed(viewer, 'changePerson', 'change what the book says of people')
  const { person, organisations } = await visit.read(async (reader) => ({
    person: await getPerson(reader, viewer, params.personId ?? '', today),
    organisations: await listOrganisations(reader, viewer, today),
  }))
  const values = {
    name: person.name,
    email: person.email,
    job_title: person.jobTitle,
    organisation: person.organisationId,
    left_on: person.leftOn && printPlainDay(person.leftOn),
  }
  const edit = stale && { edit: stale, fields: staleFields(organisations) }
  return page('people/change-person/change-person.view.njk', {
    title: `What the book says of ${person.name}`,
    crumbs: peopleCrumbs(viewer, person),
    person,
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    form: await visit.form({ id: 'change-person', about: person.id, revision: person.revision, values, problems, stale: edit }),
  })
}

function staleFields(organisations: readonly Organisation[]): StaleField[] {
  const words = (column: string) => (row: Readonly<Record<string, unknown>>) => String(row[column] ?? '')
  const day = (row: Readonly<Record<string, unknown>>) => (row.left_on ? printPlainDay(Temporal.PlainDate.from(String(row.left_on))) : '')
  const named = (id: string) => organisations.find((one) => one.id === id)?.name ?? ''
  return [
    { field: 'name', label: 'Name', written: words('name') },
    { field: 'email', label: 'E-mail address', written: words('email') },
    { field: 'job_title', label: 'Job title', written: words('job_title') },
    { field: 'organisation', label: 'Organisation', written: words('organisation_id'), printed: named },
    { field: 'left_on', label: 'Last day here', written: day },
  ]
}
