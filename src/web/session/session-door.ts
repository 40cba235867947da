import type { FastifyReply } from 'fastify'
import { endSession, startSession } from '../../people/session.commands.ts'
import type { SessionDoor } from '../visit.ts'
import type { WebConfig } from '../web-config.ts'
import type { WebDatabase } from '../web-database.ts'
import { sessionCookie } from './session-cookie.ts'
import type { WhoAsks } from './who-asks.ts'

/** Signing in and out for screens: whatever way of signing in there is, it ends here. A new session never takes over an old one's token. */
export function sessionDoor(db: WebDatabase, config: WebConfig, reply: FastifyReply, asks: WhoAsks): SessionDoor {
  const end = async (): Promise<void> => {
    const open = asks.signedIn ?? asks.lapsed
    if (open) await endSession(db, open)
    sessionCookie.clear(reply, config)
  }
  return {
    end,
    begin: async (account) => {
      if (asks.signedIn) await endSession(db, asks.signedIn)
      sessionCookie.write(reply, config, await startSession(db, account))
    },
    beginWith: async (token) => {
      if (asks.signedIn) await endSession(db, asks.signedIn)
      sessionCookie.write(reply, config, token)
    },
  }
}
