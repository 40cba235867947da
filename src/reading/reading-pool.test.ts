import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sampleReports } from '../../scripts/sample-reports/sample-reports.ts'
import * as hostile from '../../test/support/hostile-files.ts'
import { type FileToRead, openReadingPool } from './reading-pool.adapter.ts'
import { Unreadable, type UnreadableKind } from './unreadable.ts'

const pool = openReadingPool()
after(() => pool.close())

const sample = (name: string) => sampleReports().find((report) => report.name.startsWith(name)) as ReturnType<typeof sampleReports>[number]
const letter = await sample('focused-visit-calder-vale').draw(true)
let files = 0
const fileOf = (bytes: Uint8Array): FileToRead => ({ sha256: `file ${++files}`, load: async () => bytes })
const because = (kind: UnreadableKind) => (error: unknown) =>
  error instanceof Unreadable && error.kind === kind && /^[A-Z].*\.$/.test(error.message)

const refused: Array<[string, UnreadableKind, () => Buffer | Promise<Buffer>]> = [
  ['an HTML page named .pdf', 'web-page', hostile.webPage],
  ['an empty file', 'empty', hostile.emptyFile],
  ['a file that is cut off', 'damaged', () => hostile.cutOff(letter)],
  ['a file that isn’t a PDF at all', 'not-a-pdf', hostile.notAPdf],
  ['an encrypted file', 'encrypted', hostile.encrypted],
  ['a scan without text', 'no-text', hostile.scan],
  ['a menu', 'not-a-report', hostile.menu],
  ['a council’s own paper', 'not-a-report', hostile.councilPaper],
  ['a file over 50 MB', 'too-large', hostile.over50Megabytes],
  ['a file of 501 pages', 'too-many-pages', hostile.tooManyPages],
  ['forms inside forms', 'took-too-much-memory', hostile.nestedForms],
  ['a few kilobytes that unpack to 400 MB', 'took-too-much-memory', hostile.endlessText],
  ['a path of millions of strokes', 'took-too-much-memory', hostile.millionsOfStrokes],
  ['brackets deeper than any stack', 'no-text', hostile.deepBrackets],
  ['tags that lead back to themselves', 'not-a-report', hostile.loopingTags],
  ['a picture of a thousand million dots', 'no-text', hostile.hugePicture],
  ['a stream packed twice', 'no-text', hostile.packedTwice],
]

for (const [name, kind, make] of refused) {
  test(`${name} is refused in a sentence`, async () => {
    await assert.rejects(pool.readReport(fileOf(await make()), 'Amira Holt'), because(kind))
  })
}

test('a report with damaged bytes is read, or refused in a sentence', async () => {
  for (let seed = 0; seed < 40; seed++) {
    const file = fileOf(hostile.withDamage(letter, seed))
    const [read, drawn] = await Promise.allSettled([pool.readReport(file, 'Amira Holt'), pool.drawPage(file, 1, 1, 'Amira Holt')])
    for (const answer of [read, drawn]) assert.ok(answer.status === 'fulfilled' || answer.reason instanceof Unreadable, `seed ${seed}`)
  }
})

test('a file built to hang is given up when its time is over, and the next one is read', async (context) => {
  const hasty = openReadingPool({ readMilliseconds: 1500, children: 1 })
  context.after(() => hasty.close())
  await assert.rejects(hasty.readReport(fileOf(hostile.manyHeavyPages()), 'Amira Holt'), because('took-too-long'))
  assert.equal((await pool.readReport(fileOf(letter), 'Amira Holt')).framework, 'focused-visit')
})

test('a child that crashes gives a sentence', async () => {
  const reading = pool.readReport(fileOf(hostile.manyHeavyPages()), 'Amira Holt')
  await Promise.all([
    assert.rejects(reading, because('damaged')),
    pause(400).then(() => {
      for (const pid of pool.pids()) process.kill(pid, 'SIGKILL')
    }),
  ])
})

test('a report is read in full in a child, with places', async () => {
  const report = await pool.readReport(fileOf(letter), 'Amira Holt')
  assert.equal(report.authority?.value, 'Calder Vale')
  assert.deepEqual(
    report.findings.map(({ kind }) => kind),
    ['priority-action', 'priority-action', 'improvement', 'improvement', 'improvement'],
  )
  assert.ok(report.findings.every(({ place }) => place.rectangles.length > 0))
})

test('a large report of pictures and words is read within its memory', async () => {
  const padding = Buffer.alloc(45 * 1024 * 1024, 0x2e)
  const large = Buffer.concat([letter.subarray(0, 9), Buffer.from('%'), padding, Buffer.from('\n'), letter.subarray(9)])
  assert.equal((await pool.readReport(fileOf(large), 'Amira Holt')).findings.length, 5)
})

test('a page is drawn once as PNG, however often it is asked for', async () => {
  let loads = 0
  const file = { sha256: 'a letter to draw', load: async () => Buffer.from(letter.subarray(0, letter.length * Math.sign(++loads))) }
  const [first, second] = await Promise.all([pool.drawPage(file, 1, 1, 'Amira Holt'), pool.drawPage(file, 1, 1, 'Joel Brandt')])
  assert.equal(Buffer.from(first).subarray(1, 4).toString(), 'PNG')
  assert.equal(first, second)
  await pool.drawPage(file, 1, 1, 'Amira Holt')
  await pool.drawPage(file, 2, 1, 'Amira Holt')
  assert.equal(loads, 1)
})

test('a page that isn’t there is told apart from a file that can’t be read', async () => {
  await assert.rejects(pool.drawPage(fileOf(letter), 99, 1, 'Amira Holt'), RangeError)
  await assert.rejects(pool.drawPage(fileOf(hostile.emptyFile()), 1, 1, 'Amira Holt'), because('empty'))
})

test('this process answers while a child stands still, and pictures are still drawn', async (context) => {
  const two = openReadingPool({ children: 2, readMilliseconds: 6000 })
  context.after(() => two.close())
  const stuck = two.readReport(fileOf(hostile.manyHeavyPages()), 'Amira Holt')
  let givenUp = false
  const given = assert.rejects(stuck, because('took-too-long')).then(() => {
    givenUp = true
  })
  while (two.pids().length === 0) await pause(10)
  process.kill(two.pids()[0] as number, 'SIGSTOP')
  await two.drawPage(fileOf(letter), 1, 1, 'Joel Brandt')
  assert.equal(givenUp, false)
  await given
})
