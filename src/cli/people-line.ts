// What the commands about people share: who acts (`--as`), and which authority it is about.

import type { Database } from '../database/database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import type { Account } from '../people/account.ts'
import { commandLineViewer } from '../people/command-line-viewer.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'
import { accountByEmail, authorityBySlug, nobody } from '../people/session.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type AskedOptions, askOptions, optionsInWords } from './ask-options.ts'
import type { CommandLine } from './command-line.ts'
import { withDatabase } from './with-database.ts'

type Db = Database<PeopleDatabase>

/** Runs a subcommand such as `person add` with its options read and the database open. */
export async function runWithOptions<const Asked extends AskedOptions>(
  line: CommandLine,
  { use, asked }: { readonly use: string; readonly asked: Asked },
  work: (
    db: Db,
    options: Extract<ReturnType<typeof askOptions<Asked>>, { options: unknown }>['options'],
    address: URL | null,
    port: number,
  ) => Promise<string>,
): Promise<number> {
  const [verb, ...rest] = line.args
  const expected = use.split(' ')[2]
  if (verb === '--help' || verb === '-h' || rest.includes('--help')) {
    for (const text of [`Use: ${use}`, '', ...optionsInWords(asked)]) line.print(text)
    return 0
  }
  const read = verb === expected ? askOptions(rest, asked) : { problem: `There is one thing to ask for: ${use}.` }
  if ('problem' in read) {
    line.complain(read.problem)
    return 1
  }
  return withDatabase<PeopleDatabase>(line, async (db, config) => {
    line.print(await work(db, read.options, config.address, config.port))
    return 0
  })
}

/** The account that `--as` names; nobody's where it is left out. */
export async function actingAccount(db: Db, email: string | null): Promise<Account | null> {
  if (email === null) return null
  const account = await inReadOnly(db, nobody, (reader) => accountByEmail(reader, email))
  if (!account) throw new Refusal('not-found', `There is no account with the e-mail address ${email}.`)
  return account
}

export async function viewerIn(db: Db, slug: string, email: string | null): Promise<Viewer> {
  const account = await actingAccount(db, email)
  const authority = await inReadOnly(db, nobody, (reader) => authorityBySlug(reader, slug))
  if (!authority) throw new Refusal('not-found', `There is no authority at /${slug}. goodward authority add begins one.`)
  return commandLineViewer(authority, account)
}

export const newCommand = (): { commandId: string } => ({ commandId: newId() })

export const as = 'the e-mail address of the account that acts, for the history?'
