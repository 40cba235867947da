import type { Named, PlanContent, Responsible } from '../plan-content.ts'

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
