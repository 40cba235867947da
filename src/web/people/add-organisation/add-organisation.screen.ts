import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { addOrganisation } from '../../../people/people.commands.ts'
import { type OrganisationKind, organisationKinds } from '../../../people/people.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'

const kinds = Object.keys(organisationKinds) as OrganisationKind[]

export const addOrganisationPage: Screen = (visit) => show(visit)

export const organisationAdded: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    name: form.text('name', { missing: 'Enter the name of the organisation', most: 200 }),
    kind: form.choice('kind', kinds, { missing: 'Choose what kind of organisation it is' }),
  })
  if (!order) return show(visit, problems)
  await addOrganisation(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.people(visit.viewer.authority), `${order.name} is added.`)
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  mustBeAllowed(visit.viewer, 'addOrganisation', 'add organisations')
  return page('people/add-organisation/add-organisation.view.njk', {
    title: 'Add an organisation',
    crumbs: peopleCrumbs(visit.viewer),
    kinds: kinds.map((value) => ({ value, text: organisationKinds[value] })),
    form: await visit.form({ id: 'add-organisation', problems }),
  })
}
