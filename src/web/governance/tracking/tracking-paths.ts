type Of = { readonly slug: string }

const asking = (asked: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams(asked).toString()
  return query ? `?${query}` : ''
}

/** Links to who saw what of a plan or a report. `asked` names what is known already: `who`, `body`, `on`. */
export const trackingPaths = {
  planTracking: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/tracking`,
  reportTracking: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/tracking`,
  recordPlanSight: ({ slug }: Of, plan: string, asked: Readonly<Record<string, string>> = {}) =>
    `/${slug}/plans/${plan}/tracking/record${asking(asked)}`,
  recordReportSight: ({ slug }: Of, report: string, asked: Readonly<Record<string, string>> = {}) =>
    `/${slug}/reports/${report}/tracking/record${asking(asked)}`,
  sight: ({ slug }: Of, sight: string) => `/${slug}/tracking/${sight}`,
  removeSight: ({ slug }: Of, sight: string) => `/${slug}/tracking/${sight}/remove`,
} as const
