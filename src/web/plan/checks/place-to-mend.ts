import { type Act, may } from '../../../people/permissions.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { scopesOfAction, scopesOfAnyAction } from '../../../plan/actions/action-scopes.ts'
import type { Doubt } from '../../../plan/checks/check.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { paths } from '../../paths.ts'

/** Where what a check has found is mended: the form that holds what is missing or wrong. Once a plan is agreed, dates are moved. */
export function placeToMend(
  { authority }: Pick<Viewer, 'authority'>,
  plan: { readonly id: string; readonly agreed: boolean },
  { about, check }: Pick<Doubt, 'check' | 'about'>,
): string {
  const field = about.kind === 'action' ? fields[check] : undefined
  if (field === 'due' && plan.agreed) return paths.moveActionDate(authority, plan.id, about.id)
  if (field !== undefined) return `${paths.changeAction(authority, plan.id, about.id)}#${field}`
  return (elsewhere[check] ?? byKind[about.kind])(authority, plan.id, about.id)
}

/** The box of the action's form that a check is about. */
const fields: Readonly<Record<string, string>> = {
  'action-without-owner': 'owner',
  'owner-left': 'owner',
  'owner-post-vacant': 'owner',
  'action-without-accountable': 'accountable',
  'action-without-outcome': 'why',
  'action-without-finding': 'findings',
  'action-without-page': 'page',
  'action-without-workstream': 'workstream',
  'action-without-phase': 'phase',
  'action-without-date': 'due',
  'due-in-words': 'due',
  'due-before-start': 'due',
  'due-after-deadline': 'due',
  'due-after-phase': 'due',
  'starts-before-phase': 'starts',
  'milestone-after-due': 'milestones',
  'milestone-without-date': 'milestones',
  'waits-for-later': 'waits',
  'waits-for-given-up': 'waits',
  'dependency-circle': 'waits',
  'partner-without-contact': 'partners',
  'partner-contact-left': 'partners',
  'wording-uncheckable': 'title',
  'text-against-figures': 'title',
}

type Place = (authority: { readonly slug: string }, plan: string, id: string) => string

const addAnAction: Place = (authority, plan, finding) => `${paths.newAction(authority, plan)}?finding=${finding}`
const fundingOfCost: Place = (authority, plan, cost) => `${paths.money(authority, plan)}#cost-${cost}`
const costing: Place = (authority, plan, action) => `${paths.costing(authority, plan)}#action-${action}`

/** Checks whose remedy lies elsewhere than in what they speak of. */
const elsewhere: Readonly<Record<string, Place>> = {
  'finding-without-action': addAnAction,
  'finding-given-up': addAnAction,
  'finding-finished-unmeasured': (authority, plan) => paths.addMeasure(authority, plan),
  'finding-of-another-body': (authority, plan) => paths.whoseFindings(authority, plan),
  'finding-nobody-delivers': (authority, plan) => paths.whoseFindings(authority, plan),
  'action-without-measure': (authority, plan, action) => `${paths.addMeasure(authority, plan)}?action=${action}`,
  'not-yet-costed': costing,
  'costs-and-no-cost': costing,
  'year-without-source': (authority, plan, cost) => paths.addFunding(authority, plan, cost),
  'funded-beyond-cost': fundingOfCost,
  'agreed-by-no-decision': fundingOfCost,
  'asked-of-nobody': fundingOfCost,
  'partner-not-agreed': (authority, plan) => paths.partners(authority, plan),
  'milestone-overdue': (authority, plan, action) => `${paths.action(authority, plan, action)}#milestones`,
  'complete-with-milestones': (authority, plan, action) => `${paths.action(authority, plan, action)}#milestones`,
  'workstream-empty': paths.workstream,
  'nobody-consulted': (authority, plan) => paths.addConsultation(authority, plan),
  'change-waits-long': (authority, plan) => paths.planChanges(authority, plan),
  'no-risks': (authority, plan) => paths.addRisk(authority, plan),
  'no-equality-note': (authority, plan) => paths.equality(authority, plan),
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

/** Whether this person's role lets them mend it there: a lead of one workstream its actions, who drafts for finance the money. */
export function mayMend(viewer: Viewer, plan: PlanContent, { about, check }: Pick<Doubt, 'check' | 'about'>): boolean {
  const whole = [{ kind: 'plan', id: plan.id }] as const
  if (check in elsewhere || about.kind !== 'action') {
    const act = actsElsewhere[check] ?? actsByKind[about.kind]
    return may(viewer, act, act === 'addAction' ? scopesOfAnyAction(plan) : whole)
  }
  const action = plan.actions.find(({ id }) => id === about.id)
  return may(viewer, 'changeAction', action ? scopesOfAction(plan.id, action) : whole)
}

const actsElsewhere: Readonly<Record<string, Act>> = {
  'finding-without-action': 'addAction',
  'finding-given-up': 'addAction',
  'finding-finished-unmeasured': 'addMeasure',
  'finding-of-another-body': 'sayWhoseFindings',
  'finding-nobody-delivers': 'sayWhoseFindings',
  'action-without-measure': 'addMeasure',
  'not-yet-costed': 'sayCosting',
  'costs-and-no-cost': 'sayCosting',
  'partner-not-agreed': 'offerActions',
  'nobody-consulted': 'addConsultation',
  'no-risks': 'addRisk',
}

const actsByKind: Readonly<Record<Doubt['about']['kind'], Act>> = {
  plan: 'changeAction',
  action: 'changeAction',
  finding: 'addAction',
  measure: 'changeMeasure',
  risk: 'changeRisk',
  cost: 'changeCost',
  'funding-source': 'changeFundingSource',
  workstream: 'changeWorkstream',
  phase: 'changePhase',
  source: 'changeFindingSource',
  consultation: 'changeConsultation',
}
