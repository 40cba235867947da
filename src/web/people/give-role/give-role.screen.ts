import { printPlainDay } from '../../../calendar/print-day.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { getPerson } from '../../../people/people.queries.ts'
import type { PersonShown } from '../../../people/people.ts'
import { grantRole } from '../../../people/role.commands.ts'
import { roleNames, roles, wholeAuthority } from '../../../people/roles.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'
import { placesForRoles } from '../places-for-roles.ts'
import { readGiveRole } from './give-role.form.ts'

export const giveRolePage: Screen = (visit) => show(visit)

export const roleGiven: Screen = async (visit) => {
  const { viewer } = visit
  const { person, places } = await asked(visit)
  const holders = holdersOf(person).map(({ value }) => value)
  const { order, problems } = readGiveRole(visit.fields, holders, places)
  if (!order) return show(visit, problems)
  const place = places.find(({ value }) => value === order.place)
  await grantRole(visit.db, viewer, {
    commandId: visit.commandId,
    role: order.role,
    holder: order.with === 'name' ? { personId: person.id } : { postId: order.with },
    scope: place?.scope ?? wholeAuthority,
    where: place?.text.replace(/^The/, 'the') ?? 'the whole authority',
    fromOn: order.fromOn,
    toOn: order.toOn,
  })
  return redirect(paths.person(viewer.authority, person.id), `The role ${roles[order.role]} is given from ${printPlainDay(order.fromOn)}.`)
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today, query } = visit
  mustBeAllowed(viewer, 'grantRole', 'give roles')
  const { person, places } = await asked(visit)
  return page('people/give-role/give-role.view.njk', {
    title: `Give ${person.name} a role`,
    crumbs: peopleCrumbs(viewer, person),
    person,
    places,
    roleChoices: roleNames.map((value) => ({ value, text: roles[value] })),
    holders: holdersOf(person),
    form: await visit.form({
      id: 'give-role',
      about: person.id,
      values: { from_on: printPlainDay(today), place: query.place ?? 'authority', with: query.with ?? 'name', role: query.role ?? '' },
      problems,
    }),
  })
}

const asked = ({ viewer, today, params, read }: Visit) =>
  read(async (reader) => ({
    person: await getPerson(reader, viewer, params.personId ?? '', today),
    places: await placesForRoles(reader, viewer, today),
  }))

const holdersOf = (person: PersonShown) => [
  { value: 'name', text: `${person.name}, whatever post they hold` },
  ...person.holdings.map(({ postId, title }) => ({ value: postId, text: `Whoever holds the post ${title}` })),
]
