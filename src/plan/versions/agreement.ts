/** Who agreed a plan: a body at a meeting, a post through whoever held it, or a person. `signedBy` is who did so for a body or post. */
export type Agreement = {
  readonly id: string
  readonly versionId: string
  readonly number: number
  readonly agreedOn: Temporal.PlainDate
  readonly by: { readonly kind: 'body' | 'post' | 'person'; readonly id: string; readonly name: string }
  readonly signedBy: string | null
}

export type AgreementGiven = Agreement & { readonly answer: 'yes' | 'no'; readonly reason: string | null }
