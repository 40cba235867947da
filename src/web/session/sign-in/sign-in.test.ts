import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../../test/support/test-database.ts'
import { testWeb } from '../../../../test/support/web.ts'
import { newId } from '../../../database/new-id.ts'
import { commandLineActing, commandLineViewer } from '../../../people/command-line-viewer.ts'
import { addPerson } from '../../../people/people.commands.ts'
import type { PeopleDatabase } from '../../../people/people.tables.ts'
import { makeSignInLink } from '../../../people/session.commands.ts'
import { buildServer } from '../../server.ts'

const db = await testDatabase<PeopleDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const owen = await web.person(council, 'administrator')
const account = { id: owen.accountId, name: owen.name, email: 'owen@calder-vale.example', administersInstallation: false }

const newLink = async () => `/sign-in/${await makeSignInLink(db, commandLineActing(null), account, newId())}`

test('a one-time address only shows a button; pressing it signs in, once', async () => {
  const link = await newLink()
  const browser = web.browser()
  for (const look of [1, 2]) assert.match((await browser.get(link)).html, /Sign in<\/button>|Sign in\s*<\/button>/, `look ${look}`)
  const { status, location } = await browser.send(link, {})
  assert.equal(status, 303)
  assert.equal(location, '/')
  assert.equal((await browser.get('/')).location, '/calder-vale')
  assert.equal((await browser.get('/calder-vale/you')).status, 200)
  const second = await web.browser().send(link, {})
  assert.equal(second.status, 404)
  assert.match(second.html, /has been used, has run out or was never made/)
})

test('a one-time address runs out after a day', async () => {
  const link = await newLink()
  db.clock.pass({ hours: 24 })
  assert.equal((await web.browser().send(link, {})).status, 404)
})

test('an address that was never made is no different from one that was used', async () => {
  for (const token of ['x', 'a'.repeat(43)]) assert.equal((await web.browser().send(`/sign-in/${token}`, {})).status, 404, token)
})

test('only hashes are kept, of sessions and of addresses', async () => {
  const { rows } = { rows: await db.owner.kysely.selectFrom('session').select('token_hash').execute() }
  const token = owen.cookie.split('=')[1] ?? ''
  assert.ok(rows.length > 0)
  for (const { token_hash } of rows) assert.equal(token_hash.includes(token), false)
})

test('the session’s cookie can’t be read by scripts, and behind https can be set by this host alone', async () => {
  const plain = await web.app.inject({ method: 'GET', url: await newLink(), headers: { host: 'localhost' } })
  assert.equal(plain.statusCode, 200)
  const outside = await buildServer({ db, config: { address: new URL('https://goodward.calder-vale.example'), trial: false } })
  const link = await newLink()
  const shown = await outside.inject({ url: link, headers: { host: 'goodward.calder-vale.example' } })
  const hidden = Object.fromEntries(
    [...shown.body.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
  const cookie = shown.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const signedIn = await outside.inject({
    method: 'POST',
    url: link,
    headers: { host: 'goodward.calder-vale.example', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(hidden).toString(),
  })
  await outside.close()
  const session = [signedIn.headers['set-cookie']].flat().find((one) => one?.includes('goodward-session')) ?? ''
  assert.match(session, /^__Host-goodward-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('signing out ends the session for whoever kept its token', async () => {
  const amira = await web.person(council, 'improvement-lead')
  const copied = web.browser(amira.cookie)
  assert.equal((await copied.get('/calder-vale/you')).status, 200)
  await amira.send('/sign-out', {}, { form: 'sign-out' })
  assert.equal((await copied.get('/calder-vale/you')).status, 303)
})

test('a session ends by itself after four hours without use, and is kept by using it', async () => {
  const amira = await web.person(council, 'improvement-lead')
  for (const hours of [3, 3, 3]) {
    db.clock.pass({ hours })
    assert.equal((await amira.get('/calder-vale/you')).status, 200)
  }
  db.clock.pass({ hours: 4 })
  assert.equal((await amira.get('/calder-vale/you')).status, 303)
})

test('whoever stands in several books chooses, and the address says whose', async () => {
  const other = await web.authority('Wharfmoor Council')
  const name = 'Selma Roud'
  const email = 'selma.roud@adviser.example'
  for (const authority of [council, other]) {
    const line = commandLineViewer({ ...authority, example: false }, null)
    await addPerson(db, line, { commandId: newId(), name, email, jobTitle: 'Adviser', organisationId: null })
  }
  const person = await db.owner.kysely.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  const selma = await web.signIn({ personId: '', accountId: person.id, name })
  const { html } = await selma.get('/')
  assert.match(html, /Which authority\?/)
  assert.match(html, /href="\/calder-vale"/)
  assert.match(html, /href="\/wharfmoor"/)
  for (const slug of ['calder-vale', 'wharfmoor']) assert.match((await selma.get(`/${slug}/you`)).html, /no role here today/)
})

test('after signing in nobody is led away from this site', async () => {
  const trial = await testWeb(db, { trial: true })
  for (const next of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', 'javascript:x', '/a\nb'])
    assert.equal((await trial.stranger.get(`/sign-in?next=${encodeURIComponent(next)}`)).location, '/try-it-as', next)
})
