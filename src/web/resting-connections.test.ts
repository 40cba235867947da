import assert from 'node:assert/strict'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import fastify from 'fastify'
import { endRestingOnClose } from './resting-connections.ts'

test('closing finishes the answer under way, and waits for no connection that rests', { timeout: 20_000 }, async () => {
  const app = fastify()
  endRestingOnClose(app)
  const asked = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<string>()
  app.get('/at-once', () => 'at once')
  app.get('/later', () => {
    asked.resolve()
    return answer.promise
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo

  const neverAsked = connect(port, '127.0.0.1').resume()
  await once(neverAsked, 'connect')
  const kept = new Agent({ keepAlive: true })
  const ask = async (path: string) => {
    const [response] = (await once(get({ port, host: '127.0.0.1', path, agent: kept }), 'response')) as [IncomingMessage]
    return await text(response)
  }
  assert.equal(await ask('/at-once'), 'at once')
  const later = ask('/later')
  await asked.promise

  const closed = app.close()
  await once(neverAsked, 'close')
  answer.resolve('finished')
  assert.equal(await later, 'finished')
  await closed
})
