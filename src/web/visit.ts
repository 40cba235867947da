import type { Account } from '../people/account.ts'
import type { Viewer } from '../people/viewer.ts'
import type { ReadingPool } from '../reading/reading-pool.adapter.ts'
import type { Answer, PageData } from './answer.ts'
import type { Fields } from './form/fields.ts'
import type { FormAsked, FormShown } from './form/form-shown.ts'
import type { SentFile } from './form/sent-file.ts'
import type { WebConfig } from './web-config.ts'
import type { WebDatabase, WebReader } from './web-database.ts'

/** One request to a page that anybody may open, signed in or not. */
export type OpenVisit = {
  readonly db: WebDatabase
  /** Where files from outside are read, apart from this process. */
  readonly readingPool: ReadingPool
  readonly config: WebConfig
  readonly account: Account | null
  /** Today in London, and this moment. */
  readonly today: Temporal.PlainDate
  readonly moment: Temporal.Instant
  /** From the address. Those whose name ends in Id are ids; others are text. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** What was typed, as sent; read it with `readForm`. */
  readonly fields: Fields
  readonly files: readonly SentFile[]
  /** The form's own id, so that one sent twice is done once. */
  readonly commandId: string
  /** The revision that the form was opened at; 0 where it carried none. */
  readonly revision: number
  /** This page's own address, and the page of ours that the request came from. */
  readonly address: string
  readonly cameFrom: string | null
  readonly session: SessionDoor
  /** What a form shows: the values given, or a draft, or what was just typed with what is wrong with it. */
  form(asked: FormAsked): Promise<FormShown>
}

/** One request by somebody signed in, outside any authority. */
export type AccountVisit = OpenVisit & { readonly account: Account }

/** One request by a person of the authority that the address names. */
export type Visit = AccountVisit & {
  readonly viewer: Viewer
  /** Runs queries in one read-only transaction behind this authority's wall. */
  read<R>(work: (reader: WebReader) => Promise<R>): Promise<R>
  /**
   * A page without a form, whose template (`view`, what stands below the tabs) is drawn once for each state of the record: `about` names
   * all that it shows besides, such as its address. Nothing in it is a token, a draft or anything said once.
   */
  keptPage(about: string, view: string, make: () => Promise<PageData>): Promise<Answer>
}

export type Screen = (visit: Visit) => Promise<Answer> | Answer
export type AccountScreen = (visit: AccountVisit) => Promise<Answer> | Answer
export type OpenScreen = (visit: OpenVisit) => Promise<Answer> | Answer

/** Signing in and out, as a screen may do it: the cookie is the server's affair. */
export type SessionDoor = {
  /** Begins a session of this account. */
  begin(account: Pick<Account, 'id' | 'name'>): Promise<void>
  /** Takes over a session that a command has begun. */
  beginWith(token: string): Promise<void>
  end(): Promise<void>
}
