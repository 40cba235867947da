type Of = { readonly slug: string }

/** Links to decision reports. */
export const reportsPaths = {
  reports: ({ slug }: Of) => `/${slug}/reports`,
  reportsOfPlan: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/reports`,
  /** `asked` names what is known of it: `plan`, `body`, `inspection`. */
  startReport: ({ slug }: Of, asked: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(asked).toString()
    return `/${slug}/reports/start${query ? `?${query}` : ''}`
  },
  report: ({ slug }: Of, report: string) => `/${slug}/reports/${report}`,
  changeReport: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/about`,
  removeReport: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/remove`,
  finaliseReport: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/finalise`,
  answerReport: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/answers`,
  issueWithout: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/issue-without`,
  amendReport: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/amend`,
  writePart: ({ slug }: Of, report: string, slot: string) => `/${slug}/reports/${report}/write/${slot}`,
  reportFields: ({ slug }: Of, template?: string) => `/${slug}/report-fields${template ? `?template=${encodeURIComponent(template)}` : ''}`,
  retireReportField: ({ slug }: Of, field: string) => `/${slug}/report-fields/${field}/retire`,
  interestsWording: ({ slug }: Of) => `/${slug}/report-fields/interests`,
  priorities: ({ slug }: Of) => `/${slug}/priorities`,
  retirePriority: ({ slug }: Of, priority: string) => `/${slug}/priorities/${priority}/retire`,
} as const
