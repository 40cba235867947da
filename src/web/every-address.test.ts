import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadExample } from '../../example/load-example.ts'
import { loadInspection } from '../../example/load-inspection.ts'
import { testClock } from '../../test/support/test-clock.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { testWeb } from '../../test/support/web.ts'
import type { PlanDatabase } from '../plan/plan.tables.ts'
import { openReadingPool } from '../reading/reading-pool.adapter.ts'
import { routes } from './routes.ts'

// Every address that Goodward has, with records behind it, is given what no form of ours would send.

const db = await testDatabase<PlanDatabase>(testClock('2026-11-20T09:00Z'))
const pool = openReadingPool()
after(() => pool.close())
await loadExample(db)
await loadInspection(db, pool)
const web = await testWeb(db)

const signedInAs = async (name: string) => {
  const account = await db.owner.kysely.selectFrom('account').select(['id', 'name']).where('name', '=', name).executeTakeFirstOrThrow()
  return web.signIn({ personId: '', accountId: account.id, name: account.name })
}
const amira = await signedInAs('Amira Holt')
const owen = await signedInAs('Owen Tarrant')
const bridget = await signedInAs('Councillor Bridget Askam')

const unknownId = '01900000-0000-7000-8000-000000000000'
const junk = ['x', '\0', '1e999', '2016-02-30', unknownId, '-1', 'constructor']
const sane = new Set([200, 303, 400, 403, 404, 409, 413, 415, 422, 429])

type Table =
  | 'inspection'
  | 'plan'
  | 'action'
  | 'reading'
  | 'finding'
  | 'judgement'
  | 'person'
  | 'post_holding'
  | 'role_grant'
  | 'duty_instance'
const idOf = async (table: Table) => (await db.owner.kysely.selectFrom(table).select('id').limit(1).executeTakeFirst())?.id ?? unknownId
const known: Record<string, string> = {
  inspectionId: await idOf('inspection'),
  planId: await idOf('plan'),
  actionId: await idOf('action'),
  readingId: await idOf('reading'),
  findingId: await idOf('finding'),
  judgementId: await idOf('judgement'),
  partId: await idOf('finding'),
  personId: await idOf('person'),
  holdingId: await idOf('post_holding'),
  grantId: await idOf('role_grant'),
  dutyId: await idOf('duty_instance'),
}

/** An address of a route: with the record's own ids, and with ids of nothing. */
const addresses = (url: string): string[] =>
  [known, {}].flatMap((ids: Record<string, string>) =>
    ['1', 'finding', 'received', 'x'].map((word) =>
      url
        .replace(':authority', 'calder-vale')
        .replace(/:(\w+Id)\b/g, (_, name: string) => ids[name] ?? unknownId)
        .replace(/:\w+/g, word),
    ),
  )

/** The forms of a page, each with where it is sent and what it would send. */
function formsOf(html: string, address: string): { to: string; fields: [string, string][] }[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => {
    const inputs = [...body.matchAll(/<input\b[^>]*>/g)].map(([one]): [string, string] => [attribute(one, 'name'), attribute(one, 'value')])
    const areas = [...body.matchAll(/<textarea\b([^>]*)>([^<]*)/g)].map(([, one = '', words = '']): [string, string] => [
      attribute(one, 'name'),
      words,
    ])
    const choices = [...body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, one = '', options = '']): [string, string] => [
      attribute(one, 'name'),
      attribute(/<option[^>]*value="[^"]+"/.exec(options)?.[0] ?? '', 'value'),
    ])
    const button = attribute(/<button\b[^>]*name="(?!_save)[^>]*>/.exec(body)?.[0] ?? '', 'name')
    const pressed: [string, string][] = button
      ? [[button, attribute(/<button\b[^>]*name="(?!_save)[^>]*>/.exec(body)?.[0] ?? '', 'value')]]
      : []
    return {
      to: attribute(head, 'action') || address,
      fields: [...inputs, ...areas, ...choices, ...pressed].filter(([name]) => name !== ''),
    }
  })
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? ''

const seen = new Map<string, { to: string; fields: [string, string][] }>()
const fieldNames = new Set(['do', 'id', '_form', '_about', 'revision', 'command_id'])

test('every page answers, whatever stands in its address, and never with a fault', async () => {
  for (const { url } of routes.filter(({ method }) => method === 'GET')) {
    for (const address of new Set(addresses(url))) {
      for (const query of ['', '?page=%00', `?page=-1&x=%ED%A0%80&finding=constructor&next=//x`]) {
        const { status, html } = await amira.get(`${address}${query}`)
        assert.ok(sane.has(status), `${address}${query} answers ${status}`)
        if (query !== '' || status !== 200) continue
        for (const form of formsOf(html, address)) {
          for (const [name] of form.fields) fieldNames.add(name)
          const kind = `${form.to} ${form.fields.map(([name]) => name).join(' ')}`.replace(
            /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
            'id',
          )
          if (!seen.has(kind)) seen.set(kind, form)
        }
      }
      for (const person of [owen, bridget]) assert.ok(sane.has((await person.get(address)).status), address)
    }
  }
  assert.ok(fieldNames.size > 30 && seen.size > 15, `only ${[...seen.keys()].join('; ')} were found to fill`)
})

test('every form answers anything with a page that says what is wrong, and never with a fault', async () => {
  const token = await tokenOf(amira)
  for (const { url } of routes.filter((route) => route.method === 'POST' && route.url !== '/sign-out')) {
    for (const address of new Set(addresses(url))) {
      for (const value of ['\0', unknownId, 'x'.repeat(30_000)]) {
        const fields = Object.fromEntries([...fieldNames].map((name) => [name, value]))
        const { status } = await amira.post(address, { ...fields, _save: '', _csrf: token })
        assert.ok(sane.has(status), `${address} with ${JSON.stringify(value.slice(0, 20))} in every field answers ${status}`)
      }
    }
  }
})

test('one wrong field among right ones is no fault either', async () => {
  const token = await tokenOf(amira)
  let turn = 0
  for (const { to, fields } of seen.values()) {
    if (!to.startsWith('/calder-vale') || to.endsWith('/give') || to.includes('/drafts')) continue
    for (const [wrong] of fields.filter(([name]) => name !== '_csrf')) {
      // Each field gets one kind of junk, and the next field the next: over all forms every kind meets every sort of field.
      turn += 1
      for (const value of [junk[turn % junk.length] ?? '']) {
        const sent = { ...Object.fromEntries(fields), command_id: '', [wrong]: value, _csrf: token }
        const { status } = await amira.post(to, sent)
        assert.ok(sane.has(status), `${to} with ${JSON.stringify(value.slice(0, 20))} as ${wrong} answers ${status}`)
      }
    }
  }
})

async function tokenOf(person: { get(url: string): Promise<{ html: string }> }): Promise<string> {
  const { html } = await person.get('/calder-vale/you')
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
}
