import type { Named, PlanContent, Responsible } from '../plan-content.ts'
import type { GoodwardFile } from './goodward-file.ts'

/** Every post and person that a plan names by record, each time. */
export function responsibleIn(plan: PlanContent): Responsible[] {
  return [
    ...plan.workstreams.flatMap((workstream) => [workstream.lead, workstream.accountable]),
    ...plan.actions.flatMap((action) => [action.owner, action.accountable, ...action.partners.map((partner) => partner.contact)]),
    ...plan.risks.map((risk) => risk.owner),
    ...plan.fundingSources.map((source) => source.owner),
  ].filter((each) => each !== null)
}

/** Every organisation that a plan names by record, each time. */
export function organisationsIn(plan: PlanContent): Named[] {
  return [
    plan.organisation,
    ...plan.findings.flatMap((finding) => finding.parts.map((part) => part.organisation)),
    ...plan.workstreams.map((workstream) => workstream.organisation),
    ...plan.actions.flatMap((action) => action.partners.map((partner) => partner.organisation)),
    ...plan.fundingSources.map((source) => source.organisation),
  ].filter((each) => each !== null)
}

/** The plans of other bodies that stand beside this one, each once. */
export function otherPlansIn(plan: PlanContent): Named[] {
  const named = plan.findings.flatMap((finding) => finding.parts.flatMap((part) => part.otherPlan ?? []))
  return [...new Map(named.map((each) => [each.id, each])).values()]
}

/** Everything in a file that has an id of its own. */
export function rowsWithIds({ plan, organisations, people, posts, reports }: GoodwardFile): { readonly id: string }[] {
  return [
    plan,
    ...[organisations, people, posts, reports, plan.sources, plan.findings, plan.workstreams, plan.phases, plan.actions].flat(),
    ...[plan.measures, plan.risks, plan.costs, plan.fundingSources, plan.spend, plan.carryForwards, plan.consultations].flat(),
    ...plan.findings.flatMap((finding) => finding.parts),
    ...plan.actions.flatMap((action) => [...action.partners, ...action.milestones]),
    ...plan.costs.flatMap((cost) => cost.funding),
  ]
}
