import type { GrantListed } from '../../people/people.ts'
import { roles } from '../../people/roles.ts'

/** The roles that count on a day, each once: "Improvement lead, Assurer". */
export function rolesInWords(grants: readonly GrantListed[], day: Temporal.PlainDate): string {
  const counting = grants.filter(({ fromOn }) => Temporal.PlainDate.compare(fromOn, day) <= 0)
  return [...new Set(counting.map(({ role }) => roles[role]))].join(', ')
}
