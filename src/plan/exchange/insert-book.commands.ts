import { newId } from '../../database/new-id.ts'
import type { GoodwardFile } from './goodward-file.ts'
import { insertRows, type Tx } from './insert-rows.commands.ts'
import type { MatchedFile } from './match-file.queries.ts'

/** Puts the organisations, people and posts that the book lacks into it. Nobody is let in by that: a person comes without account and role. */
export async function insertBook(
  tx: Tx,
  file: GoodwardFile,
  fresh: Pick<MatchedFile, 'organisations' | 'people' | 'posts'>,
): Promise<void> {
  const by = { recorded_by: tx.acting.personId }
  const isFresh = new Set([...fresh.organisations, ...fresh.people, ...fresh.posts].map((each) => each.id))
  await insertRows(
    tx,
    'organisation',
    file.organisations.filter(({ id }) => isFresh.has(id)).map(({ id, name, kind }) => ({ ...by, id, name, kind })),
  )
  await insertRows(
    tx,
    'person',
    file.people
      .filter(({ id }) => isFresh.has(id))
      .map((person) => ({
        ...by,
        id: person.id,
        name: person.name,
        job_title: person.jobTitle,
        email: person.email?.toLowerCase() ?? null,
        organisation_id: person.organisationId,
        left_on: person.leftOn,
        named_in: `the Goodward file of ${file.from}`.slice(0, 200),
      })),
  )
  await insertRows(
    tx,
    'post',
    file.posts
      .filter(({ id }) => isFresh.has(id))
      .map((post) => ({ ...by, id: post.id, title: post.title, organisation_id: post.organisationId, to_on: post.toOn })),
  )
  await insertRows(
    tx,
    'post_holding',
    file.holdings
      .filter(({ postId }) => isFresh.has(postId))
      .map((holding) => ({ ...by, id: newId(), post_id: holding.postId, person_id: holding.personId, from_on: holding.fromOn })),
  )
}
