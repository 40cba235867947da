type Of = { readonly slug: string }

/** What a notice is for: a duty's decision, before one body, on one day ("2016-07-20"). */
export type NoticePlace = { readonly duty: string; readonly body: string; readonly on: string; readonly kind: string }

const of = (slug: string, { duty, body, on, kind }: NoticePlace) => `/${slug}/duties/${duty}/notices/${body}/${on}/${kind}`

/** Links to the notices before a decision. */
export const noticesPaths = {
  publicNotice: ({ slug }: Of, place: NoticePlace) => of(slug, place),
  writeNotice: ({ slug }: Of, place: NoticePlace) => `${of(slug, place)}/write`,
  noticeAsText: ({ slug }: Of, place: NoticePlace) => `${of(slug, place)}/text`,
} as const
