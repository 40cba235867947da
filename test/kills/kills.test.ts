import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { killRounds } from './kill-rounds.ts'

test('killed without warning while four people write, the service, its database or both, it loses nothing that was acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodward-kills-'))
  let more = 400
  const rounds = await killRounds(folder, ['both', 'app', 'server'], () => (more += 150))
  for (const { killed, lost, torn, wrong } of rounds)
    assert.deepEqual({ killed, lost, torn, wrong }, { killed, lost: [], torn: [], wrong: [] })
  const { acknowledged } = rounds.at(-1) ?? { acknowledged: 0 }
  assert.ok(acknowledged > 30, `only ${acknowledged} writes were acknowledged`)
  rmSync(folder, { recursive: true })
})
