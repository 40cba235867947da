import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { addPerson } from '../../../people/people.commands.ts'
import { listOrganisations } from '../../../people/people.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'
import { readAddPerson } from './add-person.form.ts'

export const addPersonPage: Screen = (visit) => show(visit)

export const personAdded: Screen = async (visit) => {
  const organisations = await visit.read((reader) => listOrganisations(reader, visit.viewer, visit.today))
  const { order, problems } = readAddPerson(
    visit.fields,
    organisations.map(({ id }) => id),
  )
  if (!order) return show(visit, problems)
  const id = await addPerson(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.person(visit.viewer.authority, id), `${order.name} is added. Next: which post do they hold, and what may they do?`)
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer } = visit
  mustBeAllowed(viewer, 'addPerson', 'add people')
  const organisations = await visit.read((reader) => listOrganisations(reader, viewer, visit.today))
  return page('people/add-person/add-person.view.njk', {
    title: 'Add a person',
    crumbs: peopleCrumbs(viewer),
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    form: await visit.form({ id: 'add-person', problems }),
  })
}
