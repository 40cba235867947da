type Of = { readonly slug: string }

/** Links to a plan’s versions, what was agreed, and the plan as it stood. */
export const versionPaths = {
  versions: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/versions`,
  version: ({ slug }: Of, plan: string, version: string) => `/${slug}/plans/${plan}/versions/${version}`,
  keepVersion: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/versions/keep`,
  /** `from` and `to` are "v2" for version 2, "now", or a day as 2016-07-20. */
  comparePlan: ({ slug }: Of, plan: string, from?: string, to?: string) =>
    `/${slug}/plans/${plan}/compare${from ? `?from=${from}&to=${to ?? 'now'}` : ''}`,
  planOn: ({ slug }: Of, plan: string, day?: string) => `/${slug}/plans/${plan}/as-it-stood${day ? `?day=${day}` : ''}`,
  /** `from` names who gave the answer, on which day and to which version, where a decision says it. */
  agreePlan: ({ slug }: Of, plan: string, from: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(from).toString()
    return `/${slug}/plans/${plan}/agree${query ? `?${query}` : ''}`
  },
  /** What was asked for since the plan was agreed. */
  planChanges: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/changes`,
  planChange: ({ slug }: Of, plan: string, change: string) => `/${slug}/plans/${plan}/changes/${change}`,
  withdrawChange: ({ slug }: Of, plan: string, change: string) => `/${slug}/plans/${plan}/changes/${change}/withdraw`,
  whoMayChange: ({ slug }: Of) => `/${slug}/who-may-change-plans`,
  /** Ends a plan; of an ended one, how and where everything went. */
  endPlan: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/end`,
  /** Starts a plan from another plan or a template; `from` is "plan:…". */
  startPlanFrom: ({ slug }: Of, from?: string) => `/${slug}/plans/start-from${from ? `?from=${from}` : ''}`,
  keepTemplate: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/keep-as-template`,
  removeTemplate: ({ slug }: Of, template: string) => `/${slug}/plan-templates/${template}/remove`,
  putTemplateBack: ({ slug }: Of, template: string) => `/${slug}/plan-templates/${template}/put-back`,
} as const
