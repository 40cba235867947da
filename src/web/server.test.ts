import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/support/test-database.ts'
import { testWeb } from '../../test/support/web.ts'
import { problemWithSlug } from '../people/authority.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'
import { ownPath } from './in-address.ts'
import { assets } from './layout/assets.ts'
import { routes } from './routes.ts'
import { buildServer } from './server.ts'

const db = await testDatabase<PeopleDatabase>()
const web = await testWeb(db)
const council = await web.authority()
const amira = await web.person(council, 'improvement-lead')
const owen = await web.person(council, 'administrator')

test('a page of an authority is drawn for somebody of it, in British English, with the council’s name', async () => {
  const { status, html } = await amira.get('/calder-vale/you')
  assert.equal(status, 200)
  assert.match(html, /<html lang="en-GB"/)
  assert.match(html, /Calder Vale Council/)
  assert.match(html, /Improvement lead/)
})

test('scripts and styles come from here alone, and none stand in the page', async () => {
  const { headers, html } = await amira.get('/calder-vale/you')
  const policy = String(headers['content-security-policy'])
  assert.doesNotMatch(policy, /unsafe|https?:|\*/)
  assert.match(policy, /script-src 'self';/)
  assert.match(policy, /frame-ancestors 'none'/)
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(html, / style="| on[a-z]+="|<style/)
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/)
  const [, supported = ''] = /<script src="([^"]+)"/.exec(html) ?? []
  assert.match((await amira.get(supported)).html, /govuk-frontend-supported/)
})

test('no page is kept by the browser, and HSTS is said behind https only', async () => {
  const { headers } = await amira.get('/calder-vale/you')
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['strict-transport-security'], undefined)
  const outside = await buildServer({ db, config: { address: new URL('https://goodward.calder-vale.example'), trial: false } })
  const answer = await outside.inject({ url: '/sign-in', headers: { host: 'goodward.calder-vale.example' } })
  assert.match(String(answer.headers['strict-transport-security']), /max-age=/)
  await outside.close()
})

test('what is served is in our own type, without the crest or the typeface of GOV.UK', async () => {
  const kept = assets()
  const css = kept.at(kept.addressOf('goodward.css'))?.bytes.toString() ?? ''
  assert.ok(css.length > 100_000)
  assert.deepEqual(css.match(/GDS|govuk-crest|\/assets\/(fonts|images)\/.{20}/g), null)
  assert.ok(css.includes('Atkinson Hyperlegible Next'))
  for (const [, address = ''] of css.matchAll(/url\(([^)]+)\)/g)) assert.ok(kept.at(address), address)
})

test('assets may be kept for ever, since their address changes with them', async () => {
  const address = assets().addressOf('start.js')
  const { headers, statusCode } = await web.app.inject({ url: address, headers: { host: 'localhost', 'accept-encoding': 'gzip' } })
  assert.equal(statusCode, 200)
  assert.match(String(headers['cache-control']), /immutable/)
  assert.equal(headers['content-encoding'], 'gzip')
  assert.equal((await web.stranger.get('/assets/start.0000000000000000.js')).status, 404)
  assert.equal((await web.stranger.get('/assets/..%2fserver.ts')).status, 404)
})

test('somebody not signed in is asked to sign in, and led back after', async () => {
  const { status, location } = await web.stranger.get('/calder-vale/you')
  assert.equal(status, 303)
  assert.equal(location, '/sign-in?next=%2Fcalder-vale%2Fyou')
})

test('another authority’s pages are not found, for its own people are in a book of their own', async () => {
  const other = await web.authority('Wharfmoor Council')
  const stranger = await web.person(other, 'administrator')
  assert.equal((await stranger.get('/wharfmoor/you')).status, 200)
  for (const url of ['/calder-vale/you', '/calder-vale/people', '/nowhere/you']) assert.equal((await stranger.get(url)).status, 404, url)
})

test('addresses that lead nowhere, or can’t be read, are answered in a sentence', async () => {
  for (const url of [
    '/calder-vale/nothing',
    '/calder-vale/plans/not-an-id',
    '/calder-vale%00/you',
    '/calder-vale/people/%00',
    '/calder-vale/you?x=%00',
  ])
    assert.equal((await amira.get(url)).status, 404, url)
  const bad = await amira.get('/calder-vale/%E0%A4%A')
  assert.equal(bad.status, 400)
  assert.match(bad.html, /can’t be read/)
})

test('a form without its token is refused, and its words are there to be copied or kept', async () => {
  const { status, html } = await owen.post('/calder-vale/people/add', { name: 'Rosa Tindle', command_id: '' })
  assert.equal(status, 403)
  assert.match(html, /This form has run out/)
  assert.match(html, /Rosa Tindle/)
})

test('a token made for one session is no use to another', async () => {
  const { html } = await amira.get('/calder-vale/you')
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(html) ?? []
  assert.equal((await owen.post('/sign-out', { _csrf: token })).status, 403)
})

test('what is too large, too often or of a wrong kind is answered in a sentence', async () => {
  const large = await owen.post('/calder-vale/people/add', { name: 'x'.repeat(3_000_000) })
  assert.equal(large.status, 413)
  assert.match(large.html, /larger than Goodward takes/)
  const kind = await web.app.inject({
    method: 'POST',
    url: '/sign-out',
    headers: { host: 'localhost', 'content-type': 'application/xml' },
    payload: '<a/>',
  })
  assert.equal(kind.statusCode, 415)
  const busy = await buildServer({ db, config: { address: null, trial: false, requestsAMinute: 2 } })
  const statuses = []
  for (let n = 0; n < 3; n += 1) statuses.push((await busy.inject({ url: '/sign-in', headers: { host: 'localhost' } })).statusCode)
  assert.deepEqual(statuses, [200, 200, 429])
  await busy.close()
})

test('a cookie that somebody made up is no session to count requests by, and a session that stands is', async () => {
  const busy = await buildServer({ db, config: { address: null, trial: false, requestsAMinute: 2 } })
  const statusesOf = async (cookies: readonly string[]) => {
    const statuses = []
    for (const cookie of cookies)
      statuses.push((await busy.inject({ url: '/calder-vale/you', headers: { host: 'localhost', cookie } })).statusCode)
    return statuses
  }
  assert.deepEqual(await statusesOf([amira.cookie, amira.cookie, amira.cookie]), [200, 200, 200])
  assert.deepEqual(await statusesOf(['goodward-session=a', 'goodward-session=b', amira.cookie]), [303, 429, 429])
  await busy.close()
})

test('an address with a semicolon is answered, whatever was said before', async () => {
  for (const cookie of [amira.cookie, '']) {
    const headers = { host: 'localhost', cookie: `${cookie}; goodward-said=Saved` }
    const { statusCode } = await web.app.inject({ url: '/calder;vale/you', headers })
    assert.equal(statusCode, cookie ? 404 : 303)
  }
})

test('only forms are taken', async () => {
  for (const [kind, payload] of [
    ['application/json', '{"_csrf":{"toString":1}}'],
    ['text/plain', 'x'],
  ] as const) {
    const headers = { host: 'localhost', cookie: amira.cookie, 'content-type': kind }
    const { statusCode, body } = await web.app.inject({ method: 'POST', url: '/sign-out', headers, payload })
    assert.equal(statusCode, 415, kind)
    assert.match(body, /couldn’t make sense/)
  }
})

test('one is led on to a path of this site alone, of what a header can hold', () => {
  for (const path of ['/calder-vale/you', '/calder-vale/plans?state=late&x=%E6%97%A5']) assert.equal(ownPath(path), path)
  for (const path of ['//x.example', '/\\x.example', 'https://x.example', '/\t/x', '/日本', '/\u0001', '/a\r\nb', '', undefined])
    assert.equal(ownPath(path), null, String(path))
})

test('without an outside address only this machine’s own names are answered', async () => {
  for (const host of ['goodward.elsewhere.example', 'localhost.elsewhere.example', '10.0.0.7:3000'])
    assert.equal((await web.app.inject({ url: '/sign-in', headers: { host } })).statusCode, 421, host)
  const led = { host: 'goodward.elsewhere.example', 'x-forwarded-host': 'localhost' }
  assert.equal((await web.app.inject({ url: '/sign-in', headers: led })).statusCode, 421)
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
    assert.equal((await web.app.inject({ url: '/sign-in', headers: { host } })).statusCode, 200, host)
})

test('a fault shows a reference, writes it down, and says nothing of itself', async () => {
  const faults: { reference: string }[] = []
  const broken = { ...db, kysely: new Proxy(db.kysely, { get: () => assert.fail('secret words') }) }
  const app = await buildServer({ db: broken, config: { address: null, trial: false }, onFault: (fault) => faults.push(fault) })
  const { statusCode, body } = await app.inject({ url: '/calder-vale/you', headers: { host: 'localhost' } })
  await app.close()
  assert.equal(statusCode, 500)
  assert.equal(faults.length, 1)
  assert.match(body, new RegExp(faults[0]?.reference ?? 'none'))
  assert.doesNotMatch(body, /secret words|at .*\.ts/)
})

test('a database that doesn’t answer is said to be away, and the typed words are shown', async () => {
  const away = {
    ...db,
    kysely: new Proxy(db.kysely, {
      get: () => {
        throw Object.assign(new Error('x'), { code: '57P03' })
      },
    }),
  }
  const app = await buildServer({ db: away, config: { address: null, trial: false } })
  const { statusCode, body } = await app.inject({ url: '/calder-vale/you', headers: { host: 'localhost' } })
  await app.close()
  assert.equal(statusCode, 503)
  assert.match(body, /can’t reach its record/)
})

test('each address of an authority begins with it, and nothing that changes is a GET', () => {
  for (const { url, for: whom } of routes) assert.equal(url.startsWith('/:authority'), whom === 'person', url)
  const firstWords = routes.map(({ url }) => url.split('/')[1] ?? '').filter((word) => word !== '' && !word.startsWith(':'))
  for (const word of firstWords) assert.ok(problemWithSlug(word), `/${word} can be an authority’s`)
})
