type Of = { readonly slug: string }

/** Links to what tells whether a plan is whole. */
export const checkPaths = {
  coverage: ({ slug }: Of, plan: string) => `/${slug}/plans/${plan}/coverage`,
  checks: ({ slug }: Of, plan: string, show?: string) => `/${slug}/plans/${plan}/checks${show ? `?show=${show}` : ''}`,
  /** `about` is the key of a doubt, or stands for all that the check says. */
  setCheckAside: ({ slug }: Of, plan: string, check: string, about: string) =>
    `/${slug}/plans/${plan}/checks/set-aside?check=${check}&about=${encodeURIComponent(about)}`,
  letCheckSpeak: ({ slug }: Of, plan: string, aside: string) => `/${slug}/plans/${plan}/checks/${aside}/speak`,
} as const
