type Of = { readonly slug: string }

const of = (version: string | null): string => (version === null ? '' : `?version=${version}`)

/** As the plan stands, or as a version of it was frozen. */
export const exportPaths = {
  exportPlan: ({ slug }: Of, plan: string, version: string | null = null) => `/${slug}/plans/${plan}/export${of(version)}`,
  exported: ({ slug }: Of, plan: string, format: string, version: string | null = null) =>
    `/${slug}/plans/${plan}/export/${format}${of(version)}`,
} as const
