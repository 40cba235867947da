import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { aReadReport } from '../../test/builders/a-read-report.ts'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inPassing, inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { takeFile, takeUpload } from '../file/upload.adapter.ts'
import { addReading } from './add-reading.commands.ts'
import { getReading } from './get-reading.queries.ts'
import { readFileIntoAuthority } from './read-file-into-authority.commands.ts'
import { readWaiting } from './read-waiting.commands.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import { openReadingPool } from './reading-pool.adapter.ts'

const db = await testDatabase<ReadingDatabase>()
const amira = await aViewer(db)
const pool = openReadingPool()
after(() => pool.close())

const sif = join(import.meta.dirname, '../../example/sif-calder-vale-2016-07-15.pdf')
const see = (id: string) => inReadOnly(db, amira, (reader) => getReading(reader, amira, id))

async function give(bytes: Buffer, read = aReadReport() as ReturnType<typeof aReadReport> | null) {
  const upload = await takeUpload(pieces(bytes), 1_000_000)
  assert.ok(upload !== 'too-large')
  const added = await addReading(db, amira, { commandId: newId(), fileName: 'C:\\reports\\letter.pdf', upload, read, hold: null })
  await upload.drop()
  return added
}

async function* pieces(bytes: Buffer) {
  yield bytes
}

describe('a report that is given', () => {
  test('is kept under its own name, with what was read of it', async () => {
    const { readingId, first } = await give(Buffer.from('%PDF one'))
    const reading = await see(readingId)
    assert.deepEqual([first, reading.fileName, reading.state], [false, 'letter.pdf', 'to-check'])
  })

  test('twice leads to the first', async () => {
    const one = await give(Buffer.from('%PDF two'))
    assert.deepEqual(await give(Buffer.from('%PDF two')), { readingId: one.readingId, first: true })
  })

  test('again after it couldn’t be read is read again', async () => {
    const { readingId } = await give(Buffer.from('%PDF three'), null)
    await inPassing(db, amira, (tx) =>
      tx.updateTable('reading').set({ unreadable: 'It took too long.' }).where('id', '=', readingId).execute(),
    )
    assert.equal((await see(readingId)).state, 'unreadable')
    await give(Buffer.from('%PDF three'))
    assert.equal((await see(readingId)).state, 'to-check')
  })

  test('waits to be read, and is read whenever somebody asks, once', async () => {
    const upload = await takeFile(sif, 10_000_000)
    assert.ok(typeof upload === 'object')
    const { readingId } = await addReading(db, amira, { commandId: newId(), fileName: 'sif.pdf', upload, read: null, hold: null })
    await upload.drop()
    assert.equal((await see(readingId)).state, 'being-read')
    await Promise.all([readWaiting(db, pool, amira, readingId), readWaiting(db, pool, amira, readingId)])
    assert.equal((await see(readingId)).read?.findings.length, 16)
    await readWaiting(db, pool, amira, readingId)
  })

  test('that turns out to be no report says why', async () => {
    const { readingId } = await give(await readFile(import.meta.filename), null)
    await readWaiting(db, pool, amira, readingId)
    const { state, unreadable } = await see(readingId)
    assert.deepEqual([state, unreadable], ['unreadable', 'This file isn’t a PDF.'])
  })

  test('can lie on this machine', async () => {
    const wexcombe = join(import.meta.dirname, '../../test/sample-reports/sif-wexcombe-2014-12-18.pdf')
    const { readingId } = await readFileIntoAuthority(db, pool, amira, wexcombe)
    assert.equal((await see(readingId)).fileName, 'sif-wexcombe-2014-12-18.pdf')
    await assert.rejects(readFileIntoAuthority(db, pool, amira, '/nowhere.pdf'), /no such file/)
  })
})

describe('a report whose reading has begun', () => {
  test('isn’t read a second time', async () => {
    const { readingId } = await give(Buffer.from('%PDF four'), null)
    await readWaiting(db, pool, amira, readingId, Promise.resolve(aReadReport({ findings: [] })))
    assert.equal((await see(readingId)).read?.findings.length, 0)
  })

  test('unless that failed for a reason that doesn’t lie in the file', async () => {
    const { readingId } = await give(Buffer.from('no report at all'), null)
    await readWaiting(db, pool, amira, readingId, Promise.reject(new Error('the bytes were let go')))
    assert.equal((await see(readingId)).unreadable, 'This file isn’t a PDF.')
  })
})
