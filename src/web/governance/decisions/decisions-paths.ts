type Of = { readonly slug: string }

/** What was decided on a report before there was a plan has no plan in its address. */
const of = (slug: string, plan: string | null) => (plan === null ? `/${slug}/decisions` : `/${slug}/plans/${plan}/decisions`)

/** Links to what bodies decided about plans, or on reports. */
export const decisionsPaths = {
  decisions: ({ slug }: Of) => `/${slug}/decisions`,
  /** `from` names the report on which it was made. */
  recordDecision: ({ slug }: Of, plan: string, from: { readonly report?: string } = {}) =>
    `${of(slug, plan)}/record${from.report ? `?report=${from.report}` : ''}`,
  decision: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}`,
  changeDecision: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}/change`,
  removeDecision: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}/remove`,
  decisionMoney: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}/money`,
  recordOfDecision: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}/record`,
  recordInWord: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}/record.docx`,
  declareInterest: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}/interests/add`,
  interest: ({ slug }: Of, plan: string | null, decision: string, interest: string) =>
    `${of(slug, plan)}/${decision}/interests/${interest}`,
  /** What was decided on a report, and what its body still asks. */
  recordDecisionOnReport: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/decisions/record`,
  decidedOnReport: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/decided`,
  callIn: ({ slug }: Of, plan: string | null, decision: string) => `${of(slug, plan)}/${decision}/call-in`,
} as const
