type Of = { readonly slug: string }

/** Links to whom was consulted on a plan. */
export const consultationPaths = {
  consultations: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/consultation`,
  addConsultation: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/consultation/add`,
  consultation: ({ slug }: Of, plan: string, consultation: string) => `/${slug}/plans/${plan}/consultation/${consultation}`,
  putConsultationBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/consultation/put-back`,
} as const
