import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../test/support/test-database.ts'
import { type Acting, installationId } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { type Canonical, canonicalText } from './canonical-form.ts'
import { digestOf } from './digest.ts'
import type { HistoryDatabase } from './history.tables.ts'
import { recordEvent } from './record-event.ts'
import { listChains, verifyChain } from './verify.queries.ts'

const db = await testDatabase<HistoryDatabase>()
const authorityId = newId()
await sql`insert into authority (id, slug, name, kind, recorded_at) values (${authorityId}, 'calder-vale', 'Calder Vale Council', 'unitary', '2016-01-01')`.execute(
  db.owner.kysely,
)
const amira: Acting = { authorityId, personId: newId(), accountId: null, by: 'Amira Holt' }
const chain = { authorityId, name: 'Calder Vale Council' }
const events = 12

beforeEach(async () => {
  for (const table of ['history_detail', 'history', 'history_head']) await sql`delete from ${sql.table(table)}`.execute(db.owner.kysely)
  for (let n = 0; n < events / 2; n += 1)
    await inTransaction(db, amira, newId(), async (tx) => {
      db.clock.pass({ minutes: 1 })
      recordEvent(tx, {
        what: 'plan-started',
        about: { kind: 'plan', id: `plan ${n}` },
        sentence: 'Started a plan.',
        seal: { version: 'abc' },
      })
      recordEvent(tx, {
        what: 'action-added',
        about: { kind: 'action', id: `${n}` },
        sentence: 'Added an action.',
        detail: { title: `Caf\u00e9 ${n}`, due: null },
      })
    })
})

const verify = async (known: { seq: bigint; digest: string } | null = null) => verifyChain(db.owner.kysely, chain, known)
const tamper = (statement: string) => sql.raw(statement).execute(db.owner.kysely)

test('an untouched chain proves, and is found among the chains', async () => {
  const { wrong, walk } = await verify()
  assert.equal(wrong, null)
  assert.equal(walk.seq, BigInt(events))
  assert.deepEqual(
    (await listChains(db.owner.kysely)).map(({ name }) => name),
    ['the installation', 'Calder Vale Council'],
  )
})

describe('the chain shows', () => {
  const done: readonly (readonly [string, string, RegExp])[] = [
    ['an altered name', "update history set by = 'Somebody Else' where seq = 4", /entry 4 is not what was recorded/],
    ['an altered moment', "update history set at = at + interval '1 day' where seq = 5", /entry 5/],
    ['an altered seal', `update history set seal = '{"version":"abd"}' where seq = 3`, /entry 3/],
    ['altered words', "update history_detail set sentence = 'Removed an action.' where seq = 6", /the words of entry 6/],
    ['an altered detail', `update history_detail set detail = '{"due":null,"title":"Else"}' where seq = 6`, /the words of entry 6/],
    ['a removed entry', 'delete from history_detail where seq = 7; delete from history where seq = 7', /entry 7 is missing/],
    [
      'a cut tail',
      'delete from history_detail where seq > 8; delete from history where seq > 8',
      /ends at entry 8, but its head is entry 12/,
    ],
    ['a lost head', 'delete from history_head', /the head of the chain is missing/],
    [
      'two entries that changed places',
      'update history_detail set seq = 100 where seq in (2); delete from history_detail where seq = 3; update history set seq = 100 where seq = 2; update history set seq = 2 where seq = 3; update history set seq = 3 where seq = 100',
      /entry 2/,
    ],
    [
      'an inserted entry',
      'insert into history (authority_id, seq, at, by, command_id, what, about_kind, about_id, detail_digest, digest) select authority_id, 13, at, by, command_id, what, about_kind, about_id, detail_digest, digest from history where seq = 12',
      /entry 13 is not what was recorded/,
    ],
  ]
  for (const [name, statement, says] of done)
    test(name, async () => {
      await tamper(`alter table history_detail drop constraint if exists history_detail_authority_id_seq_fkey; ${statement}`)
      assert.match((await verify()).wrong ?? 'nothing wrong', says)
    })
})

test('words that were removed for good leave the chain proving', async () => {
  await tamper('delete from history_detail where seq in (2, 4)')
  const { wrong, walk } = await verify()
  assert.equal(wrong, null)
  assert.equal(walk.wordsRemoved, 2)
})

test('a chain that was made anew is told from the one that left the house', async () => {
  const { walk } = await verify()
  assert.equal((await verify(walk)).meetsKnown, true)
  await tamper('delete from history_detail where seq > 11; delete from history where seq > 11')
  await tamper('update history_head set seq = 11, digest = (select digest from history where seq = 11)')
  const cut = await verify(walk)
  assert.equal(cut.wrong, null)
  assert.equal(cut.meetsKnown, false)
})

test('the service can neither change nor remove what it recorded', async () => {
  const service = await db.connect('goodward_service')
  for (const table of ['history', 'history_detail', 'past_row'])
    for (const statement of [`update ${table} set authority_id = authority_id`, `delete from ${table}`, `truncate ${table} cascade`])
      await assert.rejects(service.query(statement), /permission denied/, statement)
  await assert.rejects(service.query('delete from history_head'), /permission denied/)
})

test('commands that run at the same time are chained one after the other, each authority’s and the installation’s apart', async () => {
  const goodward: Acting = { authorityId: null, personId: null, accountId: null, by: 'Goodward' }
  const command = (acting: Acting) =>
    inTransaction(db, acting, newId(), async (tx) => {
      for (const id of ['a', 'b']) recordEvent(tx, { what: 'plan-started', about: { kind: 'plan', id }, sentence: 'Started a plan.' })
    })
  await Promise.all(Array.from({ length: 40 }, (_, n) => command(n % 4 === 0 ? goodward : amira)))
  assert.deepEqual(await verify().then(({ wrong, walk }) => [wrong, walk.seq]), [null, BigInt(events + 60)])
  const own = await verifyChain(db.owner.kysely, { authorityId: installationId, name: 'the installation' }, null)
  assert.deepEqual([own.wrong, own.walk.seq], [null, 20n])
})

describe('the canonical form', () => {
  const canonical = fc.letrec<{ value: Canonical }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value')),
    ),
  })).value

  test('is the same after a trip through jsonb, in whatever order keys were written', async () => {
    await fc.assert(
      fc.asyncProperty(canonical, async (value) => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('\\u0000'))
        const { rows } = await sql<{ back: Canonical }>`select ${text}::jsonb as back`.execute(db.owner.kysely)
        assert.equal(canonicalText(rows[0]?.back ?? null), canonicalText(value))
      }),
      { numRuns: 200 },
    )
  })

  test('writes the two ways of typing é as one, and keys in one order', () => {
    assert.equal(canonicalText({ b: 'cafe\u0301', a: true }), '{"a":true,"b":"caf\u00e9"}')
  })

  for (const wrong of [1, 1n, undefined, new Date(0), { a: 1 }, [Number.NaN], '\ud800', { '\ud800': '' }, { '\u00e9': '', 'e\u0301': '' }])
    test(`refuses ${typeof wrong === 'object' ? JSON.stringify(wrong) : String(wrong)}`, () => {
      assert.throws(() => canonicalText(wrong as Canonical), TypeError)
    })

  test('has the digest that it had when it was released', () => {
    assert.equal(digestOf('history', 1, { a: ['x', null, true] }), '40f6af9721b87e68eef54c6eb85dfdde75d0b869769accbba2bdc530492ee26c')
  })
})
