import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { installationId } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { Refusal } from '../refusal.ts'
import type { PeopleDatabase } from './people.tables.ts'
import { makeSignInLink, signInByLink } from './session.commands.ts'
import { nobody } from './session.queries.ts'
import { newToken } from './token.ts'

const db = await testDatabase<PeopleDatabase>()
const amira = await aViewer(db)
const account = { id: amira.accountId ?? '', email: 'amira.holt@calder-vale.example', name: amira.by, administersInstallation: false }

/** What the installation's own history says, newest first. */
const history = async () =>
  (
    await db.owner.kysely
      .selectFrom('history')
      .innerJoin('history_detail', (join) =>
        join.onRef('history_detail.seq', '=', 'history.seq').onRef('history_detail.authority_id', '=', 'history.authority_id'),
      )
      .select(['history.what', 'history.about_id', 'history_detail.sentence'])
      .where('history.authority_id', '=', installationId)
      .orderBy('history.seq', 'desc')
      .execute()
  ).map(({ what, about_id, sentence }) => [what, about_id, sentence])

test('a one-time address signs in once, within a day, and each refusal is in the installation’s own history', async () => {
  const token = await makeSignInLink(db, nobody, account, newId())
  assert.match(await signInByLink(db, token, newId()), /^[\w-]{43}$/)
  assert.deepEqual((await history())[0], ['signed-in-by-link', account.id, 'Signed in with a one-time address.'])

  await assert.rejects(signInByLink(db, token, newId()), Refusal)
  const late = await makeSignInLink(db, nobody, account, newId())
  db.clock.pass({ hours: 25 })
  await assert.rejects(signInByLink(db, late, newId()), Refusal)
  const sentence = 'Refused a sign-in with a one-time address that has been used or has run out.'
  const refused = (await history()).filter(([what]) => what === 'sign-in-refused')
  assert.deepEqual(refused, [
    ['sign-in-refused', account.id, sentence],
    ['sign-in-refused', account.id, sentence],
  ])

  const always = newId()
  await assert.rejects(signInByLink(db, newToken(), always), Refusal)
  await assert.rejects(signInByLink(db, 'nothing of the kind', always), Refusal)
  assert.deepEqual((await history()).slice(0, 2), [
    ['sign-in-refused', 'unknown', 'Refused a sign-in with a one-time address that was never made.'],
    ['sign-in-refused', 'unknown', 'Refused a sign-in with a one-time address that was never made.'],
  ])
})
