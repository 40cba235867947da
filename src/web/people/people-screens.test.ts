import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/test-database.ts'
import { testWeb } from '../../../test/support/web.ts'
import type { PlanDatabase } from '../../plan/plan.tables.ts'

const db = await testDatabase<PlanDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const owen = await web.person(council, 'administrator')
const amira = await web.person(council, 'improvement-lead')

const add = async (name: string, more: Record<string, string> = {}) => {
  const { status, location } = await owen.send('/calder-vale/people/add', { name, ...more }, { form: 'add-person' })
  assert.equal(status, 303)
  return location ?? ''
}
const history = async () =>
  (await db.owner.kysely.selectFrom('history_detail').select('sentence').orderBy('seq').execute()).map(({ sentence }) => sentence)

test('an administrator adds a person, puts them in a post and gives them a role, and the history says so', async () => {
  await owen.send('/calder-vale/people/add-organisation', { name: 'Westmoor Police', kind: 'police' }, { form: 'add-organisation' })
  await owen.send('/calder-vale/people/add-post', { title: 'Head of Safeguarding' }, { form: 'add-post' })
  const person = await add('Samuel Crake', { email: 'Samuel.Crake@calder-vale.example' })
  const choose = await owen.get(`${person}/take-post`)
  const [, post = ''] = /<option value="([^"]+)">Head of Safeguarding: empty/.exec(choose.html) ?? []
  const taken = await owen.send(`${person}/take-post`, { post, from_on: '1 April 2016' }, { form: 'take-post' })
  assert.equal(taken.status, 303)
  const given = await owen.send(
    `${person}/give-role`,
    { role: 'workstream-lead', with: post, place: 'authority', from_on: '1/4/2016', to_on: '31 March 2017' },
    { form: 'give-role' },
  )
  assert.equal(given.status, 303)
  const { html } = await owen.get(person)
  assert.match(html, /The role Workstream lead is given from 1 April 2016/)
  assert.match(html, /31 March 2017/)
  assert.match(html, /the post Head of Safeguarding/)
  const list = await amira.get('/calder-vale/people')
  assert.match(list.html, /Head of Safeguarding<\/th>\s*<td data-label="Name"><a[^>]*>Samuel Crake/)
  const said = await history()
  for (const sentence of [
    'Added the organisation Westmoor Police.',
    'Added the post Head of Safeguarding.',
    'Added Samuel Crake.',
    'Samuel Crake holds the post Head of Safeguarding from 1 April 2016.',
    'Gave the post Head of Safeguarding the role Workstream lead for the whole authority from 1 April 2016.',
  ])
    assert.ok(said.includes(sentence), sentence)
})

test('a role that goes with a post passes to whoever takes the post next', async () => {
  const joan = await web.person(council, null)
  await owen.send('/calder-vale/people/add-post', { title: 'Principal Social Worker' }, { form: 'add-post' })
  const person = `/calder-vale/people/${joan.personId}`
  const [, post = ''] = /<option value="([^"]+)">Principal Social Worker: empty/.exec((await owen.get(`${person}/take-post`)).html) ?? []
  await owen.send(`${person}/take-post`, { post, from_on: '16 May 2016' }, { form: 'take-post' })
  await owen.send(`${person}/give-role`, { role: 'assurer', with: post, place: 'authority', from_on: '16 May 2016' }, { form: 'give-role' })
  assert.match((await joan.get('/calder-vale/you')).html, /Assurer/)
  const [, leave = ''] = /href="([^"]+\/leave)"/.exec((await owen.get(person)).html) ?? []
  assert.equal((await owen.send(leave, { to_on: '16 May 2016' }, { form: 'leave-post' })).status, 303)
  assert.match((await joan.get('/calder-vale/you')).html, /Assurer/, 'through the last day')
  db.clock.pass({ hours: 24 })
  assert.match((await (await web.signIn(joan)).get('/calder-vale/you')).html, /no role here today/)
  db.clock.pass({ hours: -24 })
  const rafe = await web.person(council, null)
  await owen.send(`/calder-vale/people/${rafe.personId}/take-post`, { post, from_on: '16 May 2016' }, { form: 'take-post' })
  assert.match((await rafe.get('/calder-vale/you')).html, /Assurer/)
})

test('a deputy has the roles of the post until the deputyship ends', async () => {
  await owen.send('/calder-vale/people/add-post', { title: 'Chief Finance Officer' }, { form: 'add-post' })
  const [deputy, holder] = [await web.person(council, null), await web.person(council, null)]
  const page = `/calder-vale/people/${deputy.personId}/deputise`
  const [, post = ''] = /<option value="([^"]+)">Chief Finance Officer: empty/.exec((await owen.get(page)).html) ?? []
  const chief = `/calder-vale/people/${holder.personId}`
  await owen.send(`${chief}/take-post`, { post, from_on: '16 May 2016' }, { form: 'take-post' })
  await owen.send(
    `${chief}/give-role`,
    { role: 'section-151-officer', with: post, place: 'authority', from_on: '16 May 2016' },
    { form: 'give-role' },
  )
  assert.doesNotMatch((await deputy.get('/calder-vale/you')).html, /Section 151/)
  assert.equal((await owen.send(page, { post, from_on: '16 May 2016', to_on: '1 May 2016' }, { form: 'deputise' })).status, 422)
  assert.equal((await owen.send(page, { post, from_on: '16 May 2016' }, { form: 'deputise' })).status, 303)
  assert.match((await owen.get(`/calder-vale/people/${deputy.personId}`)).html, /Deputises for Chief Finance Officer \(from 16 May 2016\)/)
  assert.match((await (await web.signIn(deputy)).get('/calder-vale/you')).html, /Section 151/)
  assert.equal((await owen.send(page, {}, { form: 'end-deputyship' })).status, 303)
  db.clock.pass({ hours: 24 })
  assert.doesNotMatch((await (await web.signIn(deputy)).get('/calder-vale/you')).html, /Section 151/)
  db.clock.pass({ hours: -24 })
  assert.equal((await amira.get(page)).status, 403)
})

test('a role counts from its first day to its last', async () => {
  const rafe = await web.person(council, null)
  await owen.send(
    `/calder-vale/people/${rafe.personId}/give-role`,
    { role: 'assurer', with: 'name', place: 'authority', from_on: '17 May 2016', to_on: '18 May 2016' },
    { form: 'give-role' },
  )
  const days = []
  for (let day = 16; day <= 19; day += 1) {
    days.push(/Assurer/.test((await (await web.signIn(rafe)).get('/calder-vale/you')).html))
    db.clock.pass({ hours: 24 })
  }
  db.clock.pass({ hours: -96 })
  assert.deepEqual(days, [false, true, true, false])
})

test('the last administrator can’t be ended, and two people who end a role at once both see what happened', async () => {
  const own = `/calder-vale/people/${owen.personId}`
  const [, end = ''] = /href="([^"]+\/end)"/.exec((await owen.get(own)).html) ?? []
  const refused = await owen.send(end, { to_on: '16 May 2016' }, { form: 'end-role' })
  assert.equal(refused.status, 409)
  assert.match(refused.html, /last administrator/)
  const second = await web.person(council, 'administrator')
  const [, other = ''] = /href="([^"]+\/end)"/.exec((await owen.get(`/calder-vale/people/${second.personId}`)).html) ?? []
  const opened = await owen.get(other)
  const fields = Object.fromEntries(
    [...opened.html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  assert.equal((await owen.send(other, { to_on: '20 May 2016' }, { form: 'end-role' })).status, 303)
  const stale = await owen.post(other, { ...fields, to_on: '18 May 2016' })
  assert.equal(stale.status, 409)
  assert.match(stale.html, /Somebody else saved this while you were typing/)
  assert.match(stale.html, /data-label="Theirs">20 May 2016/)
  assert.match(stale.html, /data-label="Yours">18 May 2016/)
})

test('a form sent twice adds one person', async () => {
  const { html } = await owen.get('/calder-vale/people/add')
  const fields = Object.fromEntries(
    [...html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  const [one, two] = [
    await owen.post('/calder-vale/people/add', { ...fields, name: 'Ines Calloway' }),
    await owen.post('/calder-vale/people/add', { ...fields, name: 'Ines Calloway' }),
  ]
  assert.equal(one.status, 303)
  assert.equal(two.location, one.location)
  assert.equal((await db.owner.kysely.selectFrom('person').select('id').where('name', '=', 'Ines Calloway').execute()).length, 1)
})

test('who is no administrator sees the list and no way to change it, and is refused in a sentence', async () => {
  const { html } = await amira.get('/calder-vale/people')
  assert.doesNotMatch(html, /Add a person/)
  const { status, html: refusal } = await amira.get('/calder-vale/people/add')
  assert.equal(status, 403)
  assert.match(refusal, /Your role doesn’t let you add people/)
  const partner = await web.person(council, 'partner')
  assert.equal((await partner.get('/calder-vale/people')).status, 403)
  assert.doesNotMatch((await partner.get('/calder-vale/you')).html, />People</)
})

test('an e-mail address stands for one person in a book', async () => {
  await add('Keith Rowan', { email: 'keith.rowan@police.example' })
  const { status, html } = await owen.send(
    '/calder-vale/people/add',
    { name: 'Somebody Else', email: 'KEITH.ROWAN@police.example' },
    { form: 'add-person' },
  )
  assert.equal(status, 409)
  assert.match(html, /already in the book/)
  assert.match(html, /kept as a draft/)
})

test('what is wrong with a form is said beside the field', async () => {
  const { status, html } = await owen.send(
    `/calder-vale/people/${amira.personId}/give-role`,
    { role: '', from_on: '31 June 2016', to_on: '1 May 2016' },
    { form: 'give-role' },
  )
  assert.equal(status, 422)
  for (const sentence of ['Choose the role', 'There is no 31 June 2016']) assert.match(html, new RegExp(sentence))
  const turned = await owen.send(
    `/calder-vale/people/${amira.personId}/give-role`,
    { role: 'assurer', from_on: '2 May 2016', to_on: '1 May 2016' },
    { form: 'give-role' },
  )
  assert.match(turned.html, /last day must not lie before the first/)
})

test('two administrators change different things of one person and both changes stand', async () => {
  const dilys = await web.person(council, null)
  const url = `/calder-vale/people/${dilys.personId}/change`
  const opened = await owen.get(url)
  const value = (html: string, id: string) => new RegExp(`id="${id}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
  const hidden = Object.fromEntries(
    [...opened.html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, held]) => [name, held]),
  )
  const first = { name: 'Dilys Pryce', email: value(opened.html, 'email') }
  const saved = await owen.send(url, { ...first, job_title: 'Adviser' }, { form: 'change-person' })
  assert.equal(saved.status, 303)
  const stale = await owen.post(url, {
    ...hidden,
    name: value(opened.html, 'name'),
    email: first.email,
    job_title: '',
    left_on: '31 May 2016',
  })
  assert.equal(stale.status, 409)
  assert.equal(value(stale.html, 'name'), 'Dilys Pryce')
  assert.equal(value(stale.html, 'job_title'), 'Adviser')
  assert.equal(value(stale.html, 'left_on'), '31 May 2016')
  const again = Object.fromEntries(
    [...stale.html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, held]) => [name, held]),
  )
  const merged = { name: 'Dilys Pryce', email: first.email, job_title: 'Adviser', left_on: '31 May 2016' }
  assert.equal((await owen.post(url, { ...again, ...merged })).status, 303)
  const row = await db.owner.kysely
    .selectFrom('person')
    .select(['name', 'job_title', 'left_on'])
    .where('id', '=', dilys.personId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([row.name, row.job_title, row.left_on?.toString()], ['Dilys Pryce', 'Adviser', '2016-05-31'])
})

test('whoever has left can’t sign in from the next day, and stands no more in the list', async () => {
  const ewan = await web.person(council, 'assurer')
  const url = `/calder-vale/people/${ewan.personId}/change`
  assert.equal((await owen.send(url, { name: ewan.name, email: '', left_on: '16 May 2016' }, { form: 'change-person' })).status, 303)
  const gone = await web.person(council, 'assurer')
  await owen.send(
    `/calder-vale/people/${gone.personId}/change`,
    { name: gone.name, email: 'gone@calder-vale.example', left_on: '16 May 2016' },
    { form: 'change-person' },
  )
  const account = await db.owner.kysely
    .selectFrom('account')
    .select('id')
    .where('email', '=', 'gone@calder-vale.example')
    .executeTakeFirstOrThrow()
  const last = await web.signIn({ ...gone, accountId: account.id })
  assert.equal((await last.get('/calder-vale/you')).status, 200, 'on the last day')
  assert.equal((await ewan.get('/calder-vale/you')).status, 404, 'without an e-mail address there is no way in')
  db.clock.pass({ hours: 24 })
  assert.equal((await (await web.signIn({ ...gone, accountId: account.id })).get('/calder-vale/you')).status, 404)
  const list = await (await web.signIn(owen)).get('/calder-vale/people')
  assert.doesNotMatch(list.html, new RegExp(gone.name))
  db.clock.pass({ hours: -24 })
})

test('an administrator can’t take themselves out of the book', async () => {
  const { status, html } = await owen.send(
    `/calder-vale/people/${owen.personId}/change`,
    { name: owen.name, left_on: '16 May 2016' },
    { form: 'change-person' },
  )
  assert.equal(status, 409)
  assert.match(html, /can’t take yourself out/)
})
