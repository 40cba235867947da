import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import { holderToday, today } from './owners.queries.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { Responsible } from './plan-content.ts'

/** Every post and person of the authority's book as a plan prints them, by id: a plan names many of them many times. */
export type Book = {
  person(id: string | null): Responsible | null
  /** The post where there is one: it outlives whoever holds it. */
  either(postId: string | null, personId: string | null): Responsible | null
}

export async function readBook(reader: Reader<PlanDatabase>): Promise<Book> {
  const posts = await reader
    .selectFrom('post')
    .select(['id', 'title', holderToday('post.id').as('held_by'), sql<boolean>`coalesce(post.to_on < ${today}, false)`.as('gone')])
    .execute()
  const people = await reader
    .selectFrom('person')
    .select(['id', 'name', sql<boolean>`coalesce(person.left_on < ${today}, false)`.as('left')])
    .execute()
  const byPost = new Map(
    posts.map(({ id, title, held_by, gone }) => [id, { kind: 'post' as const, id, name: title, heldBy: held_by, left: gone }]),
  )
  const byPerson = new Map(people.map(({ id, name, left }) => [id, { kind: 'person' as const, id, name, heldBy: null, left }]))
  const post = (id: string | null) => (id === null ? null : (byPost.get(id) ?? null))
  const person = (id: string | null) => (id === null ? null : (byPerson.get(id) ?? null))
  return { person, either: (postId, personId) => post(postId) ?? person(personId) }
}
