type Of = { readonly slug: string }

/** Links to one action of a plan and to what is done with it. */
export const actionPaths = {
  newAction: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/actions/new`,
  action: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}`,
  changeAction: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}/change`,
  /** `outcome` is complete or no-longer-needed. */
  endAction: ({ slug }: Of, plan: string, action: string, outcome: string) => `/${slug}/plans/${plan}/actions/${action}/${outcome}`,
  reopenAction: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}/reopen`,
  moveActionDate: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}/date`,
  milestoneReached: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}/milestone`,
  moveAction: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}/move`,
  removeAction: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}/remove`,
  putActionBack: ({ slug }: Of, plan: string, action: string) => `/${slug}/plans/${plan}/actions/${action}/put-back`,
} as const
