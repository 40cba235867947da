import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anInspection } from '../../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb, viewerOf } from '../../../../test/support/web.ts'
import type { PlanDatabase } from '../../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-08-01T09:00+01:00')
const web = await testWeb(db)
const council = await web.authority()
const lead = await web.person(council, 'improvement-lead')
const home = `/${council.slug}`
const inspection = await anInspection(db, viewerOf(council, lead))
const plan = String(
  (await lead.send(`${home}/inspections/${inspection}/plan`, { title: 'Improvement plan' }, { form: 'start-plan' })).location,
)
const seen = async (url: string) => (await lead.get(url)).html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const idIn = (text: string | null, kind: string): string => new RegExp(`${kind}-([0-9a-f-]{36})`).exec(text ?? '')?.[1] ?? ''

await lead.send(`${home}/bodies/add`, { name: 'Cabinet', kind: 'cabinet' }, { form: 'write-body' })
const cabinet = /\/bodies\/([0-9a-f-]{36})">Cabinet/.exec((await lead.get(`${home}/bodies`)).html)?.[1] ?? ''
await lead.send(`${plan}/actions/new`, { title: 'Recruit practice educators', owner: '', due: '' })
const action = /\/actions\/([0-9a-f-]{36})/.exec((await lead.get(plan)).html)?.[1] ?? ''
const reserve = idIn((await lead.send(`${plan}/money/sources/add`, { kind: 'reserve', name: 'General reserve' })).location, 'source')
const costing = async (cost: Record<string, string>, amount: string) => {
  const { location } = await lead.send(`${plan}/money/costs/add`, { action, kind: 'revenue', ...cost })
  const paid = { source: reserve, standing: 'requested', asked: 'Cabinet', year: '2016', amount }
  assert.equal((await lead.send(`${plan}/money/costs/${idIn(location, 'cost')}/funding`, paid)).status, 303)
}
await costing({ title: 'Short-term posts', nature: 'one-off', amount: '100000', from: 'July 2016' }, '100000')
await costing({ title: 'Recurrent posts', nature: 'recurrent', amount: '190000', from: '10/2016' }, '95000')

const written = {
  body: cabinet,
  made_on: '20 July 2016',
  wording: 'The plan is approved, with the short-term posts.',
  reference: 'CAB 16/41',
}
const record = async (outcome: string) =>
  String((await lead.send(`${plan}/decisions/record`, { ...written, outcome }, { form: 'write-decision' })).location)
const decision = await record('in-part')
const fieldsOf = (html: string) => [...html.matchAll(/name="does-([0-9a-f-]{36})"/g)].map((found) => found[1] ?? '')
const [posts = '', yearly = ''] = fieldsOf((await lead.get(`${decision}/money`)).html)

test('a decision in part allocates one cost and refuses another, whose action is left unfunded', async () => {
  assert.match(await seen(decision), /Nothing is said yet of what it does to the money/)
  const wrong = await lead.send(`${decision}/money`, { [`does-${posts}`]: 'part', [`part-${yearly}`]: '10' }, { form: 'decision-money' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Enter how much it allocates to “Short-term posts” in 2016\/17/)
  const said = { [`does-${posts}`]: 'allocates', [`does-${yearly}`]: 'refuses' }
  assert.equal((await lead.send(`${decision}/money`, said, { form: 'decision-money' })).status, 303)
  const page = await seen(decision)
  assert.match(page, /It allocates £100,000 and refuses £95,000\./)
  assert.match(page, /Left unfunded A1 Recruit practice educators : Recurrent posts, £95,000 in 2016\/17/)
  const money = await seen(`${plan}/money`)
  assert.match(money, /General reserve Agreed asked of Cabinet Cabinet, 20 July 2016, CAB 16\/41/)
  assert.match(money, /£95,000 No source yet Not yet found/)
})

test('said again it takes the place of what was said; corrected, the money names the decision as it is now', async () => {
  const said = { [`does-${posts}`]: 'part', [`part-${posts}`]: '60,000', [`does-${yearly}`]: 'allocates' }
  assert.equal((await lead.send(`${decision}/money`, said, { form: 'decision-money' })).status, 303)
  assert.match(await seen(decision), /It allocates £155,000 and refuses £40,000\..*Left unfunded .*Short-term posts, £40,000/)
  const corrected = { ...written, outcome: 'in-part', reference: 'CAB 16/42' }
  assert.equal((await lead.send(`${decision}/change`, corrected, { form: 'write-decision' })).status, 303)
  const money = await seen(`${plan}/money`)
  assert.match(money, /£60,000 General reserve Agreed.*CAB 16\/42/)
  assert.doesNotMatch(money, /CAB 16\/41/)
})

test('the money page leads to the decision, and a call-in afterwards says that nobody may spend', async () => {
  assert.ok((await lead.get(`${plan}/money`)).html.includes(`href="${decision}">Cabinet, 20 July 2016, CAB 16/42`))
  const called = { called_in_on: '28 July 2016', by_whom: 'Five members' }
  await lead.send(`${decision}/call-in`, called, { form: 'call-in' })
  assert.match(await seen(decision), /moved the plan’s money, and was then called in: nobody may spend it/)
  assert.match(await seen(`${decision}/money`), /it moves no money until that is settled/)
  await lead.send(`${decision}/call-in`, { ...called, outcome: 'confirmed', outcome_on: '1 August 2016' }, { form: 'call-in' })
  assert.doesNotMatch(await seen(decision), /nobody may spend it/)
})

test('a decision corrected to another outcome, or taken off the record, gives the money back as it stood', async () => {
  await lead.send(`${decision}/change`, { ...written, outcome: 'noted' }, { form: 'write-decision' })
  assert.match(await seen(`${plan}/money`), /£195,000 is asked of Cabinet in 2016\/17/)
  assert.doesNotMatch(await seen(decision), /What it does to the money/)
  const declined = await record('declined')
  const form = (await lead.get(`${declined}/money`)).html
  assert.match(form, /<option value="refuses" selected>/)
  const refused = { [`does-${posts}`]: 'refuses', [`does-${yearly}`]: 'refuses' }
  assert.equal((await lead.send(`${declined}/money`, refused, { form: 'decision-money' })).status, 303)
  assert.match(await seen(`${plan}/money`), /£195,000 in 2016\/17, .* isn’t found yet/)
  assert.equal((await lead.send(`${declined}/change`, {}, { form: 'remove-decision', action: `${declined}/remove` })).status, 303)
  assert.match(await seen(`${plan}/money`), /£195,000 is asked of Cabinet in 2016\/17/)
})

test('a line that somebody changed meanwhile is asked again, and an allocated line that was changed since stays as it is', async () => {
  const again = await record('approved')
  const opened = (await lead.get(`${again}/money`)).html
  assert.equal(opened.match(/<option value="allocates" selected>/g)?.length, 2)
  const stale = await lead.send(
    `${again}/money`,
    { [`does-${posts}`]: 'allocates', [`asked-${posts}`]: '9000000' },
    { form: 'decision-money' },
  )
  assert.equal(stale.status, 422)
  assert.match(stale.html, /“Short-term posts” in 2016\/17 is now £100,000: look at it again/)
  assert.equal((await lead.send(`${again}/money`, { [`does-${posts}`]: 'allocates' }, { form: 'decision-money' })).status, 303)
  const line = { source: reserve, standing: 'agreed', decision: 'Budget council, 2 March 2017', year: '2016', amount: '90000' }
  await lead.send(`${plan}/money/funding/${posts}`, line, { form: 'write-funding' })
  assert.match(await seen(again), /changed since in the plan/)
  assert.equal((await lead.send(`${again}/change`, {}, { form: 'remove-decision', action: `${again}/remove` })).status, 303)
  assert.match(await seen(`${plan}/money`), /£90,000 General reserve Agreed Budget council, 2 March 2017/)
})
