type Of = { readonly slug: string }

/** Links to a plan's partners: what is theirs, what was offered and what they answered. */
export const partnerPaths = {
  partners: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/partners`,
  namePartner: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/partners/name`,
  offerActions: ({ slug }: Of, plan: string, organisation: string) => `/${slug}/plans/${plan}/partners/${organisation}/offer`,
  answerOffers: ({ slug }: Of, plan: string, organisation: string) => `/${slug}/plans/${plan}/partners/${organisation}/answer`,
} as const
