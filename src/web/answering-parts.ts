import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Database } from '../database/database.ts'
import type { Pages } from './layout/pages.ts'
import type { WebConfig } from './web-config.ts'

/** What answering a request needs beside the request. */
export type AnsweringParts = {
  readonly app: FastifyInstance
  // biome-ignore lint/suspicious/noExplicitAny: the web joins all rooms, each of which says which tables it takes
  readonly db: Database<any>
  readonly config: WebConfig
  readonly show: Pages
  /** Writes a fault down and gives the reference that finds it again. */
  readonly onFault: (request: FastifyRequest, error: unknown) => string
}
