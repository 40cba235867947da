import type { FastifyRequest } from 'fastify'
import { inReadOnly } from '../../database/in-transaction.ts'
import { markSessionSeen } from '../../people/session.commands.ts'
import { type AuthorityFound, findSession, type SignedIn } from '../../people/session.queries.ts'
import { isWorthMarking, sessionStands } from '../../people/session.ts'
import { findViewer } from '../../people/viewer.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { KeptParts } from '../kept-parts.ts'
import type { WebConfig } from '../web-config.ts'
import type { WebDatabase } from '../web-database.ts'
import { sessionCookie } from './session-cookie.ts'

/** Who a request comes from. */
export type WhoAsks = {
  readonly token: string | null
  /** The session, while it stands. */
  readonly signedIn: SignedIn | null
  /** A session that ran out lately: it opens nothing, but what its account was typing can be kept. */
  readonly lapsed: SignedIn | null
  /** The person in the authority that the address names; null where there is no such authority, or they aren't in its book. A lapsed
   * session has one too, to keep a draft for. */
  readonly viewer: Viewer | null
  /** Which state of the record this is answered from; every write makes another. */
  readonly recordAt: string
}

type Asked = {
  readonly slug: string | null
  readonly moment: Temporal.Instant
  readonly today: Temporal.PlainDate
  /** Who an account is, and what it may do, in one state of the record. */
  readonly viewers: KeptParts<Viewer | null>
}

export async function whoAsks(
  db: WebDatabase,
  config: WebConfig,
  request: FastifyRequest,
  { slug, moment, today, viewers }: Asked,
): Promise<WhoAsks> {
  const token = sessionCookie.read(request, config)
  const found = await findSession(db, { token, slug })
  if (!found.signedIn) return { token, signedIn: null, lapsed: null, viewer: null, recordAt: found.recordAt }
  const { session, account } = found.signedIn
  const stands = sessionStands(session, moment)
  if (stands && isWorthMarking(session, moment)) await markSessionSeen(db, found.signedIn)
  const { authority } = found
  const viewer = authority && (await viewerIn(db, viewers, account, authority, `${found.recordAt} ${today}`, today))
  return { token, signedIn: stands ? found.signedIn : null, lapsed: stands ? null : found.signedIn, viewer, recordAt: found.recordAt }
}

async function viewerIn(
  db: WebDatabase,
  viewers: KeptParts<Viewer | null>,
  account: SignedIn['account'],
  authority: AuthorityFound,
  at: string,
  today: Temporal.PlainDate,
): Promise<Viewer | null> {
  const key = `${authority.id} ${account.id} ${at}`
  const kept = viewers.of(key)
  if (kept !== undefined) return kept
  const acting = { authorityId: authority.id, personId: null, accountId: account.id, by: account.name }
  const viewer = await inReadOnly(db, acting, (reader) => findViewer(reader, account, authority, today))
  viewers.keep(key, viewer, 1)
  return viewer
}
