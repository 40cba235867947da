type Of = { readonly slug: string }

const one = (slug: string, publication: string) => `/${slug}/publications/${publication}`

/** Links to how reports and statements were published. */
export const publicationPaths = {
  /** Of an inspection’s report: its record, or the form for it. */
  reportPublication: ({ slug }: Of, inspection: string) => `/${slug}/inspections/${inspection}/publication`,
  recordStatementPublication: ({ slug }: Of, plan: string, duty?: string) => `/${slug}/plans/${plan}/publish${duty ? `?duty=${duty}` : ''}`,
  publication: ({ slug }: Of, publication: string) => one(slug, publication),
  changePublication: ({ slug }: Of, publication: string) => `${one(slug, publication)}/change`,
  removePublication: ({ slug }: Of, publication: string) => `${one(slug, publication)}/remove`,
  addCopies: ({ slug }: Of, publication: string, kind?: string) => `${one(slug, publication)}/copies/add${kind ? `?kind=${kind}` : ''}`,
  copy: ({ slug }: Of, publication: string, copy: string) => `${one(slug, publication)}/copies/${copy}`,
  removeCopy: ({ slug }: Of, publication: string, copy: string) => `${one(slug, publication)}/copies/${copy}/remove`,
} as const
