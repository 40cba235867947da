type Of = { readonly slug: string }

/** Links to what bodies asked. */
export const requestsPaths = {
  requests: ({ slug }: Of) => `/${slug}/requests`,
  /** `from` names the body, and the plan, on whose page somebody began. */
  recordRequest: ({ slug }: Of, from: { readonly body?: string; readonly plan?: string } = {}) => {
    const query = new URLSearchParams(from).toString()
    return `/${slug}/requests/record${query ? `?${query}` : ''}`
  },
  request: ({ slug }: Of, request: string) => `/${slug}/requests/${request}`,
  changeRequest: ({ slug }: Of, request: string) => `/${slug}/requests/${request}/change`,
  removeRequest: ({ slug }: Of, request: string) => `/${slug}/requests/${request}/remove`,
  /** `from` names the report that answers it. */
  answerBodyRequest: ({ slug }: Of, request: string, from: { readonly report?: string } = {}) =>
    `/${slug}/requests/${request}/answer${from.report ? `?report=${from.report}` : ''}`,
  actionOfRequest: ({ slug }: Of, request: string) => `/${slug}/requests/${request}/action`,
} as const
