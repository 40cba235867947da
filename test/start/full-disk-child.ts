// Run by full-disk.test.ts with a small disk mounted at the folder that is named, which it fills.
import assert from 'node:assert/strict'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Browsing, formsOf } from '../support/browsing.ts'
import { refusedGoodward, runGoodward } from '../support/running-goodward.ts'

const disk = process.argv[2] ?? ''
const data = join(disk, 'data')
const filling = join(disk, 'filling')

fill(20)
await assertRefused('a first start')
empty()

const goodward = await runGoodward(data)
const visitor = new Browsing(goodward.address)
const person = formsOf((await visitor.open('/try-it-as')).text).find((fields) => fields.person) ?? {}
fill(0)
const answers = []
for (let n = 0; n < 10; n += 1) answers.push(await visitor.send('/try-it-as', person))
const full = answers.filter(({ status }) => status === 503)
assert.ok(full.length > 0, answers.map(({ status }) => status).join())
assert.ok(full.every(({ text }) => /disk of the database is full/.test(text)))
empty()
assert.equal((await visitor.send('/try-it-as', person)).status, 303, 'it goes on as soon as there is room')
await goodward.kill('both')
fill(0)
await assertRefused('a start after a kill')
empty()
const again = await runGoodward(data)
assert.equal((await new Browsing(again.address, visitor).open('/')).status, 303)
assert.equal(await again.stop(), 0)

async function assertRefused(what: string): Promise<void> {
  const { code, said } = await refusedGoodward({ GOODWARD_DATA: data })
  assert.equal(code, 1, what)
  assert.match(said, /disk.* is full/, what)
  assert.equal(said.trim().split('\n').length, 1, `${what}: ${said}`)
}

function fill(leaveMb: number): void {
  const file = openSync(filling, 'w')
  const room = statfsSync(disk)
  let left = room.bfree * room.bsize - leaveMb * 1024 * 1024
  const block = Buffer.alloc(4096)
  try {
    for (; left > 0; left -= block.length) writeSync(file, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
  closeSync(file)
}

function empty(): void {
  rmSync(filling)
}
