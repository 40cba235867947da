import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { anAuthority, aViewer } from '../../test/builders/a-viewer.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inReadOnly, inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { FileDatabase } from './file.tables.ts'
import { largestEvidence, largestReport } from './file-limits.ts'
import { getKeptBytes } from './file-room.queries.ts'
import { type KeptFile, keepFile } from './keep-file.commands.ts'
import { findFile, getFileBytes, openFile } from './open-file.queries.ts'
import { takeUpload, type Upload } from './upload.adapter.ts'

const db = await testDatabase<FileDatabase>()
const amira = await aViewer(db)

async function upload(bytes: Uint8Array, most = largestReport): Promise<Upload> {
  const taken = await takeUpload(arriving(bytes), most)
  assert.notEqual(taken, 'too-large')
  return taken as Upload
}

/** In pieces of the size that a network gives. */
async function* arriving(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function keep(viewer: Viewer, bytes: Uint8Array, { name = 'report.pdf', most = largestReport } = {}): Promise<KeptFile> {
  const uploaded = await upload(bytes)
  try {
    return await inTransaction(db, viewer, newId(), async (tx) => {
      const kept = await keepFile(tx, { name, mediaType: 'application/pdf', most, upload: uploaded })
      if (kept.already) recordEvent(tx, { what: 'test', about: { kind: 'test', id: kept.sha256 }, sentence: 'Uploaded it again.' })
      return kept
    })
  } finally {
    await uploaded.drop()
  }
}

const keptBytes = (viewer: Viewer) => inReadOnly(db, viewer, getKeptBytes)
const refusedWith = (words: RegExp) => (error: unknown) => error instanceof Refusal && words.test(error.message)

test('a file comes back as it went in, a MiB at a time', async () => {
  const bytes = randomBytes(2 * 1024 * 1024 + 345)
  const { sha256, already } = await keep(amira, bytes, { name: 'C:\\Users\\Amira\\Report 2016.pdf' })
  assert.equal(already, false)
  assert.equal(sha256, createHash('sha256').update(bytes).digest('hex'))
  const sizes: number[] = []
  for await (const piece of openFile(db, amira, sha256)) sizes.push(piece.length)
  assert.deepEqual(sizes, [1_048_576, 1_048_576, 345])
  assert.ok((await getFileBytes(db, amira, sha256)).equals(bytes))
  const file = await inReadOnly(db, amira, (reader) => findFile(reader, sha256))
  assert.equal(file?.name, 'Report 2016.pdf')
  assert.equal(file?.size, bytes.length)
})

test('the same file twice is kept once, under its first name', async () => {
  const bytes = randomBytes(1000)
  await keep(amira, bytes, { name: 'first.pdf' })
  const before = await keptBytes(amira)
  const { sha256, already } = await keep(amira, bytes, { name: 'second.pdf' })
  assert.equal(already, true)
  assert.equal(await keptBytes(amira), before)
  assert.equal((await inReadOnly(db, amira, (reader) => findFile(reader, sha256)))?.name, 'first.pdf')
})

test('the same file sent by two at the same moment is kept once', async () => {
  const bytes = randomBytes(3 * 1024 * 1024)
  const both = await Promise.all([keep(amira, bytes), keep(amira, bytes)])
  assert.deepEqual(both.map(({ already }) => already).sort(), [false, true])
})

test('the history says who uploaded what, with the digest', async () => {
  const { sha256 } = await keep(amira, randomBytes(10), { name: 'letter.pdf' })
  const { rows } = await sql<{ sentence: string; seal: unknown; by: string }>`
    select d.sentence, h.seal, h.by from history h join history_detail d using (authority_id, seq) where about_id = ${sha256}`.execute(
    db.owner.kysely,
  )
  assert.deepEqual(rows, [{ sentence: 'Uploaded the file “letter.pdf”.', seal: { sha256 }, by: 'Amira Holt' }])
})

test('another authority can’t read a file, and keeps a copy of its own', async () => {
  const bytes = randomBytes(500)
  const { sha256 } = await keep(amira, bytes)
  const other = await aViewer(db, { name: 'Joel Brandt', authority: await anAuthority(db, { name: 'Harrowmere Borough Council' }) })
  assert.equal(await inReadOnly(db, other, (reader) => findFile(reader, sha256)), null)
  await assert.rejects(getFileBytes(db, other, sha256), refusedWith(/no such file/))
  assert.equal((await keep(other, bytes)).already, false)
  assert.ok((await getFileBytes(db, other, sha256)).equals(bytes))
  assert.equal(await keptBytes(other), 500n)
})

test('an empty file and one over its limit are refused', async () => {
  await assert.rejects(keep(amira, new Uint8Array(0)), refusedWith(/^This file is empty\.$/))
  await assert.rejects(keep(amira, randomBytes(2048), { most: 2047 }), refusedWith(/^This file is over 0 MB/))
  await assert.rejects(keep(amira, new Uint8Array(largestEvidence + 1), { most: largestEvidence }), refusedWith(/over 25 MB/))
})

test('a report of exactly 50 MB is kept', async () => {
  const { sha256 } = await keep(amira, new Uint8Array(largestReport).fill(7))
  let size = 0
  for await (const piece of openFile(db, amira, sha256)) size += piece.length
  assert.equal(size, largestReport)
})

test('an authority keeps no more than it has set, and what didn’t fit leaves nothing behind', async () => {
  const viewer = await aViewer(db)
  await sql`insert into setting (authority_id, id, key, value, from_on, recorded_at)
    values (${viewer.authorityId}, ${newId()}, 'file-room-megabytes', '1', '2016-01-01', ${db.now().toString()})`.execute(db.owner.kysely)
  await keep(viewer, randomBytes(1024 * 1024 - 10))
  await assert.rejects(keep(viewer, randomBytes(11)), refusedWith(/may take 1 MB and already take 1 MB/))
  assert.equal((await keep(viewer, randomBytes(10))).already, false)
  assert.equal(await keptBytes(viewer), 1024n * 1024n)
})
