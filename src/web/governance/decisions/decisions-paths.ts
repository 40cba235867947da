type Of = { readonly slug: string }

const of = (slug: string, plan: string) => `/${slug}/plans/${plan}/decisions`

/** Links to what bodies decided about plans. */
export const decisionsPaths = {
  decisions: ({ slug }: Of) => `/${slug}/decisions`,
  recordDecision: ({ slug }: Of, plan: string) => `${of(slug, plan)}/record`,
  decision: ({ slug }: Of, plan: string, decision: string) => `${of(slug, plan)}/${decision}`,
  changeDecision: ({ slug }: Of, plan: string, decision: string) => `${of(slug, plan)}/${decision}/change`,
  removeDecision: ({ slug }: Of, plan: string, decision: string) => `${of(slug, plan)}/${decision}/remove`,
  decisionMoney: ({ slug }: Of, plan: string, decision: string) => `${of(slug, plan)}/${decision}/money`,
  callIn: ({ slug }: Of, plan: string, decision: string) => `${of(slug, plan)}/${decision}/call-in`,
} as const
