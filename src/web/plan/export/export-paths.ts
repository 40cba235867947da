type Of = { readonly slug: string }

export const exportPaths = {
  exportPlan: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/export`,
  exported: ({ slug }: Of, plan: string, format: string) => `/${slug}/plans/${plan}/export/${format}`,
} as const
