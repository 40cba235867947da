import type { PlanContent } from '../../../plan/plan-content.ts'
import { comparePlans, type Difference } from '../../../plan/versions/compare-plans.ts'

/** The headings of a plan's parts. */
export const partTitles: Readonly<Record<string, string>> = {
  plan: 'The plan',
  inspections: 'Inspections answered',
  sources: 'Findings from elsewhere',
  findings: 'Findings',
  workstreams: 'Workstreams',
  phases: 'Phases',
  actions: 'Actions',
  measures: 'Success measures',
  risks: 'Risks',
  costs: 'Costs',
  funding: 'What pays for them',
  fundingSources: 'What the plan is paid from',
  spend: 'Spent and forecast',
  carryForwards: 'Carried forward',
  consultations: 'Who was asked about the plan',
}

/** All that a plan says, part by part, in the words in which it is compared: what differs from a plan that says nothing. */
export function wholePlanShown(plan: PlanContent) {
  const said = comparePlans(emptyOf(plan), plan)
  const groups = Map.groupBy(
    said.filter(({ part }) => part !== 'plan'),
    ({ part }) => part,
  )
  return {
    facts: [
      ...(plan.summary ? [{ label: 'Summary', said: plan.summary }] : []),
      ...(plan.organisation ? [{ label: 'Whose plan it is', said: plan.organisation.name }] : []),
    ],
    groups: [...groups].map(([part, items]) => ({
      part,
      title: partTitles[part] ?? part,
      one: capital(items[0]?.called ?? part),
      items: items.map((item) => ({ name: item.name, fields: besideName(item) })),
    })),
  }
}

/** What stands in its name already isn’t said twice. */
const besideName = ({ name, fields }: Difference) =>
  fields
    .map(({ label, after }) => ({ label, said: after ?? '' }))
    .filter(({ said }) => said !== '' && said !== name && !name.startsWith(`${said} `) && !name.endsWith(` ${said}`))

function emptyOf(plan: PlanContent): PlanContent {
  const nothing = Object.fromEntries(Object.entries(plan).map(([key, value]) => [key, Array.isArray(value) ? [] : value]))
  return nothing as unknown as PlanContent
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
