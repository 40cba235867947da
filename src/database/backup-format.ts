import { createHash } from 'node:crypto'

/** The first line of a backup: what it is, which tables it has in the order in which they load, and where each chain then ended. */
export type BackupHead = {
  readonly goodward: 'backup'
  readonly edition: 1
  /** The newest migration of the database that was backed up. */
  readonly schema: string
  readonly at: string
  readonly chains: readonly { readonly authority: string; readonly name: string; readonly seq: string; readonly digest: string }[]
  readonly tables: readonly string[]
}

/** Before a table's rows. */
export type TableLine = { readonly table: string }

/** The last line: how many rows came, and the digest of every line before it. */
export type BackupEnd = { readonly end: true; readonly rows: string; readonly sha256: string }

/** Backups are gzipped lines of JSON: the head, then for each table its name and its rows, then the end. */
export class LinesDigest {
  readonly #hash = createHash('sha256')

  add(line: string): void {
    this.#hash.update(line).update('\n')
  }

  text(): string {
    return this.#hash.copy().digest('hex')
  }
}

/** A file that is no backup, or not a whole one, said in one sentence. */
export class UnusableBackup extends Error {}

export function readHead(line: string): BackupHead {
  const head = parsed<BackupHead>(line)
  if (head?.goodward !== 'backup') throw new UnusableBackup('This file is no backup of Goodward.')
  if (head.edition !== 1) throw new UnusableBackup('This backup was made by a newer version of Goodward. Restore it with that version.')
  return head
}

/** A row is a record too, but begins with a column; only these two begin so. */
export function readMark(line: string): TableLine | BackupEnd | null {
  return line.startsWith('{"table":') || line.startsWith('{"end":') ? parsed<TableLine | BackupEnd>(line) : null
}

function parsed<T>(line: string): T | null {
  try {
    return JSON.parse(line) as T
  } catch {
    throw new UnusableBackup('This file is no backup of Goodward, or it was damaged.')
  }
}
