import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, PageData } from './answer.ts'
import type { FormShown } from './form/form-shown.ts'
import type { Pages, Surroundings } from './layout/pages.ts'
import { isSecure } from './session/session-cookie.ts'
import type { WebConfig } from './web-config.ts'

const saidCookie = 'goodward-said'

/** Turns a screen's answer into a response. */
export function sendAnswer(show: Pages, config: WebConfig, reply: FastifyReply, answer: Answer, around: Surroundings): FastifyReply {
  if (answer.kind === 'page') return show.page(reply, answer.view, answer.data, answer.status ?? statusOf(answer.data), around)
  if (answer.kind === 'kept') return show.kept(reply, answer.kept, around)
  if (answer.kind === 'redirect') {
    // For the page that it leads to alone: two tabs don't tell each other's news.
    if (answer.said) reply.setCookie(saidCookie, answer.said, saidOptions(config, answer.to.split(/[?#]/)[0] as string))
    return reply.header('cache-control', 'no-store').redirect(answer.to, 303)
  }
  const keep = answer.kind === 'file' && answer.keep
  // What a browser keeps is for this session: whoever uses the browser next may not be let see it.
  if (keep) reply.header('vary', 'cookie')
  reply.header('cache-control', keep ? 'private, max-age=31536000, immutable' : 'no-store')
  if (answer.kind === 'json') return reply.code(answer.status).send(answer.body)
  const disposition =
    answer.downloadAs === null ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(answer.downloadAs).replaceAll("'", '%27')}`
  return reply.headers({ 'content-type': answer.mediaType, 'content-disposition': disposition }).send(answer.bytes)
}

/** What the last act said, to be shown once. */
export function wasSaid(request: FastifyRequest, reply: FastifyReply, config: WebConfig): string | null {
  const said = request.cookies[saidCookie]
  if (said === undefined || request.method !== 'GET') return null
  reply.clearCookie(saidCookie, saidOptions(config, request.url.split('?')[0] as string))
  return said.slice(0, 500)
}

/** A cookie's path takes no semicolon, and an address that somebody typed may hold one: there is nothing to say there. */
const saidOptions = (config: WebConfig, path: string) =>
  ({
    path: path.replace(/[^ -:=-~]/gu, encodeURIComponent),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
    maxAge: 60,
  }) as const

/** 409 where somebody was faster, 422 where something is wrong with a form. */
export function statusOf(data: PageData): number {
  const forms = [data.form, ...(Array.isArray(data.forms) ? data.forms : [])].filter((form) => form !== undefined) as FormShown[]
  if (forms.some((form) => form.stale)) return 409
  return forms.some((form) => form.problems.length > 0) ? 422 : 200
}
