import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ReadingPool } from '../reading/reading-pool.adapter.ts'
import type { Pages } from './layout/pages.ts'
import type { StandingSessions } from './session/standing-sessions.ts'
import type { WebConfig } from './web-config.ts'
import type { WebDatabase } from './web-database.ts'

/** What answering a request needs beside the request. */
export type AnsweringParts = {
  readonly app: FastifyInstance
  readonly db: WebDatabase
  readonly readingPool: ReadingPool
  readonly config: WebConfig
  readonly show: Pages
  readonly standing: StandingSessions
  /** Writes a fault down and gives the reference that finds it again. */
  readonly onFault: (request: FastifyRequest, error: unknown) => string
}
