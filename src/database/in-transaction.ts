import { type QueryExecutorProvider, sql, type Transaction } from 'kysely'
import { escapeLiteral } from 'pg'
import { chainEvents } from '../history/chain.commands.ts'
import { beginCollecting, collectedEvents } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import { type Acting, type Database, installationId, type Reader, type Writer } from './database.ts'
import { isStaleEdit } from './stale-edit.ts'
import { beginningWith } from './walled-dialect.ts'

/** Runs queries in one read-only transaction behind the authority's wall. */
export async function inReadOnly<T, R>(db: Database<T>, acting: Acting, work: (reader: Reader<T>) => Promise<R>): Promise<R> {
  const begin = beginText('begin read only', settings(acting, momentOf(db)))
  return beginningWith(begin, () => db.kysely.transaction().execute(work))
}

/** As `inReadOnly`, but every table that keeps its past answers as it stood at `moment`. */
export async function inPast<T, R>(
  db: Database<T>,
  acting: Acting,
  moment: Temporal.Instant,
  work: (reader: Reader<T>) => Promise<R>,
): Promise<R> {
  const begin = beginText('begin read only', { ...settings(acting, moment), search_path: 'past, public' })
  return beginningWith(begin, () => db.kysely.transaction().execute(work))
}

/**
 * Runs one command: all of its writes and their events in the history, or nothing. A command id that was used before runs nothing and
 * gives the first result, so `R` is JSON. A StaleEdit given back by `work` takes everything back. Refuses with a fault a transaction
 * that wrote and recorded no event.
 */
export async function inTransaction<T, R>(
  db: Database<T>,
  acting: Acting,
  commandId: string,
  work: (tx: Writer<T>) => Promise<R>,
): Promise<R> {
  const moment = momentOf(db)
  const begin = beginText('begin', { ...settings(acting, moment), 'goodward.command': commandId })
  return beginningWith(begin, () =>
    takingBack(() =>
      db.kysely.transaction().execute(async (transaction) => {
        const first = await firstResult<R>(transaction, acting, commandId)
        if (first) return first.result
        const tx = asWriter(transaction, acting, moment)
        beginCollecting(tx)
        const result = await work(tx)
        if (isStaleEdit(result)) throw new TakenBack(result)
        await keepResult(transaction, commandId, result)
        const events = collectedEvents(tx)
        if (events.length === 0) await refuseUnrecorded(transaction)
        else await chainEvents(transaction, acting, commandId, moment, events)
        return result
      }),
    ),
  )
}

/** For drafts, sessions, unconfirmed readings and message standing only; the database refuses to write anything else here. */
export async function inPassing<T, R>(db: Database<T>, acting: Acting, work: (tx: Writer<T>) => Promise<R>): Promise<R> {
  const moment = momentOf(db)
  const begin = beginText('begin', { ...settings(acting, moment), 'goodward.passing': 'yes' })
  return beginningWith(begin, () =>
    takingBack(() =>
      db.kysely.transaction().execute(async (transaction) => {
        const result = await work(asWriter(transaction, acting, moment))
        if (isStaleEdit(result)) throw new TakenBack(result)
        return result
      }),
    ),
  )
}

/** Whole milliseconds: what the driver, JSON and the history's digests all hold without loss. */
function momentOf(db: { now(): Temporal.Instant }): Temporal.Instant {
  return db.now().round({ smallestUnit: 'millisecond', roundingMode: 'floor' })
}

function settings(acting: Acting, moment: Temporal.Instant): Record<string, string> {
  const book = acting.authorityId ?? installationId
  return {
    'goodward.moment': moment.toString(),
    'goodward.readable': `{${book}}`,
    'goodward.writing': book,
    'goodward.account': acting.accountId ?? '',
    statement_timeout: '60s',
    idle_in_transaction_session_timeout: '120s',
  }
}

function beginText(begin: string, set: Record<string, string>): string {
  const calls = Object.entries(set).map(([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`)
  return `${begin}; select ${calls.join(', ')}`
}

function asWriter<T>(transaction: Transaction<T>, acting: Acting, moment: Temporal.Instant): Writer<T> {
  return Object.assign(transaction, { acting, moment })
}

/** Claims the command id. A second use waits here until the first has ended, and finds its result. */
async function firstResult<R>(tx: QueryExecutorProvider, acting: Acting, commandId: string): Promise<{ result: R } | null> {
  const claimed = await sql`insert into command (id, account_id, person_id)
    values (${commandId}, ${acting.accountId}, ${acting.personId}) on conflict do nothing returning id`.execute(tx)
  if (claimed.rows.length > 0) return null
  const { rows } = await sql<{ result: R; account_id: string | null; person_id: string | null }>`
    select result, account_id, person_id from command where authority_id = writing() and id = ${commandId}`.execute(tx)
  const [first] = rows
  if (!first || first.account_id !== acting.accountId || first.person_id !== acting.personId)
    throw new Refusal('conflict', 'This form was already sent by somebody else. Open the page again and make the change there.')
  return { result: first.result }
}

async function keepResult(tx: QueryExecutorProvider, commandId: string, result: unknown): Promise<void> {
  await sql`update command set result = ${JSON.stringify(result ?? null)} where authority_id = writing() and id = ${commandId}`.execute(tx)
}

async function refuseUnrecorded(tx: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ wrote: string | null }>`select current_setting('goodward.wrote', true) as wrote`.execute(tx)
  if (rows[0]?.wrote === 'yes') throw new Error('This command wrote and recorded no event in the history.')
}

/** Carries a value out of a transaction that is to be rolled back. */
class TakenBack extends Error {
  readonly value: unknown

  constructor(value: unknown) {
    super('taken back')
    this.value = value
  }
}

async function takingBack<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TakenBack) return error.value as R
    throw error
  }
}
