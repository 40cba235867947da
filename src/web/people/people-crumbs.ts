import type { Viewer } from '../../people/viewer.ts'
import { paths } from '../paths.ts'

export const peopleCrumbs = ({ authority }: Viewer, person?: { readonly id: string; readonly name: string }) => [
  { text: 'People', href: paths.people(authority) },
  ...(person ? [{ text: person.name, href: paths.person(authority, person.id) }] : []),
]
