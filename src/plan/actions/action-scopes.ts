import type { Scope } from '../../people/roles.ts'

/** What an act on an action is about: its plan, and its workstream where it stands in one. */
export const scopesOfAction = (planId: string, { workstreamId }: { readonly workstreamId?: string | null }): readonly Scope[] => [
  { kind: 'plan', id: planId },
  ...(workstreamId ? [{ kind: 'workstream', id: workstreamId } as const] : []),
]
