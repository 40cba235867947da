import { londonDay } from '../../calendar/london.ts'
import type { Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { OrganisationKind } from '../../people/people.ts'
import { organisationAdded, personAdded, postAdded, postTaken } from '../../people/people-events.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { Newcomers } from './names-in-file.ts'

/** Puts the organisations, posts and people that only the file names into the authority’s book. Nobody among them can sign in, and
 * each person is marked until somebody who keeps the book confirms who they are. Gives the id of each by its "new:" id. */
export async function addNewcomers(
  tx: Writer<PlanDatabase>,
  viewer: Viewer,
  newcomers: Newcomers,
  file: string,
): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  const real = (id: string | null) => (id === null ? null : (made.get(id) ?? id))
  const recorded_by = viewer.personId
  for (const { id: key, name } of newcomers.organisations) {
    const id = newId()
    await tx
      .insertInto('organisation')
      .values({ id, name, kind: kindOf(name), recorded_by })
      .execute()
    recordEvent(tx, organisationAdded({ id, name }))
    made.set(key, id)
  }
  for (const { id: key, title, organisationId } of newcomers.posts) {
    const id = newId()
    await tx
      .insertInto('post')
      .values({ id, title, organisation_id: real(organisationId), recorded_by })
      .execute()
    recordEvent(tx, postAdded({ id, title }))
    made.set(key, id)
  }
  for (const { id: key, name, jobTitle, organisationId, email, telephone } of newcomers.people) {
    const id = newId()
    const row = { id, name, email, telephone, job_title: jobTitle, organisation_id: real(organisationId), named_in: file }
    await tx
      .insertInto('person')
      .values({ ...row, recorded_by })
      .execute()
    recordEvent(tx, personAdded({ id, name }))
    made.set(key, id)
  }
  await fillPosts(tx, viewer, newcomers, (id) => made.get(id) ?? id)
  return made
}

/** As its name has it, until somebody says otherwise. */
function kindOf(name: string): OrganisationKind {
  const kinds: readonly (readonly [OrganisationKind, RegExp])[] = [
    ['police', /\b(police|constabulary)\b/i],
    ['nhs-board', /\b(integrated care board|icb|clinical commissioning group|ccg)\b/i],
    ['nhs-trust', /\b(nhs|hospital|health)\b.*\btrust\b/i],
    ['lscb', /\b(lscb|safeguarding children board)\b/i],
    ['safeguarding-partners', /\bsafeguarding (children )?partner(s|ship)\b/i],
    ['probation', /\bprobation\b/i],
    ['education', /\b(school|college|academy|nursery)\b/i],
    ['council', /\b(council|borough)\b/i],
  ]
  return kinds.find(([, words]) => words.test(name))?.[0] ?? 'other'
}

/** From today, unless somebody holds the post already: a list says who is in a post, not since when. */
async function fillPosts(tx: Writer<PlanDatabase>, viewer: Viewer, newcomers: Newcomers, real: (id: string) => string): Promise<void> {
  const today = londonDay(tx.moment)
  for (const { postId, personId } of newcomers.holdings) {
    const post = await tx.selectFrom('post').select(['id', 'title']).where('id', '=', real(postId)).executeTakeFirstOrThrow()
    const person = await tx.selectFrom('person').select(['id', 'name']).where('id', '=', real(personId)).executeTakeFirstOrThrow()
    const held = await tx
      .selectFrom('post_holding')
      .select('id')
      .where('post_id', '=', post.id)
      .where('to_on', 'is', null)
      .executeTakeFirst()
    if (held) continue
    const row = { id: newId(), post_id: post.id, person_id: person.id, from_on: today.toString(), recorded_by: viewer.personId }
    await tx.insertInto('post_holding').values(row).execute()
    recordEvent(tx, postTaken(post, person, today))
  }
}
