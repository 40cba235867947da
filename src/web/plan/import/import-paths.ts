type Of = { readonly slug: string }

export const importPaths = {
  importTable: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/import`,
  importColumns: ({ slug }: Of, plan: string, given: string) => `/${slug}/plans/${plan}/import/${given}/columns`,
  checkImport: ({ slug }: Of, plan: string, given: string) => `/${slug}/plans/${plan}/import/${given}`,
  importNames: ({ slug }: Of, plan: string, given: string) => `/${slug}/plans/${plan}/import/${given}/names`,
  importWithout: ({ slug }: Of, plan: string, given: string) => `/${slug}/plans/${plan}/import/${given}/wrong-rows`,
} as const
