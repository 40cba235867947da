import { findExample, isOfTheExampleAlone } from '../../../people/example.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import { ownPath } from '../../in-address.ts'
import { paths } from '../../paths.ts'
import { rolesInWords } from '../../people/roles-in-words.ts'
import type { OpenScreen, OpenVisit } from '../../visit.ts'

/** On the embedded example only: sign in as one of its made-up people. */
export const tryItAsPage: OpenScreen = async (visit) => {
  const example = await exampleOf(visit)
  const people = (example?.people ?? []).map((person) => ({ ...person, rolesInWords: rolesInWords(person.grants, visit.today) }))
  const lead = people.find(({ grants }) => grants.some(({ role }) => role === 'improvement-lead'))
  const form = await visit.form({ id: 'try-it-as', values: { next: ownPath(visit.query.next) } })
  return page('session/try-it-as/try-it-as.view.njk', {
    title: 'Try it as',
    example,
    lead,
    people: people.filter((person) => person !== lead),
    form,
  })
}

export const triedAs: OpenScreen = async (visit) => {
  const example = await exampleOf(visit)
  const person = example?.people.find(({ id }) => id === firstOf(visit.fields, 'person'))
  if (!example || !person) throw new Refusal('not-found', 'The example has nobody like that. Choose one of the people listed.')
  // An administrator of the example may put anybody's e-mail address into its book; that opens nobody's own account.
  if (!(await isOfTheExampleAlone(visit.db, person.account)))
    throw new Refusal('not-allowed', `${person.name} has an account of their own beside the example: they sign in with it.`)
  await visit.session.begin(person.account)
  return redirect(ownPath(firstOf(visit.fields, 'next')) ?? paths.due(example))
}

/** With a database of one's own, or in production, there is no such page. */
async function exampleOf({ config, db, today }: OpenVisit) {
  if (!config.trial) throw new Refusal('not-found', 'There is nothing at this address.')
  return findExample(db, today)
}
