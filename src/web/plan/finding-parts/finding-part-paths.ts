type Of = { readonly slug: string }

/** Links to whose the findings of a plan are. */
export const findingPartPaths = {
  whoseFindings: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/whose-findings`,
  putFindingPartBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/whose-findings/put-back`,
  findingPart: ({ slug }: Of, plan: string, part: string) => `/${slug}/plans/${plan}/whose-findings/${part}`,
} as const
