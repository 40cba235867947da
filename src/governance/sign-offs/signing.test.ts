import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { aReportOnRecord } from '../../../test/builders/a-report-on-record.ts'
import { aViewer } from '../../../test/builders/a-viewer.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { inReadOnly } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { nameDeputy } from '../../people/deputies.commands.ts'
import { addPost, holdPost } from '../../people/people.commands.ts'
import { grantRole } from '../../people/role.commands.ts'
import type { Viewer } from '../../people/viewer.ts'
import { addCost } from '../../plan/money/change-costs.commands.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { readWords } from '../report/read-words.ts'
import { getReportContent } from '../report/report-content.queries.ts'
import { type BlockOrder, writeBlock } from '../report/write-block.commands.ts'
import { type Ask, askForSignOffs, withdrawAsking } from './ask.commands.ts'
import { seeLapses } from './lapses.commands.ts'
import { getReportSignOffs, outstandingSignOffs, printedSignOffs } from './report-sign-offs.queries.ts'
import { type SignField, signAgain, signField, takeBackSignOff } from './sign.commands.ts'
import { setSignOffs } from './sign-off-settings.commands.ts'
import { standardSettings } from './sign-off-settings.ts'
import { digestOfCovered } from './sign-offs.queries.ts'
import { countToSign, listToSign } from './to-sign.queries.ts'
import { listWrongSignOffs } from './verify-sign-offs.queries.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-07-01T09:00+01:00')
const today = Temporal.PlainDate.from('2016-07-01')
const lead = await aViewer(db, { roles: ['improvement-lead', 'administrator'] })
const { authority } = lead
// Their role goes with the post: what a viewer of theirs holds, as signing in would find it.
const throughPost = { grants: [{ role: 'section-151-officer', scope: { kind: 'authority' } }] } as const
const finance = { ...(await aViewer(db, { authority, name: 'Theo Lindqvist', roles: [] })), ...throughPost }
const deputy = { ...(await aViewer(db, { authority, name: 'Marta Quill', roles: [] })), ...throughPost }
const monitoring = await aViewer(db, { authority, name: 'Sunniva Rao', roles: ['monitoring-officer'] })
const nobody = await aViewer(db, { authority, name: 'Odile Frayn', roles: ['people-drafter'] })
const order = () => ({ commandId: newId() })

const post = await addPost(db, lead, { ...order(), title: 'Chief Finance Officer', organisationId: null })
await holdPost(db, lead, { ...order(), postId: post, personId: finance.personId ?? '', fromOn: today })
await nameDeputy(db, lead, { ...order(), postId: post, personId: deputy.personId ?? '', fromOn: today, toOn: null })
const grant = {
  role: 'section-151-officer',
  scope: { kind: 'authority' },
  where: 'the whole authority',
  fromOn: today,
  toOn: null,
} as const
await grantRole(db, lead, { ...order(), ...grant, holder: { postId: post } })

const { reportId, planId } = await aReportOnRecord(db, lead)
const write = (slot: BlockOrder['slot'], words: string, over: Partial<BlockOrder> = {}) =>
  writeBlock(db, lead, {
    ...order(),
    reportId,
    slot,
    revision: 0,
    choice: null,
    words: readWords(words).words,
    answer: null,
    openness: null,
    ...over,
  })
const read = <R>(work: Parameters<typeof inReadOnly<GovernanceDatabase, R>>[2]) => inReadOnly(db, lead, work)
const found = () => read(async (reader) => getReportSignOffs(reader, lead, reportId, await getReportContent(reader, lead, reportId)))
const entryOf = async (key: string) => {
  const entry = (await found()).entries.find(({ requirement }) => requirement.key === key)
  assert.ok(entry, key)
  return entry
}
const [moneyKey, resourcesKey, lawKey] = [
  'finance.section-151-officer.statement-by',
  'resources.director-of-resources.statement-by',
  'monitoring-officer.monitoring-officer.considered-by',
]
const stateOf = async (key: string) => (await entryOf(key)).standing.state
const shownOf = async (key: string) => {
  const { covered } = await entryOf(key)
  return covered ? digestOfCovered(covered) : ''
}
const sign = async (viewer: Viewer, key: string, over: Partial<SignField> = {}) =>
  signField(db, viewer, { ...order(), reportId, key, shown: over.shown ?? (await shownOf(key)), comment: null, amended: null, ...over })
const ask = (asks: readonly Ask[], viewer = lead) =>
  askForSignOffs(db, viewer, { ...order(), reportId, asks, byOn: Temporal.PlainDate.from('2016-07-12'), note: null })
const count = (viewer: Viewer) => read((reader) => countToSign(reader, viewer, today))
const sentences = async () => {
  const { rows } = await sql<{ sentence: string }>`select sentence from history_detail`.execute(db.owner.kysely)
  return rows.map(({ sentence }) => sentence)
}

test('whoever holds the role is asked, and it waits for them and their deputy alone', async () => {
  assert.equal(
    await ask([
      { key: moneyKey, personId: null },
      { key: lawKey, personId: monitoring.personId },
    ]),
    2,
  )
  assert.equal(await ask([{ key: moneyKey, personId: null }]), 0, 'asked already')
  await assert.rejects(ask([{ key: resourcesKey, personId: nobody.personId }]), /isn’t the Director of Resources and doesn’t deputise/)
  await assert.rejects(ask([{ key: resourcesKey, personId: null }], nobody), /Your role doesn’t let you/)
  await assert.rejects(ask([{ slot: 'risks', kind: 'consulted', personId: nobody.personId ?? '' }]), /no such field/)
  assert.deepEqual([await count(finance), await count(deputy), await count(monitoring), await count(lead)], [1, 1, 1, 0])
  assert.deepEqual(
    (await read(async (reader) => outstandingSignOffs(reader, lead, reportId, await getReportContent(reader, lead, reportId)))).map(
      ({ slot, state }) => [slot, state],
    ),
    [
      ['finance', 'asked'],
      ['resources', 'not-asked'],
      ['monitoring-officer', 'asked'],
    ],
  )
})

test('nothing is signed that says nothing, that wasn’t shown, by the author, or by anybody else', async () => {
  await assert.rejects(sign(finance, moneyKey), /says nothing yet/)
  await write('finance', 'One-off funding of £195,000 is asked of reserves.')
  await assert.rejects(sign(nobody, moneyKey), /Only the Section 151 officer, or who deputises/)
  await assert.rejects(sign(lead, moneyKey), /its author signs nothing/)
  assert.equal(await sign(finance, moneyKey, { shown: 'f'.repeat(64) }), 'changed')
  await assert.rejects(sign(finance, 'constructor', { shown: '' }), /no such sign-off/)
  assert.equal(await stateOf(moneyKey), 'asked')
})

test('a deputy signs as deputy; the paper prints who, and what is to follow', async () => {
  assert.equal(await sign(deputy, moneyKey, { comment: 'Seen with the outturn.' }), 'signed')
  const printed = await read(async (reader) => printedSignOffs(reader, lead, reportId, await getReportContent(reader, lead, reportId)))
  const { post: title, name, initials, as, on, toFollow } = printed.get('finance')?.[0] ?? assert.fail()
  assert.deepEqual([title, name, initials, as, on, toFollow], ['Chief Finance Officer', 'Marta Quill', 'MQ', 'deputy', '2016-07-01', false])
  assert.equal(printed.get('monitoring-officer')?.[0]?.toFollow, true)
  assert.ok((await sentences()).some((sentence) => /^Marta Quill signed “.*” as deputy for Chief Finance Officer\.$/.test(sentence)))
  await assert.rejects(sign(finance, moneyKey), /Marta Quill has signed this, and the sign-off stands/)
  assert.equal(await count(deputy), 0)
})

test('what is beside it may change; a cost of the plan makes it lapse, and going back doesn’t revive it', async () => {
  await write('conclusion', 'Cabinet is asked to agree.')
  assert.equal(await stateOf(moneyKey), 'signed')
  const cost = { actionId: null, title: 'Posts', nature: 'one-off', kind: 'revenue', pence: 19500000n, fromMonth: '2016-09' } as const
  await addCost(db, lead, { ...order(), planId, ...cost, toMonth: null, timingNote: null, post: null })
  assert.equal(await stateOf(moneyKey), 'lapsed')
  assert.equal((await entryOf(moneyKey)).signOffs[0]?.lapse, null, 'nobody has seen it yet')
  await seeLapses(db, lead, { ...order(), reportIds: [reportId] })
  assert.equal((await entryOf(moneyKey)).signOffs[0]?.lapse?.why, 'changed')
  await db.owner.kysely.deleteFrom('cost').execute()
  assert.equal(await stateOf(moneyKey), 'lapsed')
  const again = { reportId, key: moneyKey, shown: await shownOf(moneyKey) }
  assert.equal((await read((reader) => listToSign(reader, deputy, today))).length, 1)
  assert.equal(await signAgain(db, deputy, { ...order(), signatures: [{ ...again, shown: '0'.repeat(64) }] }), 'changed')
  assert.equal(await signAgain(db, deputy, { ...order(), signatures: [again] }), 'signed')
  await assert.rejects(signAgain(db, deputy, { ...order(), signatures: [again] }), /the sign-off stands/)
  assert.equal(await stateOf(moneyKey), 'signed')
})

test('saving a field writes down what it makes lapse; the signer may take a sign-off back', async () => {
  await write('finance', 'One-off funding of £190,000 is asked of reserves.', { revision: 1 })
  assert.equal((await entryOf(moneyKey)).signOffs[0]?.lapse?.why, 'changed')
  assert.equal(await sign(finance, moneyKey), 'signed')
  const [mine] = (await entryOf(moneyKey)).signOffs
  const back = { reportId, signOffId: mine?.id ?? '' }
  await assert.rejects(takeBackSignOff(db, deputy, { ...order(), ...back }), /Only Theo Lindqvist/)
  await takeBackSignOff(db, finance, { ...order(), ...back })
  assert.equal(await stateOf(moneyKey), 'lapsed')
})

test('a statement may be changed while it is signed: the change is kept', async () => {
  const words = readWords('One-off funding of £190,000, and nothing after it.').words
  const amended = { revision: 2, choice: null, words, answer: null }
  assert.equal(await sign(finance, moneyKey, { amended }), 'signed')
  const [signOff] = (await entryOf(moneyKey)).signOffs
  assert.match(JSON.stringify(signOff?.amendedFrom?.words), /£190,000 is asked of reserves/)
  assert.match(JSON.stringify(signOff?.covered[0]?.words), /nothing after it/)
  assert.equal(await stateOf(moneyKey), 'signed')
})

test('in two stages the Monitoring Officer waits for who was asked first', async () => {
  await ask([{ slot: 'wards', kind: 'consulted', personId: nobody.personId ?? '' }])
  const named = (await found()).entries.at(-1)?.requirement ?? assert.fail()
  const settings = { ...standardSettings, twoStages: true, labels: { ...standardSettings.labels, 'considered-by': 'Seen by' } }
  await assert.rejects(setSignOffs(db, finance, { ...order(), ...settings, fromOn: today }), /Your role/)
  await setSignOffs(db, monitoring, { ...order(), ...settings, fromOn: today })
  await write('monitoring-officer', '', { choice: 'Yes' })
  await assert.rejects(sign(monitoring, lawKey), /Specialists sign first/)
  await write('wards', 'All.')
  assert.equal(await sign(nobody, named.key), 'signed')
  await assert.rejects(
    withdrawAsking(db, lead, { ...order(), reportId, offerId: named.key, revision: named.offer?.revision ?? 0 }),
    /has signed, so that it was asked stays/,
  )
  assert.equal(await sign(monitoring, lawKey), 'signed')
  const printed = await read(async (reader) => printedSignOffs(reader, lead, reportId, await getReportContent(reader, lead, reportId)))
  assert.equal(printed.get('monitoring-officer')?.[0]?.label, 'Seen by')
})

test('what a finalised paper was issued without is signed after it, and nothing else', async () => {
  const resources = await aViewer(db, { authority, name: 'Farida Moss', roles: ['director-of-resources'] })
  await write('resources', 'No wider implications.')
  await ask([{ key: resourcesKey, personId: null }])
  const content = JSON.stringify(await read((reader) => getReportContent(reader, lead, reportId)))
  await sql`insert into report_issued_without (authority_id, id, report_id, requirement, whose, because, recorded_at)
    values (${authority.id}, ${newId()}, ${reportId}, ${resourcesKey}, 'Director of Resources', 'On leave', '2016-07-11T09:00Z')`.execute(
    db.owner.kysely,
  )
  await sql`insert into report_final (authority_id, id, report_id, edition, content, digest, recorded_at)
    values (${authority.id}, ${newId()}, ${reportId}, 1, ${content}, '', '2016-07-11T09:00Z')`.execute(db.owner.kysely)
  assert.deepEqual([await count(resources), await count(monitoring)], [1, 0])
  assert.equal(await sign(resources, resourcesKey), 'signed')
  assert.equal(await count(resources), 0)
  await assert.rejects(sign(nobody, 'equality.people-drafter.consulted'), /This report is finalised/)
  await assert.rejects(ask([{ key: 'equality.people-drafter.consulted', personId: null }]), /This report is finalised/)
})

test('what was signed is what is kept: the owner can tell', async () => {
  assert.deepEqual(await listWrongSignOffs(db.owner.kysely), [])
  await sql`update sign_off set covered = '[]' where signer_name = 'Sunniva Rao'`.execute(db.owner.kysely)
  assert.deepEqual(
    (await listWrongSignOffs(db.owner.kysely)).map(({ signer }) => signer),
    ['Sunniva Rao'],
  )
})
