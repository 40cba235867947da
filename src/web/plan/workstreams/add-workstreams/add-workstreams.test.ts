import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWorkstreams } from './add-workstreams.form.ts'

const read = (titles: string, there: readonly string[] = []) => {
  const workstreams = there.map((title) => ({ id: title, title, lead: null, accountable: null, organisation: null }))
  const { order, problems } = readWorkstreams({ titles: [titles] }, { workstreams })
  return order?.titles ?? problems?.map(({ sentence }) => sentence)
}

const pasted: readonly [string, readonly string[]][] = [
  ['1 Practice\n2. Leadership\n\n3) Health ', ['Practice', 'Leadership', 'Health']],
  ['Workstream 4: Care leavers\n5 – Workforce', ['Care leavers', 'Workforce']],
  ['16 and 17 year olds', ['16 and 17 year olds']],
  ['Practice\n16 and 17 year olds', ['Practice', '16 and 17 year olds']],
  ['Under-5s', ['Under-5s']],
]
for (const [lines, titles] of pasted)
  test(`“${lines.replaceAll('\n', ' / ')}” names ${titles.join(', ')}`, () => {
    assert.deepEqual(read(lines), titles)
  })

test('a name that is there twice, or in the plan already, is told', () => {
  assert.deepEqual(read('Practice\npractice'), ['“practice” is there twice, or in the plan already'])
  assert.deepEqual(read('Health', ['health']), ['“Health” is there twice, or in the plan already'])
  assert.deepEqual(read(' \n '), ['Name at least one workstream'])
})
