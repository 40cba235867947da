import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as hostile from '../../test/support/hostile-files.ts'
import { read } from './read.cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodward-read-'))
after(() => rmSync(folder, { recursive: true }))
const example = fileURLToPath(new URL('../../example/sif-calder-vale-2016-07-15.pdf', import.meta.url))

function write(name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

async function run(...args: string[]): Promise<{ code: number; printed: string[]; complained: string[] }> {
  const [printed, complained]: [string[], string[]] = [[], []]
  const today = Temporal.PlainDate.from('2016-07-18')
  const now = () => Temporal.Instant.from('2016-07-18T09:00Z')
  const code = await read({ args, today, now, print: (text) => printed.push(text), complain: (text) => complained.push(text) })
  return { code, printed, complained }
}

test('one JSON object a line for each file, in the order given', async () => {
  const letter = fileURLToPath(new URL('../../test/sample-reports/focused-visit-calder-vale-2026-04-24.pdf', import.meta.url))
  const { code, printed } = await run('--json', letter, example)
  assert.equal(code, 0)
  const [first, second] = printed.map((line) => JSON.parse(line))
  assert.equal(first.framework, 'focused-visit')
  assert.equal(second.file, example)
  assert.equal(second.authority, 'Calder Vale Council')
  assert.equal(second.published, '2016-07-15')
  assert.equal(second.findings.length, 16)
  assert.deepEqual(Object.keys(second.findings[0]).slice(0, 5), ['kind', 'addressee', 'number', 'text', 'page'])
})

test('a file that can’t be read gives its error, the rest is read, and the exit code is 1', async () => {
  const files = [write('page.pdf', hostile.webPage()), join(folder, 'none.pdf'), folder, write('menu.pdf', await hostile.menu()), example]
  const { code, printed } = await run('--json', ...files)
  assert.equal(code, 1)
  const lines = printed.map((line) => JSON.parse(line))
  assert.deepEqual(
    lines.map(({ file }) => file),
    files,
  )
  assert.match(lines[0].error, /web page/)
  assert.equal(lines[1].error, 'There is no such file.')
  assert.equal(lines[2].error, 'This is a folder, not a file.')
  assert.match(lines[3].error, /isn’t one of the reports/)
  assert.equal(lines[4].framework, 'sif')
})

test('a file built to eat memory is given up, and the rest is read', async () => {
  const { code, printed } = await run('--json', write('forms.pdf', hostile.nestedForms()), example)
  assert.equal(code, 1)
  assert.match(JSON.parse(printed[0] as string).error, /more memory than a report may take/)
  assert.equal(JSON.parse(printed[1] as string).findings.length, 16)
})

test('without --json it is said for people', async () => {
  const { code, printed } = await run(example)
  assert.equal(code, 0)
  assert.match(printed[0] as string, /Calder Vale Council, sif$/)
  assert.ok(printed.some((line) => line.includes('11. Identify children who are privately fostered')))
})

test('no file, and a word it doesn’t know, are said', async () => {
  assert.match((await run('--json')).complained[0] as string, /^Which files\?/)
  assert.match((await run('--xml', example)).complained[0] as string, /--xml/)
  assert.equal((await run('--help')).code, 0)
})

test('nothing is left running when the command has ended', () => {
  const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const { status, stdout } = spawnSync(process.execPath, [cli, 'read', '--json', example], { timeout: 30_000, encoding: 'utf8' })
  assert.equal(status, 0)
  assert.equal(JSON.parse(stdout).authority, 'Calder Vale Council')
})
