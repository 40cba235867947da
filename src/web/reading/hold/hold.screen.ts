import { listPeople } from '../../../people/people.queries.ts'
import { holdReading } from '../../../reading/hold-reading.commands.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import { isId } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { readingOf, toReading } from '../at-reading.ts'

/** Who sees a report that isn't on record yet. */
export const holdPage: Screen = async (visit) => {
  const reading = await readingOf(visit)
  const form = await visit.form({
    id: 'hold-reading',
    about: reading.id,
    values: { hold: reading.held ? 'yes' : 'no', reason: reading.heldReason, people: reading.namedIds },
  })
  return page('reading/hold/hold.view.njk', {
    title: 'Who sees this report',
    crumbs: [
      { text: 'Reports to check', href: paths.readings(visit.viewer.authority) },
      { text: 'Check what was read', href: toReading(visit) },
    ],
    form,
    people: await peopleToName(visit),
    back: toReading(visit),
  })
}

export const holdSent: Screen = async (visit) => {
  const hold = holdAsked(visit)
  await holdReading(visit.db, visit.viewer, { readingId: visit.params.readingId ?? '', hold })
  return redirect(toReading(visit), hold ? 'The report is held in confidence.' : 'The report is no longer held in confidence.')
}

/** Those who can be named on a report held in confidence; whoever holds it is named anyway. */
export async function peopleToName(visit: Visit) {
  const people = await visit.read((reader) => listPeople(reader, visit.viewer, visit.today))
  return people
    .filter((person) => person.canSignIn && person.id !== visit.viewer.personId)
    .map((person) => ({ value: person.id, text: [person.posts[0] ?? person.jobTitle, person.name].filter(Boolean).join(', ') }))
}

export function holdAsked(visit: Visit): { reason: string | null; personIds: string[] } | null {
  if (firstOf(visit.fields, 'hold') !== 'yes') return null
  const reason = firstOf(visit.fields, 'reason').trim().slice(0, 500)
  return { reason: reason === '' ? null : reason, personIds: (visit.fields.people ?? []).filter(isId) }
}
