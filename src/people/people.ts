// The people of an authority's book as its screens list them: posts first, names second.

import type { Role } from './roles.ts'

export type Organisation = { readonly id: string; readonly name: string; readonly kind: string }

export type Post = {
  readonly id: string
  readonly title: string
  readonly organisation: string | null
  /** Who holds it today; nobody where it stands empty. */
  readonly holders: readonly {
    readonly holdingId: string
    readonly revision: number
    readonly personId: string
    readonly name: string
    readonly fromOn: Temporal.PlainDate
  }[]
}

export type GrantListed = {
  readonly id: string
  readonly revision: number
  readonly role: Role
  readonly scope: 'authority' | 'organisation' | 'plan' | 'workstream' | 'body'
  readonly scopeId: string | null
  readonly fromOn: Temporal.PlainDate
  readonly toOn: Temporal.PlainDate | null
  /** The post that it is held with, or null where it is the person's own. */
  readonly post: string | null
}

export type PersonListed = {
  readonly id: string
  readonly name: string
  readonly revision: number
  readonly email: string | null
  readonly jobTitle: string | null
  readonly organisation: string | null
  readonly organisationId: string | null
  readonly canSignIn: boolean
  readonly leftOn: Temporal.PlainDate | null
  /** The file that first named them, while nobody has confirmed who they are. */
  readonly namedIn: string | null
  readonly posts: readonly string[]
  readonly grants: readonly GrantListed[]
}

export type Holding = {
  readonly id: string
  readonly revision: number
  readonly postId: string
  readonly title: string
  readonly fromOn: Temporal.PlainDate
}

/** One person with the posts that they hold today. */
export type PersonShown = PersonListed & { readonly holdings: readonly Holding[] }

export const organisationKinds = {
  council: 'Council',
  'childrens-trust': 'Children’s trust',
  lscb: 'Local Safeguarding Children Board',
  'safeguarding-partners': 'Safeguarding partners',
  'nhs-board': 'NHS integrated care board',
  'nhs-trust': 'NHS trust',
  police: 'Police',
  probation: 'Probation',
  education: 'School, college or nursery',
  voluntary: 'Voluntary organisation',
  government: 'Government department',
  inspectorate: 'Inspectorate',
  other: 'Another organisation',
} as const

export type OrganisationKind = keyof typeof organisationKinds

/** By post title, then name; who holds no post comes after, by name. */
export function byPostThenName(a: PersonListed, b: PersonListed): number {
  const post = (person: PersonListed) => person.posts[0] ?? person.jobTitle
  const [first, second] = [post(a), post(b)]
  if ((first === null) !== (second === null)) return first === null ? 1 : -1
  return (first ?? '').localeCompare(second ?? '', 'en-GB') || a.name.localeCompare(b.name, 'en-GB')
}
