import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { goodward } from '../cli.ts'
import { readConfig } from '../config.ts'
import { newId } from '../database/new-id.ts'
import { openDatabase } from '../database/open-database.ts'
import { ensureAccount } from '../people/account.commands.ts'
import { commandLineActing } from '../people/command-line-viewer.ts'
import type { PeopleDatabase } from '../people/people.tables.ts'

const data = mkdtempSync(join(tmpdir(), 'goodward-holiday-'))
after(() => rmSync(data, { recursive: true, force: true }))
process.env.GOODWARD_DATA = data
const now = () => Temporal.Instant.from('2022-09-12T09:00:00Z')

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  return { code: await goodward(['holiday', ...args], line(out, err)), out: out.join('\n'), err: err.join('\n') }
}

const found: string[] = []

function line(out: string[], err: string[] = []) {
  return {
    today: Temporal.PlainDate.from('2022-09-12'),
    now,
    print: (text: string) => out.push(text),
    complain: (text: string) => err.push(text),
  }
}

for (const [args, sentence] of [
  [[], /Say what to do/],
  [['drop'], /Say what to do/],
  [['add'], /Enter a day/],
  [['add', '30 February 2022', 'x'], /There is no 30 February 2022/],
  [['add', '2029-06-05'], /Say what the day is called/],
  [['add', '2029-06-05', 'Jubilee'], /Say where it is announced/],
  [['withdraw', '2029-06-05', 'Jubilee', '--source', 'x', '--as', 'y'], /by the day alone/],
  [['add', '--bogus'], /bogus/],
] as const) {
  test(`goodward holiday ${args.join(' ')} is answered with a sentence and exit code 1`, async () => {
    const { code, out, err } = await run(...args)
    assert.deepEqual([code, out], [1, ''])
    assert.match(err, sentence)
  })
}

test('goodward holiday adds a day in somebody’s name, refuses it twice, lists it and takes it out', async () => {
  const db = await openDatabase<PeopleDatabase>(readConfig().database, { now })
  await ensureAccount(db, commandLineActing(null), { commandId: newId(), email: 'nadia@goodward.example', name: 'Nadia Quill' }).finally(
    () => db.close(),
  )
  const added = ['2027-06-05', '2027-06-07'].map((day) => [day, 'A day of thanks', '--source', 'Royal Proclamation', '--as'] as const)
  const [saturday, monday] = added
  assert.match((await run('list')).out, /Nothing was added/)
  assert.match(
    (await run('add', ...(saturday ?? []), 'nadia@goodward.example')).err,
    /Saturday 5 June 2027 is no working day already: Saturday/,
  )
  assert.match((await run('add', ...(monday ?? []), 'nobody@goodward.example')).err, /There is no account with the e-mail address nobody@/)
  const done = await run('add', ...(monday ?? []), 'Nadia@Goodward.example')
  assert.equal(done.err, '')
  assert.match(done.out, /Monday 7 June 2027 is now a bank holiday: A day of thanks\.\nNo open date was moved by it\./)
  assert.equal((await run('add', ...(monday ?? []), 'nadia@goodward.example')).code, 1)
  assert.match((await run('list')).out, /Monday 7 June 2027: added, A day of thanks \(source: Royal Proclamation\)/)
  assert.equal(await goodward(['due', '--duty', 'priority-action-draft', '--received', '2027-06-01'], line(found)), 0)
  assert.match(found.join('\n'), /due Wednesday 30 June 2027[\s\S]*Monday 7 June 2027 \(A day of thanks\)/)
  assert.match(
    (await run('withdraw', '7/6/2027', '--source', 'A mistake', '--as', 'nadia@goodward.example')).out,
    /is no bank holiday any more/,
  )
})
