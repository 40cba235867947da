import type { Acting, Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import { type AuthorityKind, problemWithSlug } from './authority.ts'
import { problemWithEmail } from './email.ts'
import type { PeopleDatabase } from './people.tables.ts'

export type EnsureAccount = {
  readonly email: string
  readonly name: string
  readonly commandId: string
  readonly administersInstallation?: boolean
}

/** The id of the account of an e-mail address, made where there is none. Accounts stand in the installation's book. */
export async function ensureAccount(db: Database<PeopleDatabase>, acting: Acting, order: EnsureAccount): Promise<string> {
  const email = order.email.toLowerCase()
  const problem = problemWithEmail(email)
  if (problem) throw new Refusal('conflict', `“${email.slice(0, 100)}”: ${problem}.`)
  return inTransaction(db, { ...acting, authorityId: null }, order.commandId, async (tx) => {
    const found = await tx.selectFrom('account').select('id').where('email', '=', email).where('closed_at', 'is', null).executeTakeFirst()
    if (found) return found.id
    const id = newId()
    await tx
      .insertInto('account')
      .values({ id, email, name: order.name, administers_installation: order.administersInstallation ?? false })
      .execute()
    recordEvent(tx, { what: 'account-made', about: { kind: 'account', id }, sentence: `Made an account for ${order.name}.` })
    return id
  })
}

export type Appoint = { readonly commandId: string; readonly accountId: string; readonly administers: boolean }

/** Makes an account an administrator of the installation, who keeps its bank holidays, or ends that. */
export async function appointInstallationAdministrator(db: Database<PeopleDatabase>, acting: Acting, order: Appoint): Promise<void> {
  await inTransaction(db, { ...acting, authorityId: null }, order.commandId, async (tx) => {
    const { accountId: id, administers } = order
    const row = await tx
      .updateTable('account')
      .set({ administers_installation: administers })
      .where('id', '=', id)
      .returning('name')
      .executeTakeFirst()
    if (!row) throw new Refusal('not-found', 'There is no such account.')
    const sentence = administers ? `${row.name} administers the installation.` : `${row.name} no longer administers the installation.`
    recordEvent(tx, {
      what: administers ? 'installation-administrator-appointed' : 'installation-administrator-ended',
      about: { kind: 'account', id },
      sentence,
    })
  })
}

export type AddAuthority = {
  readonly commandId: string
  readonly name: string
  readonly slug: string
  readonly kind: AuthorityKind
  readonly region: string | null
  readonly example: boolean
}

/** Begins the book of an authority. `slug` stands in every address of it. */
export async function addAuthority(db: Database<PeopleDatabase>, acting: Acting, order: AddAuthority): Promise<string> {
  const problem = problemWithSlug(order.slug)
  if (problem) throw new Refusal('conflict', problem)
  return inTransaction(db, { ...acting, authorityId: null }, order.commandId, async (tx) => {
    const taken = await tx.selectFrom('authority').select('name').where('slug', '=', order.slug).executeTakeFirst()
    if (taken) throw new Refusal('conflict', `The address /${order.slug} is ${taken.name}’s already.`)
    const id = newId()
    const { name, slug, kind, region, example } = order
    await tx.insertInto('authority').values({ id, name, slug, kind, region, example, gss_code: null, from_on: null, to_on: null }).execute()
    recordEvent(tx, { what: 'authority-added', about: { kind: 'authority', id }, sentence: `Began the book of ${name}.` })
    return id
  })
}
