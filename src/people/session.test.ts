import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Session, sessionStands } from './session.ts'
import { newToken, tokenHash } from './token.ts'

const at = (clock: string) => Temporal.Instant.from(`2016-05-16T${clock}Z`)
const session = (startedAt: string, lastSeenAt: string): Session => ({
  id: 's',
  accountId: 'a',
  startedAt: at(startedAt),
  lastSeenAt: at(lastSeenAt),
})

test('a session ends four hours after it was last used', () => {
  assert.equal(sessionStands(session('08:00', '09:00'), at('12:59:59')), true)
  assert.equal(sessionStands(session('08:00', '09:00'), at('13:00')), false)
})

test('a session ends twelve hours after signing in, however busy it was', () => {
  assert.equal(sessionStands(session('08:00', '19:59'), at('19:59:59')), true)
  assert.equal(sessionStands(session('08:00', '19:59'), at('20:00')), false)
})

test('a token is 256 random bits, and what can be none has no hash', async () => {
  const [one, two] = [newToken(), newToken()]
  assert.match(one, /^[\w-]{43}$/)
  assert.notEqual(one, two)
  assert.equal((await tokenHash(one))?.length, 32)
  for (const wrong of ['', 'short', `${one}x`, `${one.slice(1)} `, `${one.slice(1)}\0`]) assert.equal(await tokenHash(wrong), null)
})
