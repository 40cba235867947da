// Who may sign, and as what: whoever holds the role for this report, in their own post or as a deputy; never the report's author.

import { type Act, may } from '../../people/permissions.ts'
import { type Grant, type Role, roles, type Scope } from '../../people/roles.ts'
import type { Requirement } from './requirement.ts'

/** A role that somebody holds today, and through what: their own post, or one that they deputise for. */
export type Capacity = { readonly role: Role; readonly scope: Scope; readonly post: string; readonly as: 'own' | 'deputy' }

export type Signer = {
  readonly personId: string
  readonly name: string
  readonly jobTitle: string | null
  readonly capacities: readonly Capacity[]
}

/** Where a role must be held to count: the plan that the report is about, the body that it goes to. A partner's stands for its organisation. */
export type About = { readonly planId: string | null; readonly bodyId: string }

/** As what somebody signs; their own post before one that they deputise for. Null where they hold no such role. */
export function capacityFor(requirement: Pick<Requirement, 'role' | 'offer'>, signer: Signer, about: About): Capacity | null {
  const { role, offer } = requirement
  if (role === null) {
    if (offer?.person?.id !== signer.personId) return null
    const [first] = signer.capacities.filter(({ as }) => as === 'own')
    const post = signer.jobTitle ?? first?.post ?? 'Asked by name'
    return { role: first?.role ?? 'outside-reader', scope: { kind: 'authority' }, post, as: 'own' }
  }
  const fitting = signer.capacities.filter((one) => one.role === role && counts(one.scope, role, about))
  return fitting.find(({ as }) => as === 'own') ?? fitting[0] ?? null
}

function counts(scope: Scope, role: Role, { planId, bodyId }: About): boolean {
  if (scope.kind === 'authority') return true
  if (scope.kind === 'organisation') return role === 'partner'
  if (scope.kind === 'plan') return scope.id === planId
  return scope.kind === 'body' && scope.id === bodyId
}

/** Who may ask for sign-offs: whose role lets them, and whoever writes the report. */
export function isAsker(
  viewer: { readonly personId: string | null; readonly grants: readonly Grant[] },
  act: Act,
  { planId, bodyId, authorId }: About & { readonly authorId: string },
): boolean {
  const about: Scope[] = [{ kind: 'body', id: bodyId }, ...(planId ? [{ kind: 'plan', id: planId } as const] : [])]
  return viewer.personId === authorId || may(viewer, act, about)
}

/** Why somebody can't sign, as a sentence; null where they can. */
export function whyNotSign(
  requirement: Pick<Requirement, 'role' | 'offer'>,
  signer: Signer | null,
  report: About & { readonly authorId: string; readonly earlierAuthorIds: readonly string[] },
): string | null {
  if (!signer) return 'Only a person in the authority’s book can sign.'
  if (signer.personId === report.authorId) return 'You wrote this report: its author signs nothing in it.'
  if (report.earlierAuthorIds.includes(signer.personId)) return 'You wrote the report that this one amends: its author signs nothing in it.'
  if (capacityFor(requirement, signer, report)) return null
  return requirement.role === null
    ? `Only ${requirement.offer?.person?.name ?? 'who was asked'} can sign this.`
    : `Only the ${roles[requirement.role]}, or who deputises, can sign this.`
}
