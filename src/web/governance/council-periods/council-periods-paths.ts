type Of = { readonly slug: string }

/** Links to a council's recesses and pre-election periods. */
export const councilPeriodsPaths = {
  addCouncilPeriod: ({ slug }: Of) => `/${slug}/council-periods/add`,
  councilPeriod: ({ slug }: Of, period: string) => `/${slug}/council-periods/${period}`,
  removeCouncilPeriod: ({ slug }: Of, period: string) => `/${slug}/council-periods/${period}/remove`,
} as const
