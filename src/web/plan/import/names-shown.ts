import type { Book, NameChoice, NameUse } from '../../../plan/import/match-names.ts'
import type { FoundName, Newcomers } from '../../../plan/import/names-in-file.ts'
import { type Fields, firstOf } from '../../form/fields.ts'

type Choice = { readonly value: string; readonly text: string }

const fresh: Readonly<Record<NameUse, readonly Choice[]>> = {
  responsible: [
    { value: 'new-post', text: 'A post that isn’t in the book yet' },
    { value: 'new-person', text: 'A person who isn’t in the book yet' },
  ],
  contact: [{ value: 'new-person', text: 'A person who isn’t in the book yet' }],
  organisation: [{ value: 'new-organisation', text: 'An organisation that isn’t in the book yet' }],
}
const leaveOut: Choice = { value: 'leave-out', text: 'Nobody: leave it out' }

/** Each name of the file with whom it may mean; those that a person should look at come first. */
export function namesShown(names: readonly FoundName[], newcomers: Newcomers, book: Book) {
  const people = book.people.map(({ id, name }) => ({ value: `person:${id}`, text: name }))
  const posts = book.posts.map(({ id, title }) => ({ value: `post:${id}`, text: title }))
  const organisations = book.organisations.map(({ id, name }) => ({ value: `organisation:${id}`, text: name }))
  const known: Readonly<Record<NameUse, readonly Choice[]>> = {
    responsible: [...posts, ...people],
    contact: people,
    organisation: organisations,
  }
  return names
    .map((name, at) => ({
      ...name,
      field: `name-${at}`,
      known: withOwn(known[name.use], name, newcomers),
      fresh: [...fresh[name.use], leaveOut],
    }))
    .sort((a, b) => Number(a.sure) - Number(b.sure))
}

/** Somebody whom the file names elsewhere, and who isn’t in the book yet, can be meant. */
function withOwn(known: readonly Choice[], { choice }: FoundName, { posts, people }: Newcomers): readonly Choice[] {
  if (!choice.includes(':new:')) return known
  const post = posts.find(({ id }) => choice === `post:${id}`)
  const person = people.find(({ id }) => choice === `person:${id}`)
  return [{ value: choice, text: `${post?.title ?? person?.name ?? 'The same'}, as elsewhere in the file` }, ...known]
}

/** What was looked at and sent on counts as looked at, even where it stayed as guessed. */
export function readNameChoices(fields: Fields, names: readonly FoundName[]): Record<string, NameChoice> {
  const chosen: Record<string, NameChoice> = {}
  for (const [at, { key }] of names.entries()) {
    const sent = firstOf(fields, `name-${at}`)
    if (firstOf(fields, `key-${at}`) === key && isChoice(sent)) chosen[key] = sent
  }
  return chosen
}

const isChoice = (sent: string): sent is NameChoice =>
  /^(new-(post|person|organisation)|leave-out|(post|person|organisation):[\w:. -]{1,300})$/.test(sent)
