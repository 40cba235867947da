type Of = { readonly slug: string }

/** Links around the plan as a table. */
export const planTablePaths = {
  changeSeveral: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/change-several`,
  timeline: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/timeline`,
  savedViews: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/views`,
  dropView: ({ slug }: Of, plan: string, view: string) => `/${slug}/plans/${plan}/views/${view}/take-out`,
} as const
