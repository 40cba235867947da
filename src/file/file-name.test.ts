import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileName } from './file-name.ts'

const names: Array<[string, string]> = [
  ['Report.pdf', 'Report.pdf'],
  ['C:\\Users\\amira\\Report 2016.pdf', 'Report 2016.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['gpj.\u202Efdp.exe', 'gpj.fdp.exe'],
  ['what? "now": <x>|*.pdf', 'what now x.pdf'],
  ['.hidden', 'hidden'],
  ['', 'file'],
  ['...', 'file'],
  ['Llên cyngor.pdf', 'Llên cyngor.pdf'],
]

for (const [given, kept] of names) {
  test(`${JSON.stringify(given)} is kept as ${kept}`, () => assert.equal(fileName(given), kept))
}

test('a long name keeps its ending', () => {
  const name = fileName(`${'a'.repeat(300)}.pdf`)
  assert.equal(name.length, 200)
  assert.ok(name.endsWith('a.pdf'))
})
