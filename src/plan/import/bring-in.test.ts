import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLargePlan } from '../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../test/builders/a-plan-on-record.ts'
import { anAuthority, aViewer } from '../../../test/builders/a-viewer.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { inReadOnly } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { readCsv } from '../../document/read-csv.ts'
import { addBody } from '../../meeting/body.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import { agreePlan } from '../versions/agree-plan.commands.ts'
import { recordAnswersOfBody } from '../versions/answer-changes.commands.ts'
import { ChangeWaits } from '../versions/change-waits.ts'
import { setWhoMayChange } from '../versions/set-who-may-change.commands.ts'
import { bringIn } from './bring-in.commands.ts'
import { getGivenTable, getImportDraft } from './get-import.queries.ts'
import { giveTable } from './give-table.commands.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-07-20T10:00+01:00')
const authority = await anAuthority(db)
const lead = await aViewer(db, { authority })
const director = await aViewer(db, { authority, roles: ['director-of-childrens-services'], name: 'Nia Prowse' })
const today = Temporal.PlainDate.from('2016-07-20')
const { id: planId } = await aPlanOnRecord(db, lead, aLargePlan({ findings: 3, actions: 4 }))
const content = () => inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId))

async function given(text: string) {
  const sheets = [readCsv(Buffer.from(text), 'The table')]
  const importId = await giveTable(db, lead, { planId, fileName: 'plan.csv', sheets, asAt: today })
  const plan = await content()
  const { shown } = await inReadOnly(db, lead, async (reader) =>
    getImportDraft(reader, plan, await getGivenTable(reader, lead, planId, importId), db.clock.now()),
  )
  return { commandId: newId(), planId, importId, shown }
}

test('a form sent twice brings a table in once, and a plan changed in between brings nothing in', async () => {
  const order = await given('Ref,Action\nX1,Recruit')
  assert.deepEqual(await bringIn(db, lead, order), { added: '1', changed: '0', people: '0' })
  assert.deepEqual(await bringIn(db, lead, order), { added: '1', changed: '0', people: '0' })
  assert.equal((await content()).actions.filter(({ reference }) => reference === 'X1').length, 1)
  await assert.rejects(bringIn(db, lead, { ...order, commandId: newId() }), /has been brought in already/)
  const [first, second] = [await given('Ref,Action\nX2,Retain'), await given('Ref,Action\nX2,Retain staff')]
  await bringIn(db, lead, first)
  assert.equal(await bringIn(db, lead, second), 'otherwise')
  assert.equal((await content()).actions.find(({ reference }) => reference === 'X2')?.title, 'Retain')
})

test('a list of people alone comes into the book: one address for one person, posts held from today', async () => {
  const list =
    'Name,Job title,Organisation,Email\nPriya Nair,Head of Service,Weirshire Police,priya@weirshire.example\nOwen Hale,Analyst,,PRIYA@weirshire.example\nJo Marsh,,,not known'
  assert.deepEqual(await bringIn(db, lead, await given(list)), { added: '0', changed: '0', people: '6' })
  const people = await db.owner.kysely
    .selectFrom('person')
    .leftJoin('organisation', 'organisation.id', 'organisation_id')
    .select(['person.name', 'email', 'organisation.kind'])
    .where('named_in', '=', 'plan.csv')
    .orderBy('person.name')
    .execute()
  assert.deepEqual(
    people.map(({ name, email, kind }) => [name, email, kind]),
    [
      ['Jo Marsh', null, null],
      ['Owen Hale', null, null],
      ['Priya Nair', 'priya@weirshire.example', 'police'],
    ],
  )
  await assert.rejects(
    given(list).then((order) => bringIn(db, lead, order)),
    /nothing to bring in/,
  )
})

test('after agreement an import changes words at once; dates stay, and what needs the body’s word waits whole and is carried out', async () => {
  const cabinet = await addBody(db, lead, {
    commandId: newId(),
    name: 'Cabinet',
    kind: 'cabinet',
    fromOn: null,
    toOn: null,
    chairId: null,
  } as never)
  const by = { kind: 'body', id: cabinet } as const
  await agreePlan(db, lead, { commandId: newId(), planId, answer: 'yes', reason: null, agreedOn: today, by, signedBy: null })
  await bringIn(db, lead, await given('Ref,Action,Due\nX1,Recruit and keep,31/10/2016'))
  const [x1] = (await content()).actions.filter(({ reference }) => reference === 'X1')
  assert.deepEqual([x1?.title, x1?.dueOn], ['Recruit and keep', null])

  await setWhoMayChange(db, director, { commandId: newId(), who: { addition: 'agreeing-body' }, source: 'Terms of reference' })
  const error = await bringIn(db, lead, await given('Ref,Action,Due\nX3,Audit,31/10/2016')).catch((thrown) => thrown)
  assert.ok(error instanceof ChangeWaits, String(error))
  assert.equal(
    (await content()).actions.some(({ reference }) => reference === 'X3'),
    false,
  )
  const answers = [{ changeId: error.waiting.changeId, answer: 'approved', reason: null } as const]
  const meeting = { commandId: newId(), planId, bodyId: cabinet, answeredOn: today, meeting: 'Cabinet, 20 July 2016', answers }
  await recordAnswersOfBody(db, director, meeting)
  assert.equal((await content()).actions.find(({ reference }) => reference === 'X3')?.dueOn, '2016-10-31')
})
