import { type Act, may } from '../people/permissions.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'

export function refuseUnlessMay(viewer: Viewer, act: Act, planId: string): void {
  if (!may(viewer, act, { kind: 'plan', id: planId }))
    throw new Refusal('not-allowed', 'Changing this plan is for its improvement lead. Ask them, or an administrator if that should be you.')
}
