import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { goodward } from '../cli.ts'

// A folder without data: a service that runs on this machine has holidays of its own.
process.env.GOODWARD_DATA = join(tmpdir(), 'goodward-no-data')
delete process.env.DATABASE_URL

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await goodward(args, {
    today: Temporal.PlainDate.from('2016-06-27'),
    now: () => Temporal.Instant.from('2016-06-27T10:00:00Z'),
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('goodward due prints the day and its working', async () => {
  const { code, out } = await run('due', '--duty', 'written-statement', '--published', '2016-05-16')
  assert.equal(code, 0)
  assert.match(out, /^Written statement of action: due Tuesday 23 August 2016\n/)
  assert.match(out, /Day 1 is Tuesday 17 May 2016/)
  assert.match(out, /Monday 30 May 2016 \(Spring bank holiday\)/)
  assert.match(out, /when did the report arrive\?/)
  assert.match(out, /41 working days left/)
  assert.match(out, /SI 2007\/462, regulation 3/)
})

test('goodward due counts from receipt when it is given', async () => {
  const { out } = await run('due', '--duty', 'written-statement', '--published', '2016-05-16', '--received', '13 May 2016')
  assert.match(out, /due Monday 22 August 2016/)
  assert.doesNotMatch(out, /when did the report arrive/)
})

test('goodward due says that a stated date differs, and which is warned on', async () => {
  const { out } = await run(
    'due',
    '--duty',
    'priority-action-plan',
    '--received',
    '7/8/2018',
    '--stated',
    '2018-12-03',
    '--today',
    '2018-11-01',
  )
  assert.match(out, /states 3 December 2018, 13 working days later than the 14 November 2018/)
  assert.match(out, /14 November 2018 is warned on/)
  assert.match(out, /9 working days left/)
})

test('goodward due counts a newly proclaimed holiday that is named', async () => {
  const { out } = await run('due', '--duty', 'written-statement', '--published', '2016-05-16', '--holiday', '2016-06-10')
  assert.match(out, /due Wednesday 24 August 2016/)
})

test('goodward due counts nothing where the period isn’t established', async () => {
  const { code, out } = await run('due', '--duty', 'area-send-priority-action-plan', '--received', '2024-01-03')
  assert.equal(code, 0)
  assert.match(out, /no date is counted/)
  assert.match(out, /Enter the date and the sentence/)
  const stated = await run('due', '--duty', 'area-send-priority-action-plan', '--stated', '2016-07-01')
  assert.match(stated.out, /4 working days left/)
})

for (const [args, sentence] of [
  [['due'], /Say which duty/],
  [['due', '--duty', 'tax'], /There is no duty “tax”/],
  [['due', '--duty', 'constructor'], /There is no duty/],
  [['due', '--duty', 'written-statement'], /When was the report received/],
  [['due', '--duty', 'written-statement', '--published', '30 February 2016'], /--published: There is no 30 February 2016/],
  [['due', '--duty', 'written-statement', '--published'], /--published/],
  [['due', '--duty', 'written-statement', '--publish', '2016-05-16'], /--publish/],
  [['due', 'written-statement'], /written-statement/],
  [['due', '--duty', 'finding-timescale', '--from', '2016-05-16'], /Say how many months/],
  [['due', '--duty', 'finding-timescale', '--months', '3'], /From which day/],
  [['constructor'], /There is no command “constructor”/],
] as const) {
  test(`goodward ${args.join(' ')} is answered with a sentence and exit code 1`, async () => {
    const { code, out, err } = await run(...args)
    assert.equal(code, 1)
    assert.equal(out, '')
    assert.match(err, sentence)
    assert.equal(err.split('\n').length, 1)
  })
}

test('goodward due --help lists the duties', async () => {
  const { code, out } = await run('due', '--help')
  assert.equal(code, 0)
  assert.match(out, /written-statement +Written statement of action: 70 working days \(law\)/)
})

test('the machine’s time zone changes no date', () => {
  const args = ['src/cli.ts', 'due', '--duty', 'written-statement', '--published', '2016-05-16', '--today', '2016-06-27']
  const outputs = ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London'].map((TZ) =>
    execFileSync(process.execPath, args, {
      env: { TZ, GOODWARD_DATA: process.env.GOODWARD_DATA },
      encoding: 'utf8',
      cwd: `${import.meta.dirname}/../..`,
    }),
  )
  assert.equal(new Set(outputs).size, 1)
  assert.match(outputs[0] ?? '', /due Tuesday 23 August 2016/)
})
