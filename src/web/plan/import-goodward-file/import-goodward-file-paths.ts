type Of = { readonly slug: string }

export const importGoodwardFilePaths = {
  importPlan: ({ slug }: Of) => `/${slug}/plans/import`,
  goodwardFile: ({ slug }: Of) => `/${slug}/plans/import/goodward-file`,
  discardGoodwardFile: ({ slug }: Of) => `/${slug}/plans/import/goodward-file/discard`,
} as const
