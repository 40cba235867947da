import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type BackupEnd, type BackupHead, LinesDigest, type TableLine, UnusableBackup } from './backup-format.ts'
import { listTables } from './tables.ts'

/** Writes every table, as it stands at one moment, to a file. Asked as the owner. Gives the head and the number of rows. */
export async function writeBackup(
  owner: Kysely<unknown>,
  file: string,
  moment: Temporal.Instant,
): Promise<{ head: BackupHead; rows: bigint }> {
  const writing = `${file}.writing-${process.pid}`
  try {
    const done = await owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => write(tx, writing, moment))
    await rename(writing, file)
    return done
  } catch (error) {
    await rm(writing, { force: true }).catch(() => undefined)
    const why = cannotWrite[(error as NodeJS.ErrnoException).code ?? '']
    throw why && (error as NodeJS.ErrnoException).syscall !== 'connect' ? new UnusableBackup(`${file} can’t be written: ${why}.`) : error
  }
}

const cannotWrite: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'it may not be written there',
  EPERM: 'it may not be written there',
  EROFS: 'it may not be written there',
  ENOSPC: 'the disk is full',
}

async function write(tx: Transaction<unknown>, file: string, moment: Temporal.Instant): Promise<{ head: BackupHead; rows: bigint }> {
  const out = createGzip()
  const digest = new LinesDigest()
  const put = async (line: string) => {
    digest.add(line)
    if (!out.write(`${line}\n`)) await Promise.race([once(out, 'drain'), saved])
  }
  const saved = pipeline(out, createWriteStream(file, { mode: 0o600, flush: true }))
  // Awaited below, and by every write that has to wait.
  saved.catch(() => undefined)
  const head = await headOf(tx, moment)
  await put(JSON.stringify(head))
  let rows = 0n
  for (const table of head.tables) {
    await put(JSON.stringify({ table } satisfies TableLine))
    for await (const row of rowsOf(tx, table)) {
      await put(row)
      rows += 1n
    }
  }
  out.end(`${JSON.stringify({ end: true, rows: rows.toString(), sha256: digest.text() } satisfies BackupEnd)}\n`)
  await saved
  return { head, rows }
}

async function headOf(tx: Transaction<unknown>, moment: Temporal.Instant): Promise<BackupHead> {
  const { rows: migrations } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(tx)
  const { rows: chains } = await sql<{ authority: string; name: string; seq: string; digest: string }>`
    select h.authority_id as authority, coalesce(a.name, 'the installation') as name, h.seq::text as seq, h.digest
    from history_head h left join authority a on a.id = h.authority_id order by 1`.execute(tx)
  const tables = (await listTables(tx)).map(({ name }) => name)
  return { goodward: 'backup', edition: 1, schema: migrations[0]?.name ?? '', at: moment.round('second').toString(), chains, tables }
}

/** Each row as the JSON that PostgreSQL makes of it, a few at a time where they are large. */
async function* rowsOf(tx: Transaction<unknown>, table: string): AsyncGenerator<string> {
  const atOnce = table === 'file_chunk' ? 8 : 1_000
  await sql`declare backup no scroll cursor for select to_jsonb(it)::text as row from ${sql.table(table)} it`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(atOnce)} from backup`.execute(tx)
    for (const { row } of rows) yield row
    if (rows.length < atOnce) break
  }
  await sql`close backup`.execute(tx)
}
