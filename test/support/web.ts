import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/database/new-id.ts'
import { addAuthority, ensureAccount } from '../../src/people/account.commands.ts'
import { commandLineActing, commandLineViewer } from '../../src/people/command-line-viewer.ts'
import { addPerson } from '../../src/people/people.commands.ts'
import type { PeopleDatabase } from '../../src/people/people.tables.ts'
import { grantRole } from '../../src/people/role.commands.ts'
import { type Role, roles, type Scope, wholeAuthority } from '../../src/people/roles.ts'
import { startSession } from '../../src/people/session.commands.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import { buildServer, type ServerParts } from '../../src/web/server.ts'
import type { TestDatabase } from './test-database.ts'

export type TestAuthority = { readonly id: string; readonly slug: string; readonly name: string }

/** A person of a test, signed in: what they get and send goes through the server as their browser would send it. */
export type TestPerson = TestBrowser & {
  readonly personId: string
  readonly accountId: string
  readonly name: string
  readonly cookie: string
}

export type TestBrowser = {
  get(url: string): Promise<TestAnswer>
  /** Opens the page, takes the hidden fields of its (last) form, or of the form whose `_form` is named, and sends it with these values. */
  send(page: string, values: Record<string, string | readonly string[]>, to?: { form?: string; action?: string }): Promise<TestAnswer>
  /** Posts as it is, without a page or its token. */
  post(url: string, fields: Record<string, string>): Promise<TestAnswer>
}

export type TestAnswer = {
  readonly status: number
  readonly html: string
  readonly location: string | null
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

export type TestWeb = {
  readonly app: FastifyInstance
  // biome-ignore lint/suspicious/noExplicitAny: a test names its own room's tables
  readonly db: TestDatabase<any>
  /** Nobody signed in. */
  readonly stranger: TestBrowser
  /** A browser of its own, with a session's cookie or without. */
  browser(cookie?: string): TestBrowser
  authority(name?: string): Promise<TestAuthority>
  /** Somebody with a role in an authority, for all of it unless a scope is given. */
  /** The same person in a new session, as after a night. */
  signIn(person: Pick<TestPerson, 'personId' | 'accountId' | 'name'>): Promise<TestPerson>
  person(authority: TestAuthority, role: Role | null, scope?: Scope): Promise<TestPerson>
}

/** The server on a test database. `const web = await testWeb(await testDatabase<PlanDatabase>())`. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export async function testWeb(db: TestDatabase<any>, config: Partial<ServerParts['config']> = {}): Promise<TestWeb> {
  const app = await buildServer({
    db,
    config: { address: null, trial: false, requestsAMinute: 100_000, ...config },
    onFault: ({ error }) => console.error(error),
  })
  await app.ready()
  after(() => app.close())
  const signIn = async (person: Pick<TestPerson, 'personId' | 'accountId' | 'name'>): Promise<TestPerson> => {
    const cookie = `goodward-session=${await startSession(db, { id: person.accountId, name: person.name })}`
    return { ...person, cookie, ...browsing(app, cookie) }
  }
  return {
    app,
    db,
    stranger: browsing(app, ''),
    browser: (cookie = '') => browsing(app, cookie),
    authority: (name = 'Calder Vale Council') => makeAuthority(db, name),
    signIn,
    person: async (authority, role, scope = wholeAuthority) => signIn(await makePerson(db, authority, role, scope)),
  }
}

/** The same person as commands know them, for what a test puts on record past the screens. */
export const viewerOf = (authority: TestAuthority, person: TestPerson, role: Role = 'improvement-lead'): Viewer => ({
  authorityId: authority.id,
  authority,
  accountId: person.accountId,
  personId: person.personId,
  by: person.name,
  person: { id: person.personId, name: person.name },
  grants: [{ role, scope: wholeAuthority }],
  example: false,
})

export async function makeAuthority(db: Database<PeopleDatabase>, name: string): Promise<TestAuthority> {
  const slug = name
    .toLowerCase()
    .replace(/ council$/, '')
    .replace(/[^a-z0-9]+/g, '-')
  const id = await addAuthority(db, commandLineActing(null), {
    commandId: newId(),
    name,
    slug,
    kind: 'metropolitan-district',
    region: 'North West',
    example: false,
  })
  return { id, slug, name }
}

let people = 0

async function makePerson(db: Database<PeopleDatabase>, authority: TestAuthority, role: Role | null, scope: Scope) {
  const name = `${firstNames[people % firstNames.length]} ${role ? roles[role].split(' ')[0] : 'Nobody'} ${++people}`
  const email = `person${people}@${authority.slug}.example`
  const line = commandLineViewer({ ...authority, example: false }, null)
  const personId = await addPerson(db, line, { commandId: newId(), name, email, jobTitle: null, organisationId: null })
  const accountId = await ensureAccount(db, line, { email, name, commandId: newId() })
  if (role) {
    const order = {
      commandId: newId(),
      role,
      holder: { personId },
      scope,
      where: 'the whole authority',
      fromOn: Temporal.PlainDate.from('2009-01-01'),
      toOn: null,
    }
    await grantRole(db, line, order)
  }
  return { personId, accountId, name }
}

const firstNames = ['Amira', 'Bartholomew', 'Chidi', 'Dilys', 'Ewan', 'Farida', 'Gwen', 'Hollis']

function browsing(app: FastifyInstance, signedIn: string) {
  const cookies = new Map(signedIn ? [signedIn.split('=') as [string, string]] : [])
  const ask = async (method: 'GET' | 'POST', url: string, payload?: string, referer?: string): Promise<TestAnswer> => {
    const headers = {
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(referer ? { referer: `http://localhost${referer}` } : {}),
    }
    const response = await app.inject({ method, url, headers: { host: 'localhost', ...headers }, payload })
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (value === '' || maxAge === 0 || (expires && expires.getTime() === 0)) cookies.delete(name)
      else cookies.set(name, encodeURIComponent(value))
    }
    return {
      status: response.statusCode,
      html: response.body,
      location: response.headers.location?.toString() ?? null,
      headers: response.headers,
    }
  }
  return {
    get: (url: string) => ask('GET', url),
    post: (url: string, fields: Record<string, string>) => ask('POST', url, new URLSearchParams(fields).toString()),
    send: async (
      page: string,
      values: Record<string, string | readonly string[]>,
      { form, action }: { form?: string; action?: string } = {},
    ) => {
      const shown = await ask('GET', page)
      const forms = [...shown.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inner = '']) => ({
        attributes,
        hidden: hiddenFields(inner),
      }))
      const chosen = form ? forms.find(({ hidden }) => hidden._form === form && hidden.command_id !== undefined) : forms.at(-1)
      if (!chosen) throw new Error(`${page} (${shown.status}) has no form${form ? ` ${form}` : ''}`)
      const fields = new URLSearchParams(chosen.hidden)
      for (const [name, value] of Object.entries(values)) {
        fields.delete(name)
        for (const one of [value].flat()) fields.append(name, one)
      }
      const [, to] = /action="([^"]*)"/.exec(chosen.attributes) ?? []
      return ask('POST', action ?? to ?? page, fields.toString(), page)
    },
  }
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  return Object.fromEntries(
    inputs.map((input) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')]),
  )
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
