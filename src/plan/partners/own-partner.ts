import { may } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'

// Whom a partner's person may answer for: the organisation that the role is held for, or, where the role is held for the plan or the whole
// authority, the organisation that the person belongs to. Never another.

export function mayAnswerFor(
  viewer: Pick<Viewer, 'grants'>,
  planId: string,
  organisationId: string,
  ownOrganisationId: string | null,
): boolean {
  const forOrganisations = { grants: viewer.grants.filter((grant) => grant.scope.kind === 'organisation') }
  if (may(forOrganisations, 'answerForPartner', { kind: 'organisation', id: organisationId })) return true
  return organisationId === ownOrganisationId && may(viewer, 'answerForPartner', { kind: 'plan', id: planId })
}
