import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { goodward } from '../cli.ts'

// The commands open the database that the surroundings name: here an embedded one of their own.
const data = mkdtempSync(join(tmpdir(), 'goodward-people-'))
const before = process.env.GOODWARD_DATA
process.env.GOODWARD_DATA = data
after(() => {
  if (before === undefined) delete process.env.GOODWARD_DATA
  else process.env.GOODWARD_DATA = before
  rmSync(data, { recursive: true, force: true })
})

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

const wharfmoor = ['--name', 'Wharfmoor Council', '--slug', 'wharfmoor', '--kind', 'unitary']
const administrator = ['--administrator-name', 'Owen Tarrant', '--administrator-email', 'owen@wharfmoor.example']

test('a database of one’s own gets its authority, its people and an address to sign in with', async () => {
  const begun = await run('authority', 'add', ...wharfmoor, ...administrator)
  assert.equal(begun.err, '')
  assert.match(begun.out, /Wharfmoor Council is at \/wharfmoor\. Owen Tarrant administers it/)

  const added = await run(
    'person',
    'add',
    '--authority',
    'wharfmoor',
    '--name',
    'Amira Holt',
    '--email',
    'amira@wharfmoor.example',
    '--as',
    'owen@wharfmoor.example',
  )
  assert.match(added.out, /Amira Holt is in the book of Wharfmoor Council/)

  const given = await run(
    'role',
    'grant',
    '--authority',
    'wharfmoor',
    '--person',
    'AMIRA@wharfmoor.example',
    '--role',
    'improvement-lead',
    '--from',
    '1 June 2016',
  )
  assert.equal(given.out, 'Amira Holt has the role Improvement lead in Wharfmoor Council from 1 June 2016.')

  const link = await run('admin', 'link', '--for', 'amira@wharfmoor.example')
  assert.match(link.out, /^For Amira Holt, once, within a day\..+\nhttp:\/\/localhost:\d+\/sign-in\/[\w-]{43}$/)
  assert.match((await run('admin', 'link', '--as', 'owen@wharfmoor.example')).out, /^For Owen Tarrant/)
  assert.equal(
    (await run('admin', 'appoint', '--for', 'owen@wharfmoor.example')).out,
    'Owen Tarrant administers this installation: its bank holidays.',
  )
  assert.match((await run('admin', 'dismiss', '--for', 'owen@wharfmoor.example')).out, /no longer administers/)
})

test('what can’t be done is said in one sentence, with exit code 1', async () => {
  for (const [args, sentence] of [
    [['authority', 'add', ...wharfmoor, ...administrator], /^The address \/wharfmoor is Wharfmoor Council’s already\.$/],
    [
      ['authority', 'add', '--name', 'X'],
      /^Say also --slug \(.+\), --kind \(.+\), --administrator-name \(.+\) and --administrator-email \(.+\)\.$/,
    ],
    [['authority', 'add', ...wharfmoor.with(3, 'sign-in'), ...administrator], /^The address \/sign-in is a page of Goodward’s own\./],
    [['authority', 'add', ...wharfmoor.with(5, 'town'), ...administrator], /^“town” isn’t a kind of authority\. It is one of county, /],
    [['authority', 'remove'], /^There is one thing to ask for: goodward authority add /],
    [['person', 'add', '--authority', 'nowhere', '--name', 'X'], /^There is no authority at \/nowhere\./],
    [['person', 'add', '--authority', 'wharfmoor', '--name', 'X', '--email', 'x'], /Enter an e-mail address/],
    [
      ['person', 'add', '--authority', 'wharfmoor', '--name', 'X', '--as', 'y@z.example'],
      /^There is no account with the e-mail address y@z\.example\.$/,
    ],
    [['person', 'add', '--authority', 'wharfmoor', '--colour', 'red'], /^The option --colour isn’t understood\. It takes --authority, /],
    [['role', 'grant', '--authority', 'wharfmoor', '--person', 'owen@wharfmoor.example', '--role', 'mayor'], /^“mayor” isn’t a role\./],
    [
      ['role', 'grant', '--authority', 'wharfmoor', '--person', 'x@y.example', '--role', 'member'],
      /^Nobody in the book of Wharfmoor Council has /,
    ],
    [
      ['role', 'grant', '--authority', 'wharfmoor', '--person', 'owen@wharfmoor.example', '--role', 'member', '--from', '31 June 2016'],
      /^There is no 31 June 2016/,
    ],
    [['admin', 'appoint'], /^Say whose account it is: --for EMAIL\.$/],
    [['admin', 'link'], /^Say whose address it is: --for EMAIL\.$/],
  ] as const) {
    const { code, out, err } = await run(...args)
    assert.match(err, sentence, args.join(' '))
    assert.equal(code, 1, args.join(' '))
    assert.equal(out, '', args.join(' '))
  }
})

test('each command says how it is used', async () => {
  for (const name of ['authority', 'person', 'role', 'admin']) {
    const { code, out } = await run(name, '--help')
    assert.equal(code, 0)
    assert.match(out, new RegExp(`^Use: goodward ${name} `))
  }
})
