import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyHelmetOptions } from '@fastify/helmet'
import { packagedFile } from './layout/packaged-file.ts'
import { isSecure } from './session/session-cookie.ts'
import type { WebConfig } from './web-config.ts'

/** What a browser may do with our pages. No inline script or style but the one line in GOV.UK's template, known by its hash. */
export function secureHeaders(config: WebConfig): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", inlineScriptHash()],
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

/** Taken from the template that is served, so that a new version of it can't fall out of step. */
function inlineScriptHash(): string {
  const template = readFileSync(packagedFile('govuk-frontend', 'template.njk'), 'utf8')
  const [, script] = /<script[^>]*>([^<]+)<\/script>/.exec(template) ?? []
  if (!script) throw new Error('GOV.UK’s template no longer holds the inline script that its hash is for.')
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}
