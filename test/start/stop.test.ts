import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '../../src/database/new-id.ts'
import { runGoodward, serverOf } from '../support/running-goodward.ts'

test('told to stop, it finishes the request that is being sent, stops its database cleanly, and its history proves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodward-stop-'))
  const goodward = await runGoodward(folder)
  const body = `command_id=${newId()}&person=${newId()}&_csrf=unknown`
  const sending = request(`${goodward.address}/try-it-as`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
  })
  const answered = once(sending, 'response')
  sending.write(body.slice(0, 20))
  await wait(200)
  const stopped = goodward.stop()
  await wait(300)
  await assert.rejects(fetch(`${goodward.address}/`), 'nobody new is let in')
  sending.end(body.slice(20))
  const [answer] = await answered
  assert.equal(answer.statusCode, 403)
  answer.resume()
  assert.equal(await stopped, 0)
  assert.equal(serverOf(folder), null)
  assert.match(readFileSync(join(folder, 'postgresql-18', 'server.log'), 'utf8'), /database system is shut down\n$/)
  const proved = verify(folder)
  assert.equal(proved.status, 0, proved.stderr)
  const [, head = ''] = /Calder Vale Council: \d+ entries prove\. Head (\d+:[0-9a-f]{64})\n/.exec(proved.stdout) ?? []
  assert.equal(verify(folder, '--known', head).status, 0)
  const unknown = verify(
    folder,
    '--known',
    head.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  )
  assert.equal(unknown.status, 1)
  assert.match(unknown.stdout, /No chain holds entry \d+ with that digest/)
  assert.equal(serverOf(folder), null, 'a command that started the database stops it again')
  rmSync(folder, { recursive: true })
})

function verify(folder: string, ...args: string[]) {
  const goodward = join(import.meta.dirname, '../../src/cli.ts')
  return spawnSync(process.execPath, [goodward, 'verify', ...args], { env: { ...process.env, GOODWARD_DATA: folder }, encoding: 'utf8' })
}
