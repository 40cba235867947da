/** The link to a plan's equality and diversity. */
export const equalityPaths = {
  equality: ({ slug }: { readonly slug: string }, plan: string) => `/${slug}/plans/${plan}/equality`,
} as const
