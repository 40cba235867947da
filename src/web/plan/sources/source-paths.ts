type Of = { readonly slug: string }

/** Links to what a plan answers: inspections, and notices, directions, letters and reviews with their findings. */
export const sourcePaths = {
  startPlanFromSource: ({ slug }: Of) => `/${slug}/plans/from-source`,
  sources: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/sources`,
  addSource: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/sources/add`,
  addSourceOnRecord: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/sources/add-on-record`,
  putSourceFindingBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/sources/put-back`,
  source: ({ slug }: Of, plan: string, source: string) => `/${slug}/plans/${plan}/sources/${source}`,
  changeSource: ({ slug }: Of, plan: string, source: string) => `/${slug}/plans/${plan}/sources/${source}/change`,
  sourcePaper: ({ slug }: Of, plan: string, source: string) => `/${slug}/plans/${plan}/sources/${source}/paper`,
  attachSourcePaper: ({ slug }: Of, plan: string, source: string) => `/${slug}/plans/${plan}/sources/${source}/attach`,
  takeSourceOut: ({ slug }: Of, plan: string, source: string) => `/${slug}/plans/${plan}/sources/${source}/take-out`,
  addSourceFindings: ({ slug }: Of, plan: string, source: string) => `/${slug}/plans/${plan}/sources/${source}/findings`,
  sourceFinding: ({ slug }: Of, plan: string, source: string, finding: string) =>
    `/${slug}/plans/${plan}/sources/${source}/findings/${finding}`,
} as const
