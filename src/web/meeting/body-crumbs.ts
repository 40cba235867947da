import type { Viewer } from '../../people/viewer.ts'
import { paths } from '../paths.ts'

/** The way to a page about a body. */
export function bodyCrumbs({ authority }: Viewer, body?: { readonly id: string; readonly name: string }) {
  const bodies = { text: 'Meetings', href: paths.bodies(authority) }
  return body ? [bodies, { text: body.name, href: paths.body(authority, body.id) }] : [bodies]
}
