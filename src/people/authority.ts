// An authority: whose children's services are inspected.

export const authorityKinds = ['county', 'metropolitan-district', 'unitary', 'london-borough', 'trust', 'other'] as const

export type AuthorityKind = (typeof authorityKinds)[number]

/** Why a word can't stand first in an authority's addresses, or null. `reserved` are those that are other pages'. */
export function problemWithSlug(slug: string): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60)
    return `“${slug.slice(0, 60)}” can’t stand in an address: use small letters, figures and single hyphens, such as calder-vale.`
  return reserved.includes(slug) ? `The address /${slug} is a page of Goodward’s own. Choose another word.` : null
}

const reserved: readonly string[] = ['assets', 'bank-holidays', 'calendar-address', 'sign-in', 'sign-out', 'try-it-as']
