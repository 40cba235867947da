import { join } from 'node:path'
import type { DatabaseSettings } from './database/open-database.ts'

/** What the surroundings say; the only reader of process.env. */
export type Config = {
  readonly port: number
  /** The address that people use, also the base of links in mails and feeds; null when only this machine is served. */
  readonly address: URL | null
  readonly production: boolean
  readonly database: DatabaseSettings
  /** A PostgreSQL of one's own to run the tests on, whose owner may create databases. */
  readonly testDatabase: { readonly url: string | null; readonly ownerUrl: string | null }
}

/** A setting that can't be used, said in one sentence. */
export class BadSetting extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const set = (name: string) => env[name]?.trim() || null
  const url = (name: string) => postgresUrl(name, set(name))
  return {
    port: portFrom(set('PORT')),
    address: addressFrom(set('GOODWARD_ADDRESS')),
    production: env.NODE_ENV === 'production',
    database: {
      dataFolder: set('GOODWARD_DATA'),
      clone: join(import.meta.dirname, '..'),
      url: url('DATABASE_URL'),
      ownerUrl: url('DATABASE_OWNER_URL'),
    },
    testDatabase: { url: url('GOODWARD_TEST_DATABASE_URL'), ownerUrl: url('GOODWARD_TEST_DATABASE_OWNER_URL') },
  }
}

function portFrom(text: string | null): number {
  if (text === null) return 3000
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new BadSetting(`PORT is "${text}": it must be a number from 0 to 65535.`)
  return Number(text)
}

const thisMachine: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

function addressFrom(text: string | null): URL | null {
  if (text === null) return null
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new BadSetting(`GOODWARD_ADDRESS is "${text}": it must be an address such as https://goodward.calder-vale.example.`)
  if (url.protocol === 'http:' && !thisMachine.includes(url.hostname))
    throw new BadSetting(`GOODWARD_ADDRESS is "${text}": other machines need https, or the session's cookie could be read on the way.`)
  return url
}

/** The text itself is never repeated: it may hold a password. */
function postgresUrl(name: string, text: string | null): string | null {
  if (text === null) return null
  const url = URL.parse(text)
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    throw new BadSetting(`${name} can't be read: it must be like postgresql://goodward_service:PASSWORD@HOST:5432/goodward.`)
  return text
}
