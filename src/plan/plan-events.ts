// How the history tells what was done to a plan.

type PlanNamed = { readonly id: string; readonly title: string }
type Told = { readonly what: string; readonly about: { readonly kind: string; readonly id: string }; readonly sentence: string }

const onPlan = (what: string, plan: PlanNamed, sentence: string): Told => ({ what, about: { kind: 'plan', id: plan.id }, sentence })
export const planStarted = (plan: PlanNamed, inspection: string) =>
  onPlan('plan-started', plan, `Started the plan “${plan.title}” to answer ${inspection}.`)

export const inspectionAdded = (plan: PlanNamed, inspection: string) =>
  onPlan('inspection-added-to-plan', plan, `Added the findings of ${inspection} to the plan “${plan.title}”.`)

export const inspectionTakenOut = (plan: PlanNamed, inspection: string) =>
  onPlan('inspection-taken-out-of-plan', plan, `Took the findings of ${inspection} out of the plan “${plan.title}”.`)

export const planRenamed = (plan: PlanNamed, was: string) =>
  onPlan('plan-renamed', plan, `Changed the plan’s title from “${was}” to “${plan.title}”.`)

export const planDescribed = (plan: PlanNamed) => onPlan('plan-described', plan, 'Changed what the plan says of itself.')

export const planGiven = (plan: PlanNamed, organisation: string | null) =>
  onPlan('plan-given', plan, organisation ? `Said that it is the plan of ${organisation}.` : 'Said that it is the authority’s own plan.')
