import type { Acting, Database } from '../database/database.ts'
import { inPassing, inReadOnly, inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import type { Account } from './account.ts'
import type { PeopleDatabase } from './people.tables.ts'
import { findSignInLink, nobody, type SignInLink } from './session.queries.ts'
import { type Session, sessionForgottenAt, signInLinkEndsAt } from './session.ts'
import { newToken, tokenHash } from './token.ts'

/** Begins a session and gives its token, which is kept nowhere but in the person's cookie. */
export async function startSession(db: Database<PeopleDatabase>, account: Pick<Account, 'id' | 'name'>): Promise<string> {
  const token = newToken()
  const hash = await hashOf(token)
  await inPassing(db, asAccount(account), async (tx) => {
    const ends_at = sessionForgottenAt(tx.moment).toString()
    await tx.insertInto('session').values({ id: newId(), token_hash: hash, account_id: account.id, ends_at }).execute()
  })
  return token
}

export async function markSessionSeen(
  db: Database<PeopleDatabase>,
  { session, account }: { session: Session; account: Account },
): Promise<void> {
  await inPassing(db, asAccount(account), async (tx) => {
    await tx.updateTable('session').set({ last_seen_at: tx.moment.toString() }).where('id', '=', session.id).execute()
  })
}

export async function endSession(
  db: Database<PeopleDatabase>,
  { session, account }: { session: Session; account: Account },
): Promise<void> {
  await inPassing(db, asAccount(account), async (tx) => {
    await tx
      .insertInto('session_end')
      .values({ session_id: session.id, why: 'signed-out' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

/** Makes a one-time address to sign in with, for a day; gives its token, of which only the hash is kept. */
export async function makeSignInLink(db: Database<PeopleDatabase>, acting: Acting, account: Account, commandId: string): Promise<string> {
  const token = newToken()
  const hash = await hashOf(token)
  await inTransaction(db, { ...acting, authorityId: null }, commandId, async (tx) => {
    const id = newId()
    const ends_at = signInLinkEndsAt(tx.moment).toString()
    await tx.insertInto('sign_in_link').values({ id, token_hash: hash, account_id: account.id, ends_at }).execute()
    recordEvent(tx, {
      what: 'sign-in-link-made',
      about: { kind: 'account', id: account.id },
      sentence: `Made a one-time sign-in address for ${account.name}.`,
    })
  })
  return token
}

/** Signs in with a one-time address, once, and gives the token of the new session. */
export async function signInByLink(db: Database<PeopleDatabase>, linkToken: string, commandId: string): Promise<string> {
  const hash = await tokenHash(linkToken)
  const link = hash && (await inReadOnly(db, nobody, (reader) => findSignInLink(reader, hash)))
  if (!link || !isUsable(link, db.now())) {
    await recordRefusedSignIn(db, link || null)
    throw new Refusal('not-found', unusable)
  }
  const acting = { authorityId: null, personId: null, accountId: link.account_id, by: 'one-time address' }
  const token = newToken()
  const sessionHash = await hashOf(token)
  return inTransaction(db, acting, commandId, async (tx) => {
    const used = await tx
      .insertInto('sign_in_link_use')
      .values({ link_id: link.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning('link_id')
      .executeTakeFirst()
    if (!used) throw new Refusal('not-found', unusable)
    const ends_at = sessionForgottenAt(tx.moment).toString()
    await tx.insertInto('session').values({ id: newId(), token_hash: sessionHash, account_id: link.account_id, ends_at }).execute()
    recordEvent(tx, {
      what: 'signed-in-by-link',
      about: { kind: 'account', id: link.account_id },
      sentence: 'Signed in with a one-time address.',
    })
  }).then(() => token)
}

const unusable = 'This sign-in address has been used, has run out or was never made. Ask an administrator for a new one.'

const isUsable = (link: SignInLink, now: Temporal.Instant) => link.used_at === null && Temporal.Instant.compare(now, link.ends_at) < 0

/** In the installation's own history, where whoever runs Goodward can see that somebody is trying. Under an id of its own: whoever tries
 * chooses that of the form, and sent again and again with the same one only the first would be kept. */
async function recordRefusedSignIn(db: Database<PeopleDatabase>, link: SignInLink | null): Promise<void> {
  await inTransaction(db, { ...nobody, accountId: link?.account_id ?? null }, newId(), async (tx) => {
    const about = link ? { kind: 'account', id: link.account_id } : { kind: 'sign-in-link', id: 'unknown' }
    const was = link ? 'that has been used or has run out' : 'that was never made'
    recordEvent(tx, { what: 'sign-in-refused', about, sentence: `Refused a sign-in with a one-time address ${was}.` })
  })
}

const asAccount = (account: Pick<Account, 'id' | 'name'>): Acting => ({
  authorityId: null,
  personId: null,
  accountId: account.id,
  by: account.name,
})

async function hashOf(token: string): Promise<Buffer> {
  const hash = await tokenHash(token)
  if (!hash) throw new Error('A new token has a hash.')
  return hash
}
