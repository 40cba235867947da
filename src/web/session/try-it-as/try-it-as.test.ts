import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadExample } from '../../../../example/load-example.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb } from '../../../../test/support/web.ts'
import { readConfig } from '../../../config.ts'
import { newId } from '../../../database/new-id.ts'
import type { MeetingDatabase } from '../../../meeting/meeting.tables.ts'
import { commandLineViewer } from '../../../people/command-line-viewer.ts'
import { addPerson } from '../../../people/people.commands.ts'
import { isTrial } from '../../web-config.ts'

const db = await testDatabase<MeetingDatabase>()
await loadExample(db)
const trial = await testWeb(db, { trial: true })
const live = await testWeb(db)

test('on the embedded example one signs in as one of its people, and is led on', async () => {
  const browser = trial.browser()
  const { html } = await browser.get('/try-it-as?next=/calder-vale/people')
  assert.match(html, /Head of Improvement/)
  assert.match(html, /Amira Holt/)
  const [, priya = ''] = /name="person" value="([^"]+)"[^>]*>(?:(?!<form)[\s\S])*?Try it as Priya Venn/.exec(html) ?? []
  const { status, location } = await browser.send('/try-it-as?next=/calder-vale/people', { person: priya })
  assert.equal(status, 303)
  assert.equal(location, '/calder-vale/people')
  assert.match((await browser.get('/calder-vale/you')).html, /Section 151 officer/)
})

test('whoever isn’t in the example can’t be tried', async () => {
  const { status, html } = await trial.browser().send('/try-it-as', { person: '01900000-0000-7000-8000-000000000000' })
  assert.equal(status, 404)
  assert.match(html, /nobody like that/)
})

test('everybody of the example can be tried, whoever administers the installation among them', async () => {
  const { html } = await trial.browser().get('/try-it-as')
  const [, owen = ''] = /name="person" value="([^"]+)"[^>]*>(?:(?!<form)[\s\S])*?Try it as Owen Tarrant/.exec(html) ?? []
  assert.equal((await trial.browser().send('/try-it-as', { person: owen })).status, 303)
})

test('an account from beside the example isn’t opened by putting its e-mail address into the example’s book', async () => {
  const other = await trial.authority('Wharfmoor Council')
  const joel = await trial.person(other, 'improvement-lead')
  const { email } = await db.owner.kysely.selectFrom('account').select('email').where('id', '=', joel.accountId).executeTakeFirstOrThrow()
  const example = await db.owner.kysely
    .selectFrom('authority')
    .select(['id', 'slug', 'name'])
    .where('slug', '=', 'calder-vale')
    .executeTakeFirstOrThrow()
  const line = commandLineViewer({ ...example, example: true }, null)
  const order = { commandId: newId(), name: 'Joel Brandt', email, jobTitle: null, organisationId: null }
  const person = await addPerson(db, line, order)
  const browser = trial.browser()
  const { status, html } = await browser.send('/try-it-as', { person })
  assert.equal(status, 403)
  assert.match(html, /an account of their own/)
  assert.equal((await browser.get('/wharfmoor/you')).status, 303)
})

test('where it isn’t a trial there is no such page, and it can’t be posted to', async () => {
  const browser = live.browser()
  assert.equal((await browser.get('/try-it-as')).status, 404)
  // With a token of this very server, so that nothing but the missing page stands in the way.
  const { html } = await browser.get('/sign-in/any')
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(html) ?? []
  const person = await db.owner.kysely.selectFrom('person').select('id').executeTakeFirstOrThrow()
  const sent = await browser.post('/try-it-as', { _csrf: token, person: person.id })
  assert.equal(sent.status, 404)
  assert.equal((await browser.get('/calder-vale/you')).status, 303)
  assert.doesNotMatch((await browser.get('/sign-in')).html, /try-it-as/)
})

test('a database of one’s own, or production, is never a trial', () => {
  const configOf = (env: Record<string, string>) => readConfig(env)
  assert.equal(isTrial(configOf({})), true)
  assert.equal(isTrial(configOf({ DATABASE_URL: 'postgresql://goodward_service@db.calder-vale.example/goodward' })), false)
  assert.equal(isTrial(configOf({ NODE_ENV: 'production' })), false)
  assert.equal(isTrial(configOf({ GOODWARD_ADDRESS: 'https://goodward.calder-vale.example' })), false)
})
