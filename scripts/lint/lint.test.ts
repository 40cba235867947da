import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const top = dirname(dirname(import.meta.dirname))

/** What the house's own lint configuration says of one file, in a folder of its own. A broken plugin would say nothing and pass. */
function lint(file: string, text: string): { failed: boolean; found: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'goodward-lint-'))
  try {
    cpSync(join(top, 'scripts/lint'), join(root, 'scripts/lint'), { recursive: true })
    const { $schema: _, vcs: __, ...configuration } = JSON.parse(readFileSync(join(top, 'biome.json'), 'utf8'))
    writeFileSync(join(root, 'biome.json'), JSON.stringify(configuration))
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
    const run = spawnSync(join(top, 'node_modules/.bin/biome'), ['lint', '--reporter=json', file], { cwd: root, encoding: 'utf8' })
    const report = JSON.parse(run.stdout) as { diagnostics: { category: string; severity: string }[] }
    return { failed: run.status !== 0, found: report.diagnostics.map((one) => `${one.severity} ${one.category}`) }
  } finally {
    rmSync(root, { recursive: true })
  }
}

for (const today of ['new Date()', 'new Date', 'Date()', 'Date.now()', '[1].map(Date.now)', 'Temporal.Now.plainDateISO()']) {
  test(`a room may not ask the machine for the day: ${today}`, () => {
    assert.deepEqual(lint('src/plan/overdue.ts', `export const today = ${today}\n`), { failed: true, found: ['error plugin'] })
  })
}

for (const file of ['src/main.ts', 'src/cli.ts', 'test/support/clock.ts', 'bench/reading.ts', 'scripts/time-pages.ts']) {
  test(`${file} may ask the machine for the day`, () => {
    assert.deepEqual(lint(file, 'export const today = Temporal.Now.plainDateISO()\n'), { failed: false, found: [] })
  })
}

test('a test takes the day from the clock of the tests, too', () => {
  assert.equal(lint('src/plan/overdue.test.ts', 'export const today = Date.now()\n').failed, true)
})

test('a day that is handed in is no matter', () => {
  assert.equal(lint('src/plan/overdue.ts', "export const days = [new Date(0), Temporal.PlainDate.from('2016-08-23')]\n").failed, false)
})

const refused: readonly (readonly [string, string, string])[] = [
  ['the environment is read outside config.ts', 'export const port = process.env.PORT\n', 'lint/style/noProcessEnv'],
  [
    'the environment is read by another name',
    "import { env } from 'node:process'\nexport const port = env.PORT\n",
    'lint/style/noRestrictedImports',
  ],
  [
    'a write is not waited for',
    'async function write(): Promise<void> {}\nexport function act(): void {\n  write()\n}\n',
    'lint/nursery/noFloatingPromises',
  ],
  ['an export has no name', 'export default 1\n', 'lint/style/noDefaultExport'],
  ['an enum needs a build step', 'export enum Colour {\n  red,\n}\n', 'lint/style/noEnum'],
]
for (const [what, text, rule] of refused) {
  test(`the lint refuses it when ${what}`, () => {
    const { failed, found } = lint('src/plan/action.ts', text)
    assert.equal(failed, true)
    assert.ok(found.includes(`error ${rule}`), found.join(', '))
  })
}

test('config.ts reads the environment', () => {
  assert.deepEqual(lint('src/config.ts', 'export const port = process.env.PORT\n'), { failed: false, found: [] })
})

test('no test is skipped and none runs alone', () => {
  const { found } = lint(
    'src/plan/action.test.ts',
    "import { test } from 'node:test'\ntest.skip('a', () => {})\ntest.only('b', () => {})\n",
  )
  assert.deepEqual(found.sort(), ['error lint/suspicious/noFocusedTests', 'error lint/suspicious/noSkippedTests'])
})
