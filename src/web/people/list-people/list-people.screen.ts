import { listPeople } from '../../../people/people.queries.ts'
import { may } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import type { Screen } from '../../visit.ts'
import { rolesInWords } from '../roles-in-words.ts'

/** Everybody in the authority's book, by post. */
export const listPeoplePage: Screen = async (visit) => {
  const { viewer, today } = visit
  const people = await visit.read((reader) => listPeople(reader, viewer, today))
  return page('people/list-people/list-people.view.njk', {
    title: 'People',
    people: people.map((person) => ({ ...person, rolesInWords: rolesInWords(person.grants, today) })),
    mayAdd: may(viewer, 'addPerson'),
  })
}
