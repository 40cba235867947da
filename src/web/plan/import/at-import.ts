import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type GivenTable, getGivenTable } from '../../../plan/import/get-import.queries.ts'
import { importing } from '../../../plan/import/give-table.commands.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import { planIdOf, planOf } from '../money/money-on-page.ts'

/** The plan, for whoever may bring actions into it. */
export async function planToFill(visit: Visit): Promise<PlanContent> {
  mustBeAllowed(visit.viewer, 'giveTable', importing, { kind: 'plan', id: planIdOf(visit) })
  return planOf(visit)
}

export async function givenTableOf(visit: Visit): Promise<{ plan: PlanContent; given: GivenTable }> {
  const plan = await planToFill(visit)
  return { plan, given: await visit.read((reader) => getGivenTable(reader, visit.viewer, plan.id, visit.params.importId ?? '')) }
}

export const importCrumbs = ({ viewer: { authority } }: Visit, plan: PlanContent, given?: GivenTable) => [
  { text: 'Plans', href: paths.plans(authority) },
  { text: plan.title, href: paths.plan(authority, plan.id) },
  ...(given ? [{ text: 'Import a table', href: paths.importTable(authority, plan.id) }] : []),
]
