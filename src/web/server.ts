import { randomBytes } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Viewer } from '../people/viewer.ts'
import { openReadingPool, type ReadingPool } from '../reading/reading-pool.adapter.ts'
import { answering, answeringNowhere } from './answer-request.ts'
import { keptParts } from './kept-parts.ts'
import { assets } from './layout/assets.ts'
import type { KeptPage } from './layout/kept-page.ts'
import { pages } from './layout/pages.ts'
import { notFound, otherPlace, problemAnswer } from './problem-answer.ts'
import { endRestingOnClose } from './resting-connections.ts'
import { routes } from './routes.ts'
import { secureHeaders } from './secure-headers.ts'
import { cookieOptions, nameOf } from './session/session-cookie.ts'
import { standingSessions } from './session/standing-sessions.ts'
import type { WebConfig } from './web-config.ts'
import type { WebDatabase } from './web-database.ts'

export type ServerParts = {
  readonly db: WebDatabase
  readonly config: WebConfig
  /** Its children are started when there is something to read, and end with the server. */
  readonly readingPool?: ReadingPool
  /** Told of each fault, with the reference that the person was shown. */
  readonly onFault?: (fault: { reference: string; address: string; error: unknown }) => void
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The form's token and whom it was made for, read from the form once it has been received. */
    formToken: { sent: string; madeFor: string }
  }
}

/** The web server, ready to listen. It knows no room: screens do, and `routes.ts` lists them. */
export async function buildServer({
  db,
  config,
  readingPool = openReadingPool(),
  onFault = logFault,
}: ServerParts): Promise<FastifyInstance> {
  const kept = assets()
  const show = pages({ config, assets: kept })
  const standing = standingSessions()
  const viewers = keptParts<Viewer | null>(2000)
  const toSign = keptParts<number>(2000)
  const keptPages = keptParts<KeptPage>(48 * 1024 * 1024)
  const app = fastify({
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 300_000,
    forceCloseConnections: 'idle',
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => failed(error, request as FastifyRequest, reply as unknown as FastifyReply),
  })
  function failed(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemAnswer(error)
    if (problem) return void show.problem(reply, problem)
    show.sorry(reply, faultNoted(request, error))
  }
  function faultNoted(request: FastifyRequest, error: unknown): string {
    const reference = randomBytes(5).toString('hex').toUpperCase()
    onFault({ reference, address: `${request.method} ${request.url}`, error })
    return reference
  }
  app.setErrorHandler(failed)
  app.setNotFoundHandler(answeringNowhere({ db, config, show, viewers }))
  app.decorateRequest('formToken')
  endRestingOnClose(app)
  app.addHook('onClose', () => readingPool.close())
  closeWhatEndsLate(app)

  await app.register(helmet, secureHeaders(config))
  await app.register(cookie)
  // Forms are all that is taken: JSON or plain text is none of our pages' sending.
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(formbody)
  await app.register(multipart, { throwFileSizeLimit: false, limits: { files: 20, fields: 2000, parts: 2020, fieldSize: 1024 * 1024 } })
  await app.register(csrf, {
    cookieKey: nameOf('form', config),
    cookieOpts: cookieOptions(config),
    getToken: (request) => request.formToken.sent,
    getUserInfo: (request) => request.formToken.madeFor,
    // The plugin wants a key; what binds a form to a session is its token's hash, which getUserInfo brings in.
    csrfOpts: { userInfo: true, hmacKey: 'goodward-form' },
  })
  await app.register(rateLimit, {
    global: true,
    max: config.requestsAMinute ?? 1200,
    timeWindow: 60_000,
    keyGenerator: (request) => standing.known(request.cookies[nameOf('session', config)]) ?? request.ip,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429, code: 'GOODWARD_TOO_MANY' }),
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!config.address && !isThisMachine(request.headers.host ?? '')) return show.problem(reply, otherPlace)
  })
  app.get('/assets/*', { config: { rateLimit: false } }, (request, reply) => {
    const asset = kept.at(request.url.split('?')[0] as string)
    if (!asset) return show.problem(reply, notFound)
    const packed = asset.packed && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (packed) reply.header('content-encoding', 'gzip')
    return reply
      .headers({ 'content-type': asset.mediaType, 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' })
      .send(packed ? asset.packed : asset.bytes)
  })
  const answer = answering({ app, db, readingPool, config, show, standing, viewers, toSign, keptPages, onFault: faultNoted })
  for (const route of routes) {
    const { method, url, requestsAMinute } = route
    const byMachine = (request: FastifyRequest): string => request.ip
    const rateLimit = requestsAMinute === undefined ? undefined : { max: requestsAMinute, timeWindow: 60_000, keyGenerator: byMachine }
    app.route({ method, url, config: { rateLimit }, handler: (request, reply) => answer(route, request, reply) })
  }
  return app
}

/** Without an outside address nobody else's browser may be led here under another name. Asked of the header that a browser writes itself:
 * a page that was led here could send any X-Forwarded-Host. */
const isThisMachine = (host: string): boolean => ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host.replace(/:\d+$/, ''))

function logFault({ reference, address, error }: { reference: string; address: string; error: unknown }): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${JSON.stringify({ fault: reference, address: withoutSecrets(address), what })}\n`)
}

/** A one-time address opens a door until it is used: no log is to hold it. */
const withoutSecrets = (address: string): string => (address.split('?')[0] as string).replace(/(\/sign-in\/).+/, '$1…')

/** A connection whose last request ends while the server is closing would else be kept for another, and the server with it. */
function closeWhatEndsLate(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}
