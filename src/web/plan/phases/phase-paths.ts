type Of = { readonly slug: string }

/** Links to a plan's phases. */
export const phasePaths = {
  phases: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/phases`,
  addPhase: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/phases/add`,
  phase: ({ slug }: Of, plan: string, phase: string) => `/${slug}/plans/${plan}/phases#phase-${phase}`,
  changePhase: ({ slug }: Of, plan: string, phase: string) => `/${slug}/plans/${plan}/phases/${phase}/change`,
  confirmPhaseDay: ({ slug }: Of, plan: string, phase: string) => `/${slug}/plans/${plan}/phases/${phase}/confirm`,
  movePhase: ({ slug }: Of, plan: string, phase: string) => `/${slug}/plans/${plan}/phases/${phase}/move`,
  removePhase: ({ slug }: Of, plan: string, phase: string) => `/${slug}/plans/${plan}/phases/${phase}/remove`,
  putPhaseBack: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/phases/put-back`,
} as const
