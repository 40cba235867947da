import assert from 'node:assert/strict'
import { test } from 'node:test'
import { councilWorkbook } from '../../../../test/builders/a-council-plan-file.ts'
import { aFinding, anInspection } from '../../../../test/builders/an-inspection.ts'
import { giveFile } from '../../../../test/support/give-file.ts'
import { hostileWorkbooks } from '../../../../test/support/tables-as-files.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { type TestPerson, testWeb, viewerOf } from '../../../../test/support/web.ts'
import { inReadOnly } from '../../../database/in-transaction.ts'
import { newId } from '../../../database/new-id.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { startPlan } from '../../../plan/start-plan.commands.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2017-01-20T10:00Z')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const viewer = viewerOf(council, lead)
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function aPlan(): Promise<{ id: string; address: string }> {
  const findings = ['1', '2', '3'].map((printedNumber) => aFinding(printedNumber))
  const id = await startPlan(db, viewer, {
    commandId: newId(),
    title: 'Improvement plan 2016',
    inspectionId: await anInspection(db, viewer, { findings }),
  })
  return { id, address: `/${council.slug}/plans/${id}` }
}

const give = (person: TestPerson, address: string, bytes: Buffer, name = 'plan.xlsx') =>
  giveFile(web, person, `${address}/import`, { field: 'table', name, bytes })

const contentOf = (id: string) => inReadOnly(db, viewer, (reader) => getPlanContent(reader, viewer, id))

test('a council’s workbook goes into the plan: columns, what would happen, all of it on record; and again by reference', async () => {
  const { id, address } = await aPlan()
  const given = await give(lead, address, await councilWorkbook())
  assert.equal(given.status, 303, textOf(given.html))
  const columns = await lead.get(given.location)
  assert.match(textOf(columns.html), /Success criteria/)
  assert.match(columns.html, /<option value="seen" selected>/)
  const chosen = await lead.send(given.location, { ...fieldsOf(columns.html), as_at: '12 January 2017' })
  assert.equal(chosen.status, 303, textOf(chosen.html))
  const check = await lead.get(chosen.location ?? '')
  assert.match(textOf(check.html), /4 new/)
  assert.match(textOf(check.html), /People, to be confirmed Priya Nair \(Principal Social Worker\) · Sam Okafor/)
  assert.equal((await contentOf(id)).actions.length, 0)
  const done = await lead.send(chosen.location ?? '', {}, { form: 'bring-in' })
  assert.equal(done.status, 303, textOf(done.html))
  const plan = await contentOf(id)
  assert.deepEqual(
    plan.actions.map(({ reference, owner, dueOn, ended, findingIds }) => [
      reference,
      owner?.name,
      dueOn,
      ended?.on ?? null,
      findingIds.length,
    ]),
    [
      ['1.1', 'Head of Safeguarding', '2016-09-30', null, 1],
      ['1.2', 'Head of Safeguarding', null, null, 1],
      ['2.1', 'Priya Nair', '2016-10-31', null, 2],
      ['2.2', 'Sam Okafor', '2016-03-31', '2016-04-20', 1],
    ],
  )
  assert.deepEqual(
    plan.workstreams.map(({ title }) => title),
    ['Practice', 'Partnership'],
  )
  assert.deepEqual(
    plan.actions[0]?.broughtIn.map(({ asAt, printedStatus }) => [asAt, printedStatus]),
    [
      ['2016-11', 'A'],
      ['2017-01', 'G'],
    ],
  )
  assert.deepEqual(
    plan.actions[2]?.partners.map(({ organisation }) => organisation.name),
    ['Weirshire Police'],
  )
  assert.match(textOf((await lead.get(chosen.location ?? '')).html), /has been brought into/)

  const again = await give(
    lead,
    address,
    await councilWorkbook({ due: '30 November 2016', second: 'Agree thresholds with the police and health' }),
  )
  await lead.send(again.location, { ...fieldsOf((await lead.get(again.location)).html), as_at: '12 January 2017' })
  const next = again.location.replace('/columns', '')
  const changes = textOf((await lead.get(next)).html)
  assert.match(changes, /2 changed/)
  assert.match(changes, /Due: 30 September 2016 30 November 2016/)
  const changed = await lead.send(next, {}, { form: 'bring-in' })
  assert.equal(changed.status, 303, textOf(changed.html))
  const after = await contentOf(id)
  assert.equal(after.actions.length, 4)
  assert.equal(after.actions[0]?.dueOn, '2016-11-30')
  assert.equal(after.actions[2]?.title, 'Agree thresholds with the police and health')
})

test('what is wrong is said with its row and column, and nothing comes in unless those rows are left out', async () => {
  const { id, address } = await aPlan()
  const table = Buffer.from('Ref,Action,Due,Lead\n1,Recruit,31/09/2016,Jo Marsh\n2,Retain,Sept 16,Jo Marsh')
  const { location } = await give(lead, address, table, 'plan.csv')
  await lead.send(location, fieldsOf((await lead.get(location)).html))
  const check = location.replace('/columns', '')
  assert.match(textOf((await lead.get(check)).html), /row 2 ?: Column C \(Due\): There is no 31 September 2016/)
  await lead.send(check, {}, { form: 'import-wrong' })
  const page = await lead.get(check)
  assert.match(textOf(page.html), /Bring in 1 action/)
  await lead.send(check, nameFields(page.html, 'leave-out'), { form: 'import-names' })
  assert.match(textOf((await lead.get(check)).html), /nobody yet/)
  const stale = await lead.send(check, { shown: 'something else' }, { form: 'bring-in' })
  assert.equal(stale.status, 409)
  assert.match(textOf(stale.html), /nothing was brought in/)
  assert.equal((await contentOf(id)).actions.length, 0)
  assert.equal((await lead.send(check, {}, { form: 'bring-in' })).status, 303)
  assert.deepEqual(
    (await contentOf(id)).actions.map(({ reference, owner }) => [reference, owner]),
    [['2', null]],
  )
})

test('bad files get a sentence; others may neither give a table nor see one', async () => {
  const { address } = await aPlan()
  const bad = await give(lead, address, hostileWorkbooks.macros())
  assert.equal(bad.status, 422)
  assert.match(textOf(bad.html), /“plan.xlsx”: This file holds macros/)
  const { location } = await give(lead, address, Buffer.from('Ref,Action\n1,Recruit'), 'plan.csv')
  const second = await web.person(council, 'improvement-lead')
  assert.equal((await second.get(location)).status, 404)
  const streams = await web.person(council, 'workstream-lead')
  assert.equal((await streams.get(`${address}/import`)).status, 403)
  assert.equal((await lead.get(`${address}/import/${newId()}`)).status, 404)
})

test('who came in with a plan is to be confirmed, and is once an administrator has saved them', async () => {
  const administrator = await web.person(council, 'administrator')
  const { html } = await administrator.get(`/${council.slug}/people`)
  assert.match(textOf(html), /Sam Okafor To be confirmed/)
  const [, sam = ''] = /people\/([0-9a-f-]{36})">Sam Okafor/.exec(html) ?? []
  const page = `/${council.slug}/people/${sam}/change`
  const saved = await administrator.send(page, { name: 'Sam Okafor', job_title: 'Communications Manager' })
  assert.equal(saved.status, 303, textOf(saved.html))
  assert.doesNotMatch(textOf((await administrator.get(`/${council.slug}/people`)).html), /Sam Okafor To be confirmed/)
})

/** What stands in the selects of a form as it was shown. */
function fieldsOf(html: string): Record<string, string> {
  const selects = [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)]
  return Object.fromEntries([
    ...selects.map(([, name = '', options = '']) => [name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '']),
    ['as_at', '20 January 2017'],
  ])
}

function nameFields(html: string, choice: string): Record<string, string> {
  const keys = [...html.matchAll(/<input type="hidden" name="(key-\d+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  return Object.fromEntries([...keys, ...keys.map(([name = '']) => [name.replace('key', 'name'), choice])])
}
