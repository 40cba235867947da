import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type BackupHead, LinesDigest, readHead, readMark, UnusableBackup } from './backup-format.ts'
import { migrate } from './migrate.ts'
import { listTables, type TableToLoad } from './tables.ts'

/**
 * Loads a backup into a database with nothing in it: migrates to the backup's version, loads every table in one transaction, and
 * migrates on to this one. Where the file isn't whole, nothing of it stays. Asked as the owner.
 */
export async function readBackup(
  owner: Kysely<unknown>,
  file: string,
  now: () => Temporal.Instant,
): Promise<{ head: BackupHead; rows: bigint }> {
  const lines = linesOf(file)
  const first = await lines.next()
  if (first.done) throw new UnusableBackup('This file is empty.')
  const head = readHead(first.value)
  await refuseFilled(owner)
  await migrate(owner, now, { upTo: head.schema })
  const rows = await owner.transaction().execute((tx) => load(tx, head, first.value, lines))
  await migrate(owner, now)
  return { head, rows }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  const read = createReadStream(file)
  read.on('error', (error) => unpacked.destroy(error))
  let rest = ''
  try {
    for await (const part of read.pipe(unpacked).setEncoding('utf8')) {
      const lines = (rest + part).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (said[code]) throw new UnusableBackup(`${file} can’t be read: ${said[code]}.`)
    if (code.startsWith('Z_')) throw new UnusableBackup('This file is no backup of Goodward, or it was cut off or damaged.')
    throw error
  }
}

const said: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }

async function refuseFilled(owner: Kysely<unknown>): Promise<void> {
  const { rows: there } = await sql<{ there: boolean }>`select to_regclass('public.authority') is not null as there`.execute(owner)
  if (!there[0]?.there) return
  const { rows } = await sql`select from authority union all select from account`.execute(owner)
  if (rows.length > 0)
    throw new UnusableBackup(
      'There is a record in this database already. Restore into an empty one: another GOODWARD_DATA, or a new database.',
    )
}

async function load(tx: Transaction<unknown>, head: BackupHead, first: string, lines: AsyncGenerator<string>): Promise<bigint> {
  const tables = new Map((await listTables(tx)).map((table) => [table.name, table]))
  const keys = await dropForeignKeys(tx)
  const digest = new LinesDigest()
  digest.add(first)
  let batch: Batch | null = null
  let rows = 0n
  for await (const line of lines) {
    const mark = readMark(line)
    if (mark && 'end' in mark) {
      if (batch) await batch.flush()
      if (mark.sha256 !== digest.text() || mark.rows !== rows.toString())
        throw new UnusableBackup('This backup was changed or damaged since it was made.')
      for (const { add } of keys) await sql.raw(add).execute(tx)
      return rows
    }
    digest.add(line)
    if (mark) {
      if (batch) await batch.flush()
      const table = tables.get(mark.table)
      if (!table || !head.tables.includes(mark.table))
        throw new UnusableBackup(`This backup holds a table that Goodward doesn't know: ${mark.table}.`)
      batch = new Batch(tx, table)
    } else {
      if (!batch) throw new UnusableBackup('This backup was changed or damaged since it was made.')
      await batch.add(line)
      rows += 1n
    }
  }
  throw new UnusableBackup('This backup was cut off: its end is missing.')
}

/** Rows of one table may point at each other, in any order; the keys are proved as a whole when they are put back. */
async function dropForeignKeys(tx: Transaction<unknown>): Promise<{ add: string }[]> {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(tx)
  for (const { drop } of rows) await sql.raw(drop).execute(tx)
  return rows
}

class Batch {
  readonly #tx: Transaction<unknown>
  readonly #table: TableToLoad
  #lines: string[] = []
  #size = 0

  constructor(tx: Transaction<unknown>, table: TableToLoad) {
    this.#tx = tx
    this.#table = table
  }

  async add(line: string): Promise<void> {
    this.#lines.push(line)
    this.#size += line.length
    if (this.#size > 1_000_000) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.#lines.length === 0) return
    const columns = sql.join(this.#table.columns.map((name) => sql.ref(name)))
    const table = sql.table(this.#table.name)
    await sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${`[${this.#lines.join()}]`}::jsonb)`.execute(
      this.#tx,
    )
    this.#lines = []
    this.#size = 0
  }
}
