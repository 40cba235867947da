import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file that has come in and isn't kept yet. `drop` it in the end, whatever became of it. */
export type Upload = {
  readonly sha256: string
  readonly size: number
  /** In pieces of 1 MiB, the last one smaller; may be gone through more than once. */
  pieces(): AsyncIterable<Buffer>
  bytes(): Promise<Buffer>
  drop(): Promise<void>
}

export const pieceSize = 1024 * 1024

/**
 * Takes in a stream without holding it in memory: it lies in a temporary file that loses its name before anything is written, so that
 * no word of it is left behind when this process is killed. More than `most` bytes are read to their end and not kept: then the answer is 'too-large'.
 */
export async function takeUpload(stream: AsyncIterable<Uint8Array>, most: number): Promise<Upload | 'too-large'> {
  const path = join(tmpdir(), `goodward-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  try {
    await rm(path)
    const digest = createHash('sha256')
    let size = 0
    for await (const piece of stream) {
      size += piece.length
      if (size > most) continue
      digest.update(piece)
      await writeAll(file, piece, size - piece.length)
    }
    if (size > most) {
      await file.close()
      return 'too-large'
    }
    return {
      sha256: digest.digest('hex'),
      size,
      pieces: () => piecesOf(file, size),
      bytes: () => bytesOf(file, size),
      drop: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The same for a file that lies on this machine. */
export async function takeFile(path: string, most: number): Promise<Upload | 'too-large' | 'no-file'> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return 'no-file'
  return found.size > most ? 'too-large' : takeUpload(createReadStream(path), most)
}

type OpenFile = Awaited<ReturnType<typeof open>>

async function writeAll(file: OpenFile, piece: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < piece.length; ) done += (await file.write(piece, done, piece.length - done, at + done)).bytesWritten
}

async function* piecesOf(file: OpenFile, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += pieceSize) yield await readAll(file, Math.min(pieceSize, size - at), at)
}

function bytesOf(file: OpenFile, size: number): Promise<Buffer> {
  return readAll(file, size, 0)
}

async function readAll(file: OpenFile, length: number, at: number): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(piece, done, length - done, at + done)
    if (bytesRead === 0) throw new Error('An uploaded file became shorter while it was read.')
    done += bytesRead
  }
  return piece
}
