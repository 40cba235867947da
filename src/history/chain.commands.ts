import { type QueryExecutorProvider, sql } from 'kysely'
import { type Acting, installationId } from '../database/database.ts'
import { digestOf, newSalt } from './digest.ts'
import { chained, type Entry, salted } from './entry.ts'
import type { HistoryEvent } from './event.ts'

/**
 * Numbers, links and inserts a command's events. The last thing a transaction does: the chain's head is locked from here to the
 * commit, and nothing is locked after it, so commands of one authority wait for each other only for these few statements.
 */
export async function chainEvents(
  tx: QueryExecutorProvider,
  acting: Acting,
  commandId: string,
  moment: Temporal.Instant,
  events: readonly HistoryEvent[],
): Promise<void> {
  let head = await lockHead(tx)
  const rows: { entry: Entry; digest: string; salt: string; event: HistoryEvent }[] = []
  for (const event of events) {
    const salt = newSalt()
    const entry: Entry = {
      authorityId: acting.authorityId ?? installationId,
      seq: head.seq + 1n,
      at: moment,
      by: acting.by,
      personId: acting.personId,
      accountId: acting.accountId,
      commandId,
      what: event.what,
      about: event.about,
      seal: event.seal ?? null,
      detailDigest: digestOf('history-detail', 1, salted(salt, event.sentence, event.detail ?? null)),
    }
    const digest = digestOf('history', 1, chained(head.digest, entry))
    rows.push({ entry, digest, salt, event })
    head = { seq: entry.seq, digest }
  }
  await insertEntries(tx, rows)
  await sql`update history_head set seq = ${head.seq.toString()}, digest = ${head.digest} where authority_id = writing()`.execute(tx)
}

type Head = { seq: bigint; digest: string }

async function lockHead(tx: QueryExecutorProvider): Promise<Head> {
  const select = () => sql<Head>`select seq, digest from history_head where authority_id = writing() for update`.execute(tx)
  const [head] = (await select()).rows
  if (head) return head
  await sql`insert into history_head (seq, digest) values (0, '') on conflict do nothing`.execute(tx)
  const [begun] = (await select()).rows
  if (!begun) throw new Error('The history of this authority has no head.')
  return begun
}

async function insertEntries(
  tx: QueryExecutorProvider,
  rows: readonly { entry: Entry; digest: string; salt: string; event: HistoryEvent }[],
): Promise<void> {
  const entries = rows.map(
    ({ entry: e, digest }) =>
      sql`(${e.seq.toString()}::bigint, ${e.at.toString()}::timestamptz, ${e.by}, ${e.personId}::uuid, ${e.accountId}::uuid, ${e.commandId}::uuid, ${e.what},
        ${e.about.kind}, ${e.about.id}, ${e.seal && JSON.stringify(e.seal)}::jsonb, ${e.detailDigest}, ${digest})`,
  )
  await sql`insert into history (seq, at, by, person_id, account_id, command_id, what, about_kind, about_id, seal, detail_digest, digest)
    values ${sql.join(entries)}`.execute(tx)
  const details = rows.map(
    ({ entry, salt, event }) =>
      sql`(${entry.seq.toString()}::bigint, ${salt}, ${event.sentence}, ${JSON.stringify(event.detail ?? null)}::jsonb)`,
  )
  await sql`insert into history_detail (seq, salt, sentence, detail) values ${sql.join(details)}`.execute(tx)
}
