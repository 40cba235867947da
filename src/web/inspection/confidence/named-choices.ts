import { listPeople } from '../../../people/people.queries.ts'
import type { Visit } from '../../visit.ts'

/** Everybody else in the authority's book, post first, to be named on what is held in confidence. */
export async function namedChoices(visit: Visit): Promise<{ value: string; text: string }[]> {
  const people = await visit.read((reader) => listPeople(reader, visit.viewer, visit.today))
  return people
    .filter((person) => person.id !== visit.viewer.personId && person.leftOn === null)
    .map((person) => ({ value: person.id, text: [person.posts[0] ?? person.jobTitle, person.name].filter(Boolean).join(', ') }))
}
