type Of = { readonly slug: string }

/** Links to a report as a paper: Word files, pages to print, what was issued. */
export const papersPaths = {
  papers: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/papers`,
  /** `kind`: paper, public-version or sign-off-register. */
  paperInWord: ({ slug }: Of, report: string, kind: string) => `/${slug}/reports/${report}/papers/${kind}/word`,
  paperAsPage: ({ slug }: Of, report: string, kind: string) => `/${slug}/reports/${report}/papers/${kind}/page`,
  issuePaper: ({ slug }: Of, report: string) => `/${slug}/reports/${report}/papers/issue`,
  issuedPaper: ({ slug }: Of, report: string, document: string) => `/${slug}/reports/${report}/papers/issued/${document}`,
} as const
