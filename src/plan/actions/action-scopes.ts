import type { Scope } from '../../people/roles.ts'

/** What an act on an action is about: its plan, and its workstream where it stands in one. */
export const scopesOfAction = (planId: string, { workstreamId }: { readonly workstreamId?: string | null }): readonly Scope[] => [
  { kind: 'plan', id: planId },
  ...(workstreamId ? [{ kind: 'workstream', id: workstreamId } as const] : []),
]

/** For what may be done with some action of a plan: who leads one workstream may do it there. */
export const scopesOfAnyAction = (plan: {
  readonly id: string
  readonly workstreams: readonly { readonly id: string }[]
}): readonly Scope[] => [{ kind: 'plan', id: plan.id }, ...plan.workstreams.map(({ id }) => ({ kind: 'workstream', id }) as const)]
