import type { FastifyRequest } from 'fastify'
import { isId, keepable } from './form/read-form.ts'

/** What an address says. It isn't sound where it holds what can't be kept, or an id that can be none: nothing lies there. */
export function inAddress(request: FastifyRequest): {
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  sound: boolean
} {
  const params = request.params as Record<string, string>
  const sent = Object.entries(request.query as Record<string, string | string[]>)
  const query = Object.fromEntries(sent.map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]))
  const idsAreIds = Object.entries(params).every(([name, value]) => !name.endsWith('Id') || isId(value))
  const sound = idsAreIds && [...Object.values(params), ...Object.entries(query).flat()].every((text) => keepable(text) === text)
  return { params, query, sound }
}

/** The page of ours that the request came from. */
export function cameFrom(request: FastifyRequest): string | null {
  const from = URL.parse(request.headers.referer ?? '')
  return from && from.host === request.host ? ownPath(`${from.pathname}${from.search}`) : null
}

/** A path on this very site, to go on to; null for anything that could lead elsewhere, or that no header can hold. */
export function ownPath(text: string | undefined): string | null {
  return text !== undefined && /^\/(?!\/)[!-[\]-~]*$/.test(text) ? text : null
}
