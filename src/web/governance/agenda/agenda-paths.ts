type Of = { readonly slug: string }

/** Links to what a meeting takes. */
export const agendaPaths = {
  agenda: ({ slug }: Of, body: string, meeting: string) => `/${slug}/bodies/${body}/meetings/${meeting}/agenda`,
} as const
