import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebConfig } from '../web-config.ts'

/** The session's cookie. Behind https it can be set by this very host alone (`__Host-`); without an outside address Goodward answers this
 * machine only, and the name is plain. */
export const sessionCookie = {
  read: (request: FastifyRequest, config: WebConfig): string | null => request.cookies[nameOf('session', config)] ?? null,
  write: (reply: FastifyReply, config: WebConfig, token: string): void => {
    reply.setCookie(nameOf('session', config), token, cookieOptions(config))
  },
  clear: (reply: FastifyReply, config: WebConfig): void => {
    reply.clearCookie(nameOf('session', config), cookieOptions(config))
  },
}

/** Lax, so that a link in a mail finds the person signed in; nothing is ever changed by a GET. */
export const cookieOptions = (config: WebConfig) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(config) }) as const

export const nameOf = (what: 'session' | 'form', config: WebConfig): string => `${isSecure(config) ? '__Host-' : ''}goodward-${what}`

export const isSecure = (config: WebConfig): boolean => config.address?.protocol === 'https:'
