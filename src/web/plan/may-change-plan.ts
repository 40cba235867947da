import { type Act, may } from '../../people/permissions.ts'
import type { Scope } from '../../people/roles.ts'
import { hasEnded } from '../../plan/versions/plan-end.queries.ts'
import type { Visit } from '../visit.ts'

/** Whether a page of a plan offers to change it: this person may, and the plan hasn't ended. */
export async function mayChangePlan(
  { viewer, read }: Visit,
  planId: string,
  act: Act,
  about: readonly Scope[] = [{ kind: 'plan', id: planId }],
): Promise<boolean> {
  return may(viewer, act, about) && !(await read((reader) => hasEnded(reader, planId)))
}
