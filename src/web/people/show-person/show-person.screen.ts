import { listDeputyships } from '../../../people/deputies.queries.ts'
import { getPerson } from '../../../people/people.queries.ts'
import { may } from '../../../people/permissions.ts'
import { roles } from '../../../people/roles.ts'
import { page } from '../../answer.ts'
import type { Screen } from '../../visit.ts'
import { peopleCrumbs } from '../people-crumbs.ts'
import { placeInWords, placesForRoles } from '../places-for-roles.ts'

/** One person: their posts and their roles, with from and to. */
export const showPersonPage: Screen = async (visit) => {
  const { viewer, today } = visit
  const { person, deputyships, places } = await visit.read(async (reader) => ({
    person: await getPerson(reader, viewer, visit.params.personId ?? '', today),
    deputyships: await listDeputyships(reader, viewer, visit.params.personId ?? '', today),
    places: await placesForRoles(reader, viewer, today),
  }))
  return page('people/show-person/show-person.view.njk', {
    title: person.name,
    crumbs: peopleCrumbs(viewer),
    person,
    deputyships,
    grants: person.grants.map((grant) => ({ ...grant, words: roles[grant.role], place: placeInWords(places, grant) })),
    mayChange: may(viewer, 'grantRole'),
  })
}
