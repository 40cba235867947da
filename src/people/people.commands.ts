import type { Database, Writer } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import { ensureAccount } from './account.commands.ts'
import { mustBeAllowed } from './must-be-allowed.ts'
import { personIn, postIn } from './people.queries.ts'
import type { PeopleDatabase } from './people.tables.ts'
import type { OrganisationKind } from './people.ts'
import { organisationAdded, personAdded, personChanged, personConfirmed, postAdded, postLeft, postTaken } from './people-events.ts'
import type { Viewer } from './viewer.ts'

type Db = Database<PeopleDatabase>
type Ordered = { readonly commandId: string }

export type AddOrganisation = Ordered & { readonly name: string; readonly kind: OrganisationKind }

export async function addOrganisation(db: Db, viewer: Viewer, order: AddOrganisation): Promise<string> {
  mustBeAllowed(viewer, 'addOrganisation', 'add organisations')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const id = newId()
    await tx.insertInto('organisation').values({ id, name: order.name, kind: order.kind, recorded_by: viewer.personId }).execute()
    recordEvent(tx, organisationAdded({ id, name: order.name }))
    return id
  })
}

export type AddPerson = Ordered & {
  readonly name: string
  /** With an e-mail address they can sign in: an account of that address stands behind them. */
  readonly email: string | null
  readonly jobTitle: string | null
  readonly telephone?: string | null
  readonly organisationId: string | null
}

export async function addPerson(db: Db, viewer: Viewer, order: AddPerson): Promise<string> {
  mustBeAllowed(viewer, 'addPerson', 'add people')
  const email = order.email?.toLowerCase() ?? null
  const account_id = email && (await ensureAccount(db, viewer, { email, name: order.name, commandId: order.commandId }))
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    if (account_id && (await isInBook(tx, account_id, email)))
      throw new Refusal('conflict', `Somebody with the e-mail address ${email} is already in the book.`)
    const id = newId()
    const row = {
      id,
      name: order.name,
      email,
      job_title: order.jobTitle,
      telephone: order.telephone ?? null,
      organisation_id: order.organisationId,
      account_id,
    }
    await tx
      .insertInto('person')
      .values({ ...row, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, personAdded({ id, name: order.name }))
    return id
  })
}

export type ChangePerson = Ordered & {
  readonly personId: string
  readonly revision: number
  readonly name: string
  readonly email: string | null
  readonly jobTitle: string | null
  readonly organisationId: string | null
  /** The last day with the authority or its partner; from the next on they can't sign in here. */
  readonly leftOn: Temporal.PlainDate | null
}

export async function changePerson(db: Db, viewer: Viewer, order: ChangePerson): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'changePerson', 'change what the book says of people')
  if (order.leftOn && order.personId === viewer.personId)
    throw new Refusal('conflict', 'You can’t take yourself out of the book. Another administrator does that, so that there always is one.')
  const email = order.email?.toLowerCase() ?? null
  const account_id = email && (await ensureAccount(db, viewer, { email, name: order.name, commandId: order.commandId }))
  return inTransaction(db, viewer, order.commandId, async (tx): Promise<StaleEdit | null> => {
    const before = await tx.selectFrom('person').selectAll().where('id', '=', order.personId).executeTakeFirst()
    if (!before) throw new Refusal('not-found', 'There is nobody like that in the authority’s book.')
    if (account_id && (await isInBook(tx, account_id, email, before.id)))
      throw new Refusal('conflict', `Somebody else with the e-mail address ${email} is already in the book.`)
    const now = { name: order.name, email, job_title: order.jobTitle, organisation_id: order.organisationId }
    const changed = (Object.keys(now) as (keyof typeof now)[]).filter((column) => now[column] !== before[column])
    const confirmed = before.named_in !== null
    if (changed.length === 0 && !order.leftOn && !confirmed) return null
    const set = { ...now, account_id, named_in: null, left_on: order.leftOn?.toString() ?? null }
    const stale = await updateRevised<PeopleDatabase, 'person'>(tx, 'person', before.id, order.revision, set)
    if (isStaleEdit(stale)) return stale
    if (confirmed) recordEvent(tx, personConfirmed({ id: before.id, name: order.name }))
    if (changed.length === 0 && !order.leftOn) return null
    recordEvent(
      tx,
      personChanged(
        { id: before.id, name: order.name },
        changed.map((column) => columnsInWords[column]),
        order.leftOn,
      ),
    )
    return null
  })
}

const columnsInWords = {
  name: 'the name',
  email: 'the e-mail address',
  job_title: 'the job title',
  organisation_id: 'the organisation',
} as const

export type AddPost = Ordered & { readonly title: string; readonly organisationId: string | null }

export async function addPost(db: Db, viewer: Viewer, order: AddPost): Promise<string> {
  mustBeAllowed(viewer, 'addPost', 'add posts')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const id = newId()
    await tx
      .insertInto('post')
      .values({ id, title: order.title, organisation_id: order.organisationId, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, postAdded({ id, title: order.title }))
    return id
  })
}

export type HoldPost = Ordered & { readonly postId: string; readonly personId: string; readonly fromOn: Temporal.PlainDate }

/** Puts a person in a post from a day. Two may hold one post at once: a handover, a job share. */
export async function holdPost(db: Db, viewer: Viewer, order: HoldPost): Promise<string> {
  mustBeAllowed(viewer, 'holdPost', 'say who holds a post')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const post = await postIn(tx, order.postId)
    const person = await personIn(tx, order.personId)
    const held = await tx
      .selectFrom('post_holding')
      .select('id')
      .where('post_id', '=', post.id)
      .where('person_id', '=', person.id)
      .where('to_on', 'is', null)
      .executeTakeFirst()
    if (held) throw new Refusal('conflict', `${person.name} already holds the post ${post.title}.`)
    const id = newId()
    const row = { id, post_id: post.id, person_id: person.id, from_on: order.fromOn.toString() }
    await tx
      .insertInto('post_holding')
      .values({ ...row, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, postTaken(post, person, order.fromOn))
    return id
  })
}

export type EndHolding = Ordered & { readonly holdingId: string; readonly revision: number; readonly toOn: Temporal.PlainDate }

/** Ends a holding with a day; the post stays, and with it all that it is responsible for. */
export async function endHolding(db: Db, viewer: Viewer, order: EndHolding): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'endHolding', 'end the holding of a post')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const holding = await tx
      .selectFrom('post_holding')
      .select(['post_id', 'person_id', 'from_on'])
      .where('id', '=', order.holdingId)
      .executeTakeFirst()
    if (!holding) throw new Refusal('not-found', 'Nobody holds a post by this entry.')
    if (Temporal.PlainDate.compare(order.toOn, holding.from_on) < 0)
      throw new Refusal('conflict', 'A post can’t be left before it was taken.')
    const stale = await updateRevised<PeopleDatabase, 'post_holding'>(tx, 'post_holding', order.holdingId, order.revision, {
      to_on: order.toOn.toString(),
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, postLeft(await postIn(tx, holding.post_id), await personIn(tx, holding.person_id), order.toOn))
    return null
  })
}

async function isInBook(
  tx: Writer<PeopleDatabase>,
  accountId: string,
  email: string | null,
  besides: string | null = null,
): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where((is) => is.or([is('account_id', '=', accountId), is('email', '=', email)]))
    .execute()
  return found.some(({ id }) => id !== besides)
}
