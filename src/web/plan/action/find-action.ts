import type { Viewer } from '../../../people/viewer.ts'
import { actionOf } from '../../../plan/actions/find-action.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import type { WebReader } from '../../web-database.ts'
import { planIdOf } from '../money/money-on-page.ts'

export const actionIdOf = (visit: Visit): string => visit.params.actionId ?? ''

/** The plan and the action that the address names, and whatever else the page asks of the record. */
export const findAction = <More>(
  visit: Visit,
  more: (reader: WebReader, plan: PlanContent, action: ActionContent) => Promise<More>,
): Promise<{ plan: PlanContent; action: ActionContent } & More> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const action = actionOf(plan, actionIdOf(visit))
    return { plan, action, ...(await more(reader, plan, action)) }
  })

/** The way to a form of one action. */
export const crumbsToAction = ({ authority }: Viewer, plan: PlanContent, action: ActionContent) => [
  { text: 'Plans', href: paths.plans(authority) },
  { text: plan.title, href: paths.plan(authority, plan.id) },
  { text: `Action ${action.reference}`, href: paths.action(authority, plan.id, action.id) },
]
