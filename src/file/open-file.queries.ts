import type { Acting, Database, Reader } from '../database/database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { Refusal } from '../refusal.ts'
import type { FileDatabase } from './file.tables.ts'

export type FileOnRecord = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly recordedAt: Temporal.Instant
}

/** The authority's file of this digest, or null. */
export async function findFile(reader: Reader<FileDatabase>, sha256: string): Promise<FileOnRecord | null> {
  const file = await reader
    .selectFrom('file')
    .select(['sha256', 'name', 'media_type', 'size', 'recorded_at'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!file) return null
  const { name, media_type: mediaType, recorded_at: recordedAt } = file
  return { sha256, name, mediaType, size: Number(file.size), recordedAt }
}

/**
 * The bytes of a file, 1 MiB at a time: no transaction stays open while somebody saves a file over a slow line. Whoever calls this has asked
 * before whether the person may see what the file belongs to. Refuses a file that this authority hasn't got.
 */
export async function* openFile(db: Database<FileDatabase>, acting: Acting, sha256: string): AsyncGenerator<Buffer> {
  const file = await inReadOnly(db, acting, (reader) => findFile(reader, sha256))
  if (!file) throw new Refusal('not-found', 'There is no such file.')
  let left = file.size
  for (let n = 0; left > 0; n++) {
    const bytes = await inReadOnly(db, acting, (reader) => getPiece(reader, sha256, n))
    yield bytes
    left -= bytes.length
  }
}

/** All the bytes of a file at once, for what can't be done piece by piece. Refuses a file that this authority hasn't got. */
export async function getFileBytes(db: Database<FileDatabase>, acting: Acting, sha256: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of openFile(db, acting, sha256)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function getPiece(reader: Reader<FileDatabase>, sha256: string, n: number): Promise<Buffer> {
  const { bytes } = await reader
    .selectFrom('file_chunk')
    .select('bytes')
    .where('sha256', '=', sha256)
    .where('n', '=', n)
    .executeTakeFirstOrThrow()
  return bytes
}
