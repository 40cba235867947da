import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb } from '../../../../test/support/web.ts'
import type { PeopleDatabase } from '../../../people/people.tables.ts'

const db = await testDatabase<PeopleDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const page = '/calder-vale/people/add'
const typed = { name: 'Rosa Tindle', job_title: 'Adviser “on loan”' }

const drafts = () => db.owner.kysely.selectFrom('draft').select(['form', 'fields', 'saved_at']).execute()
const nameIn = (html: string) => /id="name"[^>]*value="([^"]*)"/.exec(html)?.[1]

test('what is being typed is kept as a draft, stands in the boxes when the form is opened again, and is no record', async () => {
  const owen = await web.person(council, 'administrator')
  const saved = await owen.send(page, typed, { form: 'add-person', action: '/calder-vale/drafts' })
  assert.equal(saved.status, 200)
  assert.match(saved.html, /Draft saved at 09:00/)
  const { html } = await owen.get(page)
  assert.equal(nameIn(html), 'Rosa Tindle')
  assert.match(html, /Adviser “on loan”/)
  assert.match(html, /your draft of 16 May 2016 at 09:00/)
  const people = await db.owner.kysely.selectFrom('person').select('name').where('name', '=', 'Rosa Tindle').execute()
  assert.equal(people.length, 0)
})

test('Save draft does without JavaScript', async () => {
  const owen = await web.person(council, 'administrator')
  const { status, location } = await owen.send(page, { ...typed, _save: 'draft' }, { form: 'add-person' })
  assert.equal(status, 303)
  assert.equal(location, page)
  const { html } = await owen.get(page)
  assert.match(html, /Your draft is saved/)
  assert.equal(nameIn(html), 'Rosa Tindle')
  assert.doesNotMatch((await owen.get(page)).html, /Your draft is saved/)
})

test('a draft is its writer’s own', async () => {
  const [owen, amira] = [await web.person(council, 'administrator'), await web.person(council, 'administrator')]
  await owen.send(page, typed, { form: 'add-person', action: '/calder-vale/drafts' })
  assert.equal(nameIn((await amira.get(page)).html), undefined)
})

test('a form that comes back with something to put right keeps what was typed, there and as a draft', async () => {
  const owen = await web.person(council, 'administrator')
  const { status, html } = await owen.send(page, { ...typed, email: 'not an address' }, { form: 'add-person' })
  assert.equal(status, 422)
  assert.match(html, /There is something to put right/)
  assert.match(html, /href="#email"/)
  assert.match(html, /<title>Error: /)
  assert.equal(nameIn(html), 'Rosa Tindle')
  assert.equal(nameIn((await owen.get(page)).html), 'Rosa Tindle')
})

test('what is sent and on record leaves no draft behind', async () => {
  const owen = await web.person(council, 'administrator')
  await owen.send(page, { name: 'Tamsin Yardley' }, { form: 'add-person', action: '/calder-vale/drafts' })
  const before = (await drafts()).length
  const { status } = await owen.send(page, { name: 'Tamsin Yardley' }, { form: 'add-person' })
  assert.equal(status, 303)
  assert.equal((await drafts()).length, before - 1)
})

test('a draft that comes late, after its form was sent, is let go', async () => {
  const owen = await web.person(council, 'administrator')
  const { html } = await owen.get(page)
  const fields = Object.fromEntries(
    [...html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  assert.equal((await owen.post(page, { ...fields, name: 'Late Draft' })).status, 303)
  await owen.post('/calder-vale/drafts', { ...fields, name: 'Late Dra' })
  assert.equal(nameIn((await owen.get(page)).html), undefined)
})

test('a draft can be discarded', async () => {
  const owen = await web.person(council, 'administrator')
  await owen.send(page, typed, { form: 'add-person', action: '/calder-vale/drafts' })
  const { status } = await owen.send(page, {}, { form: 'add-person', action: '/calder-vale/drafts/discard' })
  assert.equal(status, 303)
  assert.equal(nameIn((await owen.get(page)).html), undefined)
})

test('a form sent after the session had ended is kept for its account, and stands in the boxes after signing in again', async () => {
  const owen = await web.person(council, 'administrator')
  const { html } = await owen.get(page)
  const fields = Object.fromEntries(
    [...html.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  db.clock.pass({ hours: 5 })
  const late = await owen.post(page, { ...fields, ...typed })
  assert.equal(late.status, 401)
  assert.match(late.html, /kept for you as a draft/)
  assert.equal((await owen.get(page)).status, 303)
  const again = await web.signIn(owen)
  assert.equal(nameIn((await again.get(page)).html), 'Rosa Tindle')
})

test('a form sent after signing out shows its words, since nobody knows whose they are', async () => {
  const owen = await web.person(council, 'administrator')
  await owen.send('/sign-out', {}, { form: 'sign-out' })
  const { status, html } = await owen.post(page, { ...typed, _form: 'add-person' })
  assert.equal(status, 401)
  assert.match(html, /Rosa Tindle/)
})

test('a draft is kept for 30 days', async () => {
  const owen = await web.person(council, 'administrator')
  await owen.send(page, typed, { form: 'add-person', action: '/calder-vale/drafts' })
  db.clock.pass({ days: 29, hours: 23 })
  assert.equal(nameIn((await (await web.signIn(owen)).get(page)).html), 'Rosa Tindle')
  db.clock.pass({ hours: 2 })
  assert.equal(nameIn((await (await web.signIn(owen)).get(page)).html), undefined)
})

test('words that can’t be kept are refused in a sentence and their draft is kept without them', async () => {
  const owen = await web.person(council, 'administrator')
  const { status, html } = await owen.send(page, { name: 'Rosa\0Tindle' }, { form: 'add-person' })
  assert.equal(status, 422)
  assert.match(html, /can’t be kept/)
  assert.equal(nameIn((await owen.get(page)).html), 'RosaTindle')
})
