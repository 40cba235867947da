import type { Viewer } from '../people/viewer.ts'

type Of = { readonly slug: string }

/** Every link, in one place. Those of an authority begin with it, never with one remembered in the session. */
export const paths = {
  front: () => '/',
  tryItAs: (next?: string | null) => (next ? `/try-it-as?next=${encodeURIComponent(next)}` : '/try-it-as'),
  signIn: (next?: string | null) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  signInLink: (token: string) => `/sign-in/${token}`,
  signOut: () => '/sign-out',
  /** Where the name in the bar leads. */
  home: (viewer?: Pick<Viewer, 'authority'> | null) => (viewer ? `/${viewer.authority.slug}` : '/'),
  due: ({ slug }: Of) => `/${slug}`,
  inspections: ({ slug }: Of) => `/${slug}/inspections`,
  plans: ({ slug }: Of) => `/${slug}/plans`,
  people: ({ slug }: Of) => `/${slug}/people`,
  you: ({ slug }: Of) => `/${slug}/you`,
  drafts: ({ slug }: Of) => `/${slug}/drafts`,
  discardDraft: ({ slug }: Of) => `/${slug}/drafts/discard`,
} as const
