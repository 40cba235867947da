import { londonDay } from '../calendar/london.ts'
import type { Writer } from '../database/database.ts'
import { recordEvent } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import type { FileDatabase } from './file.tables.ts'
import { fileKept } from './file-events.ts'
import { refusalOfRoom, refusalOfSize } from './file-limits.ts'
import { fileName } from './file-name.ts'
import { getFileRoom, getKeptBytes } from './file-room.queries.ts'

export type KeepFile = {
  readonly name: string
  readonly mediaType: string
  /** What the kind of file may have at most, in bytes: `largestReport`, `largestEvidence`. */
  readonly most: number
  readonly upload: { readonly sha256: string; readonly size: number; pieces(): AsyncIterable<Buffer> }
}

/** `already`: the authority had these very bytes before, and keeps them once. */
export type KeptFile = { readonly sha256: string; readonly already: boolean }

/** Keeps a file's bytes as part of the caller's command. Refuses one that is too large, or for which the authority has no room left. */
export async function keepFile(tx: Writer<FileDatabase>, order: KeepFile): Promise<KeptFile> {
  const { sha256, size } = order.upload
  const refusal = refusalOfSize(size, order.most)
  if (refusal) throw new Refusal('conflict', refusal)
  if (await isKept(tx, sha256)) return { sha256, already: true }
  // Uploads that come in at the same moment don't see each other here: together they may pass the room by their own size. None waits for another.
  const full = refusalOfRoom(await getKeptBytes(tx), size, await getFileRoom(tx, londonDay(tx.moment)))
  if (full) throw new Refusal('conflict', full)
  const file = { sha256, name: fileName(order.name), media_type: order.mediaType, size: BigInt(size), uploaded_by: tx.acting.personId }
  const added = await tx
    .insertInto('file')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .returning('sha256')
    .execute()
  if (added.length === 0) return { sha256, already: true }
  let n = 0
  for await (const bytes of order.upload.pieces()) await tx.insertInto('file_chunk').values({ sha256, n: n++, bytes }).execute()
  recordEvent(tx, fileKept(file))
  return { sha256, already: false }
}

async function isKept(tx: Writer<FileDatabase>, sha256: string): Promise<boolean> {
  return (await tx.selectFrom('file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined
}
