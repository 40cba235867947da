import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { takeUpload } from './upload.adapter.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const names = () => readdirSync(tmpdir()).filter((name) => /^goodward-[0-9a-f]{8}-/.test(name))
const atFirst = names()

/** Other tests may be taking in files of their own at this moment: what stays for a while was left behind. */
async function left(): Promise<string[]> {
  const before = names().filter((name) => !atFirst.includes(name))
  await pause(150)
  return names().filter((name) => before.includes(name))
}

test('an upload has its digest and its bytes, and leaves no file behind even while it is open', async () => {
  const bytes = randomBytes(1_500_000)
  const upload = await takeUpload(inPieces(bytes, 70_001), 2_000_000)
  assert.ok(upload !== 'too-large')
  assert.deepEqual(await left(), [])
  assert.ok((await upload.bytes()).equals(bytes))
  const again: Buffer[] = []
  for await (const piece of upload.pieces()) again.push(piece)
  assert.deepEqual(
    again.map((piece) => piece.length),
    [1_048_576, 451_424],
  )
  assert.ok(Buffer.concat(again).equals(bytes))
  await upload.drop()
})

test('an upload that is too large is read to its end and not kept', async () => {
  let read = 0
  async function* counted() {
    for await (const piece of inPieces(new Uint8Array(300_000), 1000)) {
      read += piece.length
      yield piece
    }
  }
  assert.equal(await takeUpload(counted(), 100_000), 'too-large')
  assert.equal(read, 300_000)
})

test('an upload that breaks off leaves nothing open', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(10)
    throw new Error('connection reset')
  }
  await assert.rejects(takeUpload(broken(), 100), /connection reset/)
  assert.deepEqual(await left(), [])
})
