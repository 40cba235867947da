type Of = { readonly slug: string }

const of = (slug: string, report: string) => `/${slug}/reports/${report}/sign-offs`

/** Links to the sign-offs of reports, and to what waits for one's own. */
export const signOffsPaths = {
  toSign: ({ slug }: Of) => `/${slug}/to-sign`,
  signOffs: ({ slug }: Of, report: string) => of(slug, report),
  /** `key` is that of a requirement: a field, a role and a kind, or the id of an asking. */
  sign: ({ slug }: Of, report: string, key: string) => `${of(slug, report)}/sign/${key}`,
  askForAll: ({ slug }: Of, report: string) => `${of(slug, report)}/ask-all`,
  askForSignOff: ({ slug }: Of, report: string, key = '') => `${of(slug, report)}/ask${key ? `?of=${key}` : ''}`,
  changeAsking: ({ slug }: Of, report: string, offer: string) => `${of(slug, report)}/asked/${offer}`,
  withdrawAsking: ({ slug }: Of, report: string, offer: string) => `${of(slug, report)}/asked/${offer}/withdraw`,
  takeBackSignOff: ({ slug }: Of, report: string, signOff: string) => `${of(slug, report)}/given/${signOff}/take-back`,
  signOffSettings: ({ slug }: Of) => `/${slug}/sign-off-settings`,
} as const
