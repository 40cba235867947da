import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Viewer } from '../people/viewer.ts'
import type { ReadingPool } from '../reading/reading-pool.adapter.ts'
import type { KeptParts } from './kept-parts.ts'
import type { KeptPage } from './layout/kept-page.ts'
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
  readonly viewers: KeptParts<Viewer | null>
  /** How many sign-offs wait for a person, in one state of the record. */
  readonly toSign: KeptParts<number>
  readonly keptPages: KeptParts<KeptPage>
  /** Writes a fault down and gives the reference that finds it again. */
  readonly onFault: (request: FastifyRequest, error: unknown) => string
}
