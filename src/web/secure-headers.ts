import type { FastifyHelmetOptions } from '@fastify/helmet'
import { isSecure } from './session/session-cookie.ts'
import type { WebConfig } from './web-config.ts'

/** What a browser may do with our pages. No inline script or style runs. */
export function secureHeaders(config: WebConfig): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // Referrer keeps to our own pages: a sign-in address or a plan's name is nobody else's business.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure(config) ? { maxAge: 31_536_000 } : false,
    xXssProtection: false,
  }
}
