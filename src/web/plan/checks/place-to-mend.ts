import type { Viewer } from '../../../people/viewer.ts'
import type { Doubt } from '../../../plan/checks/check.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { paths } from '../../paths.ts'

/** Where what a check has found is mended: the form that holds what is missing or wrong. */
export function placeToMend(
  { authority }: Pick<Viewer, 'authority'>,
  plan: Pick<PlanContent, 'id'>,
  doubt: Pick<Doubt, 'check' | 'about'>,
): string {
  const { about, check } = doubt
  const special = byCheck[check]
  if (special) return special(authority, plan.id, about.id)
  return byKind[about.kind](authority, plan.id, about.id)
}

type Place = (authority: { readonly slug: string }, plan: string, id: string) => string

const addAnAction: Place = (authority, plan, finding) => `${paths.newAction(authority, plan)}?finding=${finding}`

/** Checks whose remedy lies elsewhere than in what they speak of. */
const byCheck: Readonly<Record<string, Place>> = {
  'finding-without-action': addAnAction,
  'finding-given-up': addAnAction,
  'finding-finished-unmeasured': (authority, plan) => paths.addMeasure(authority, plan),
  'action-without-measure': (authority, plan, action) => `${paths.addMeasure(authority, plan)}?action=${action}`,
  'wording-uncheckable': (authority, plan, action) => paths.action(authority, plan, action),
  'not-yet-costed': (authority, plan, action) => `${paths.costing(authority, plan)}#action-${action}`,
  'costs-and-no-cost': (authority, plan, action) => `${paths.costing(authority, plan)}#action-${action}`,
  'finding-of-another-body': (authority, plan, finding) => `${paths.whoseFindings(authority, plan)}?finding=${finding}`,
  'partner-not-agreed': (authority, plan) => paths.partners(authority, plan),
  'workstream-empty': paths.workstream,
  'phase-day-to-confirm': paths.phase,
  'nobody-consulted': paths.addConsultation,
  'no-equality-note': paths.equality,
  'no-risks': (authority, plan) => paths.addRisk(authority, plan),
}

const byKind: Readonly<Record<Doubt['about']['kind'], Place>> = {
  plan: paths.plan,
  action: paths.action,
  finding: (authority, plan, finding) => `${paths.coverage(authority, plan)}#finding-${finding}`,
  measure: paths.measure,
  risk: paths.risk,
  cost: paths.cost,
  'funding-source': paths.fundingSource,
  workstream: paths.changeWorkstream,
  phase: paths.changePhase,
  source: paths.source,
  consultation: paths.consultation,
}
