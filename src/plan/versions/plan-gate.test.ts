import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { aLargePlan } from '../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../test/builders/a-plan-on-record.ts'
import { anAuthority, aViewer } from '../../../test/builders/a-viewer.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { inReadOnly } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { addBody } from '../../meeting/body.commands.ts'
import { permissions } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { moveActionDate } from '../actions/move-date.commands.ts'
import { addAction, changeAction, removeAction } from '../change-actions.commands.ts'
import { removeMeasure } from '../change-measures.commands.ts'
import { addCost, changeCost } from '../money/change-costs.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import { agreePlan } from './agree-plan.commands.ts'
import { answerAsDirector, explainChange, recordAnswersOfBody, withdrawChange } from './answer-changes.commands.ts'
import { ChangeWaits } from './change-waits.ts'
import { listChanges } from './changes.queries.ts'
import { planCommands } from './plan-commands.commands.ts'
import { setWhoMayChange } from './set-who-may-change.commands.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-07-20T10:00+01:00')
const authority = await anAuthority(db)
const lead = await aViewer(db, { authority })
const director = await aViewer(db, { authority, roles: ['director-of-childrens-services'], name: 'Nia Prowse' })
const made = await aPlanOnRecord(db, lead, aLargePlan({ findings: 4, actions: 8 }))
const cabinet = await addBody(db, lead, {
  commandId: newId(),
  name: 'Cabinet',
  kind: 'cabinet',
  fromOn: null,
  toOn: null,
  chairId: null,
} as never)
const day = (text: string) => Temporal.PlainDate.from(text)
const inPlan = () => ({ commandId: newId(), planId: made.id })
const content = (viewer: Viewer = lead) => inReadOnly(db, viewer, (reader) => getPlanContent(reader, viewer, made.id))
const changes = (viewer: Viewer = lead) =>
  inReadOnly(db, viewer, async (reader) => listChanges(reader, viewer, await getPlanContent(reader, viewer, made.id)))
const actionCalled = async (reference: string) => {
  const action = (await content()).actions.find((each) => each.reference === reference)
  assert.ok(action)
  return action
}
const revisionOf = async (id: string) =>
  (await db.owner.kysely.selectFrom('action').select('revision').where('id', '=', id).executeTakeFirstOrThrow()).revision
const events = async () =>
  Number(
    (
      await db.owner.kysely
        .selectFrom('history')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
const waits = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(() => null).catch((thrown) => thrown)
  assert.ok(error instanceof ChangeWaits, String(error?.stack ?? 'it was done at once'))
  return error.waiting.changeId
}
const asked = async (id: string) => {
  const change = (await changes()).find((each) => each.id === id)
  assert.ok(change)
  return change
}

test('each command on a plan can be carried out once what it asked for is approved', async () => {
  // These begin a plan, keep a table until it is brought in, or keep how somebody looks at a plan.
  const others = /^(startPlan|startPlanFromSource|importGoodwardFile|giveTable|chooseForTable|keepView|keepViewForAll|dropView)$/
  const files = globSync('**/*.commands.ts', { cwd: join(import.meta.dirname, '..') }).filter((file) => !file.startsWith('versions/'))
  const bare: string[] = []
  for (const file of files)
    for (const [name, value] of Object.entries(await import(join(import.meta.dirname, '..', file))))
      if (
        typeof value === 'function' &&
        permissions[name as keyof typeof permissions] !== 'own door' &&
        !others.test(name) &&
        !planCommands[name]
      )
        bare.push(name)
  assert.deepEqual(bare, [])
})

test('while it is a draft the lead changes all of it; once agreed, wording at once and the rest when it is approved', async () => {
  const [action] = made.actions
  assert.ok(action)
  const order = async (over: object) => ({ ...inPlan(), actionId: action.id, revision: await revisionOf(action.id), ...over })
  await changeAction(db, lead, await order({ dueOn: day('2019-01-01') }))
  await changeAction(db, lead, await order({ dueOn: day('2016-09-30'), accountable: { kind: 'person', id: director.personId } }))
  await agreePlan(db, lead, {
    ...inPlan(),
    answer: 'yes',
    reason: null,
    agreedOn: day('2016-07-20'),
    by: { kind: 'body', id: cabinet },
    signedBy: null,
  })

  await changeAction(db, lead, await order({ title: 'Set and publish a caseload ceiling' }))
  assert.equal((await actionCalled(action.reference)).title, 'Set and publish a caseload ceiling')

  const before = await events()
  const moved = { dueOn: day('2016-10-31'), dueWords: null, reasonCode: 'recruitment', reason: 'Posts are not filled.', approvedBy: null }
  const change = await waits(moveActionDate(db, lead, (await order(moved)) as never))
  assert.equal(await events(), before + 1, 'only that it was asked for is told')
  assert.equal((await actionCalled(action.reference)).dueOn, '2016-09-30', 'the old value is in force')
  const { needs, differences, reason } = await asked(change)
  assert.equal(needs, 'accountable-director')
  assert.deepEqual(
    [differences.length, differences[0]?.fields[0]?.before, differences[0]?.fields[0]?.after, reason],
    [1, '30 September 2016', '31 October 2016', 'Posts are not filled.'],
  )
  await explainChange(db, lead, { ...inPlan(), changeId: change, reason: 'Posts are filled in October.' })
  assert.equal((await asked(change)).reason, 'Posts are filled in October.')

  // Meanwhile the wording changes; what was approved is done all the same, and nothing else.
  await changeAction(db, lead, await order({ title: 'Publish a caseload ceiling' }))
  const other = await aViewer(db, { authority, name: 'Bryn Sadler' })
  const yes = { answers: [{ changeId: change, answer: 'approved', reason: null }], meeting: null } as const
  await assert.rejects(answerAsDirector(db, other, { ...inPlan(), ...yes }), /role doesn’t let you|somebody else/)
  await answerAsDirector(db, director, { ...inPlan(), ...yes })
  const now = await actionCalled(action.reference)
  assert.deepEqual([now.dueOn, now.title], ['2016-10-31', 'Publish a caseload ceiling'])
  assert.deepEqual((await asked(change)).answer?.by, 'Nia Prowse')
  assert.deepEqual(
    now.moves.map(({ reason, approvedBy }) => [reason, approvedBy]),
    [['Posts are not filled.', 'Nia Prowse']],
  )
  await assert.rejects(answerAsDirector(db, director, { ...inPlan(), ...yes }), /answered meanwhile/)
})

test('the accountable director changes a date within its phase at once, and asks for one beyond it', async () => {
  const [action] = made.actions
  assert.ok(action)
  const order = async (over: object) => ({ ...inPlan(), actionId: action.id, revision: await revisionOf(action.id), ...over })
  const move = { dueWords: null, reasonCode: 'recruitment', reason: 'Posts are not filled.', approvedBy: null }
  await moveActionDate(db, director, (await order({ ...move, dueOn: day('2016-11-01') })) as never)
  assert.equal((await actionCalled(action.reference)).dueOn, '2016-11-01')
  const change = await waits(moveActionDate(db, director, (await order({ ...move, dueOn: day('2018-01-01') })) as never))
  assert.equal((await asked(change)).needs, 'agreeing-body')
  await withdrawChange(db, director, { ...inPlan(), changeId: change })
  assert.equal((await asked(change)).answer?.answer, 'withdrawn')
})

test('a body answers a list at one meeting, each change approved or not, all or nothing', async () => {
  const [measure] = made.measures
  const second = made.actions.find(
    (each) => !made.costs.some(({ actionId }) => actionId === each.id) && each.ended === null && each.moves.length === 0,
  )
  assert.ok(measure && second)
  const money = await waits(
    addCost(db, lead, {
      ...inPlan(),
      actionId: second.id,
      title: 'Two posts',
      nature: 'recurrent',
      kind: 'revenue',
      pence: 19_000_000n,
      fromMonth: '2016-10',
      toMonth: null,
      timingNote: null,
      post: null,
    }),
  )
  const removal = await waits(removeMeasure(db, lead, { ...inPlan(), measureId: measure.id, revision: 1 }))
  const gone = await waits(removeAction(db, lead, { ...inPlan(), actionId: second.id, revision: await revisionOf(second.id) }))
  assert.equal((await content()).costs.length, made.costs.length)
  const answers = [
    { changeId: money, answer: 'approved', reason: null },
    { changeId: removal, answer: 'approved', reason: null },
    { changeId: gone, answer: 'not-approved', reason: null },
  ] as const
  const meeting = { ...inPlan(), answeredOn: day('2016-07-20'), meeting: 'Cabinet, minute 12' }
  await assert.rejects(recordAnswersOfBody(db, lead, { ...meeting, answers }), /Say why/)
  const member = await aViewer(db, { authority, roles: ['member'], name: 'Councillor Wren' })
  await assert.rejects(recordAnswersOfBody(db, member, { ...meeting, answers }), /role doesn’t let you/)
  assert.equal((await content()).costs.length, made.costs.length, 'nothing was done')
  const told = [...answers.slice(0, 2), { changeId: gone, answer: 'not-approved', reason: 'It answers a finding.' } as const]
  await recordAnswersOfBody(db, lead, { ...meeting, commandId: newId(), answers: told })
  const now = await content()
  assert.equal(now.costs.find(({ title }) => title === 'Two posts')?.pence, '19000000')
  assert.equal(
    now.measures.some(({ id }) => id === measure.id),
    false,
  )
  assert.equal(
    now.actions.some(({ id }) => id === second.id),
    true,
  )
  assert.deepEqual([(await asked(money)).answer?.by, (await asked(gone)).answer?.reason], ['Cabinet', 'It answers a finding.'])
})

test('what can’t be carried out as it was asked for is refused with the reason, and stays; no answer lies outside its time', async () => {
  const [cost] = (await content()).costs
  assert.ok(cost)
  const { pence: _, funding: __, post: ___, id: costId, ...rest } = cost
  const revision = 1
  const change = await waits(changeCost(db, lead, { ...inPlan(), ...rest, costId, post: null, pence: BigInt(cost.pence) + 100n, revision }))
  await db.owner.kysely.deleteFrom('funding').where('cost_id', '=', costId).execute()
  await db.owner.kysely.deleteFrom('cost').where('id', '=', costId).execute()
  const order = { answeredOn: day('2016-07-20'), meeting: null, answers: [{ changeId: change, answer: 'approved', reason: null }] } as const
  await assert.rejects(recordAnswersOfBody(db, lead, { ...inPlan(), ...order, answeredOn: day('2016-07-21') }), /still to come/)
  await assert.rejects(recordAnswersOfBody(db, lead, { ...inPlan(), ...order, answeredOn: day('2016-07-19') }), /before it was asked for/)
  await assert.rejects(recordAnswersOfBody(db, lead, { ...inPlan(), ...order }), /can’t be carried out .* Withdraw it and ask again/)
  assert.equal((await asked(change)).answer, null)
})

test('the authority sets whose word a kind of change needs', async () => {
  await setWhoMayChange(db, director, {
    commandId: newId(),
    who: { 'date-beyond': 'lead', addition: 'agreeing-body' },
    source: 'Terms of reference',
  })
  const fifth = made.actions.find((each) => each.reference === 'A5')
  assert.ok(fifth)
  await moveActionDate(db, lead, {
    ...inPlan(),
    actionId: fifth.id,
    revision: await revisionOf(fifth.id),
    dueOn: day('2020-01-01'),
    dueWords: null,
    reasonCode: 'other',
    reason: 'So be it.',
    approvedBy: null,
  })
  assert.equal((await actionCalled('A5')).dueOn, '2020-01-01')
  const change = await waits(addAction(db, lead, { ...inPlan(), title: 'Another action' }))
  assert.equal((await content()).actions.length, 8)
  const order = { answeredOn: day('2016-07-20'), meeting: null, answers: [{ changeId: change, answer: 'approved', reason: null }] } as const
  await recordAnswersOfBody(db, lead, { ...inPlan(), ...order })
  assert.equal((await content()).actions.length, 9)
  await assert.rejects(setWhoMayChange(db, director, { commandId: newId(), who: {}, source: null }), /Nothing is set otherwise/)
})

test('a form sent twice while its change waits asks once', async () => {
  const order = { ...inPlan(), title: 'One action more' }
  const change = await waits(addAction(db, lead, order))
  assert.equal(await waits(addAction(db, lead, order)), change)
})
