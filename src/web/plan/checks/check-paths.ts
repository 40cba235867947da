type Of = { readonly slug: string }

/** Links to what tells whether a plan is whole. */
export const checkPaths = {
  coverage: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/coverage`,
} as const
