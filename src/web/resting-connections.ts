import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/**
 * Closing ends each connection that has no answer under way, and the others with their answer. Left to itself Node waits a minute for what
 * a browser opened ahead of need, and longer for what it keeps open after an answer.
 */
export function endRestingOnClose(app: FastifyInstance): void {
  const resting = new Set<Socket>()
  let closing = false
  app.server.on('connection', (socket) => {
    resting.add(socket)
    socket.once('close', () => resting.delete(socket))
  })
  app.server.on('request', ({ socket }, response) => {
    resting.delete(socket)
    response.once('close', () => {
      if (closing) socket.destroy()
      else if (!socket.destroyed) resting.add(socket)
    })
  })
  app.addHook('preClose', async () => {
    closing = true
    for (const socket of resting) socket.destroy()
  })
}
