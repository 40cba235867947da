import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks, complaintOf } from '../../scripts/check.ts'

for (const check of checks) {
  test(`the house keeps its ${check.name}`, async () => {
    const complaint = await complaintOf(check)
    assert.ok(complaint === undefined, complaint ?? '')
  })
}

test('a check that fails says what to do', async () => {
  const command = [process.execPath, '--eval', "console.log('line 3'); process.exit(1)"]
  const complaint = await complaintOf({ name: 'spelling', command, whatToDo: 'spell it' })
  assert.equal(complaint, 'line 3\n\nThe check of spelling failed: spell it.')
})
