import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { selection } from '../../scripts/run-tests.ts'
import { browserStarts, browsersAtHand } from '../support/find-browser.ts'

const isFolder = (path: string) => path.startsWith('src/duty') && !path.endsWith('.ts')

test('npm test runs every test of the house', () => {
  const { files, options } = selection([], isFolder)
  assert.deepEqual(files, ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'example/**/*.test.ts', 'test/**/*.test.ts'])
  assert.deepEqual(options, [])
})

test('npm test takes a folder, a file and an option of the test runner', () => {
  assert.deepEqual(selection(['src/duty/'], isFolder).files, ['src/duty/**/*.test.ts'])
  assert.deepEqual(selection(['src/duty/due-date.test.ts'], isFolder).files, ['src/duty/due-date.test.ts'])
  const { files, options } = selection(['src/duty', '--test-name-pattern=leap'], isFolder)
  assert.deepEqual([files, options], [['src/duty/**/*.test.ts'], ['--test-name-pattern=leap']])
})

function folderWith(t: TestContext, programs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'goodward-path-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const name of programs) {
    writeFileSync(join(folder, name), '#!/bin/sh\nexit 0\n')
    chmodSync(join(folder, name), 0o755)
  }
  writeFileSync(join(folder, 'chrome'), 'no program')
  mkdirSync(join(folder, 'empty'))
  return folder
}

test('the browser that CHROMIUM names comes first, then those on the path', (t) => {
  const folder = folderWith(t, ['google-chrome', 'chromium'])
  const path = ['', join(folder, 'empty'), folder].join(delimiter)
  assert.deepEqual(browsersAtHand({ CHROMIUM: '/opt/chromium', PATH: path }), [
    '/opt/chromium',
    join(folder, 'chromium'),
    join(folder, 'google-chrome'),
  ])
  assert.deepEqual(browsersAtHand({ PATH: '' }), [])
})

test('a program that only bears the name of a browser is none', async (t) => {
  assert.equal(await browserStarts(join(folderWith(t, ['chromium']), 'chromium')), false)
  assert.equal(await browserStarts('/nowhere/chromium'), false)
})
