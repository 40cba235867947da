import { listBodies } from '../../meeting/body.queries.ts'
import { listOrganisations } from '../../people/people.queries.ts'
import type { GrantListed } from '../../people/people.ts'
import { type Scope, wholeAuthority } from '../../people/roles.ts'
import type { Viewer } from '../../people/viewer.ts'
import { listPlanTitles } from '../../plan/list-plans.queries.ts'
import { listWorkstreamNames } from '../../plan/workstreams/workstream-roles.queries.ts'
import type { WebReader } from '../web-database.ts'

/** Something that a role can be held for, as a choice in a form. */
export type RolePlace = { readonly value: string; readonly text: string; readonly scope: Scope }

/** The whole authority, then its plans, each with its workstreams, bodies and organisations. */
export async function placesForRoles(reader: WebReader, viewer: Viewer, day: Temporal.PlainDate): Promise<readonly RolePlace[]> {
  const plans = await listPlanTitles(reader, viewer)
  const workstreams = Map.groupBy(await listWorkstreamNames(reader, viewer), ({ planId }) => planId)
  const bodies = await listBodies(reader, viewer.authorityId, day)
  const organisations = await listOrganisations(reader, viewer, day)
  return [
    { value: 'authority', text: 'The whole authority', scope: wholeAuthority },
    ...plans.flatMap((plan) => [
      place('plan', plan.id, `The plan ${plan.title}`),
      ...(workstreams.get(plan.id) ?? []).map(({ id, title }) => place('workstream', id, `The workstream ${title} of ${plan.title}`)),
    ]),
    ...bodies.map(({ id, name }) => place('body', id, `The body ${name}`)),
    ...organisations.map(({ id, name }) => place('organisation', id, `The organisation ${name}`)),
  ]
}

const place = (kind: 'plan' | 'workstream' | 'body' | 'organisation', id: string, text: string): RolePlace => ({
  value: `${kind}:${id}`,
  text,
  scope: { kind, id },
})

/** What a role is held for; something that is gone, or that the reader may not see, only by its kind. */
export function placeInWords(places: readonly RolePlace[], { scope, scopeId }: Pick<GrantListed, 'scope' | 'scopeId'>): string {
  const value = scopeId === null ? 'authority' : `${scope}:${scopeId}`
  return places.find((one) => one.value === value)?.text ?? `One ${scope}`
}
