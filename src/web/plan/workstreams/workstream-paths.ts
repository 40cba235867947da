type Of = { readonly slug: string }

/** Links to a plan's workstreams. */
export const workstreamPaths = {
  workstreams: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/workstreams`,
  addWorkstream: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/workstreams/add`,
  addWorkstreams: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/workstreams/add-several`,
  workstream: ({ slug }: Of, plan: string, workstream: string) => `/${slug}/plans/${plan}/workstreams/${workstream}`,
  changeWorkstream: ({ slug }: Of, plan: string, workstream: string) => `/${slug}/plans/${plan}/workstreams/${workstream}/change`,
  moveWorkstream: ({ slug }: Of, plan: string, workstream: string) => `/${slug}/plans/${plan}/workstreams/${workstream}/move`,
  removeWorkstream: ({ slug }: Of, plan: string, workstream: string) => `/${slug}/plans/${plan}/workstreams/${workstream}/remove`,
  putWorkstreamBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/workstreams/put-back`,
} as const
