import type { Viewer } from '../../../people/viewer.ts'
import type { Doubt } from '../../../plan/checks/check.ts'
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
