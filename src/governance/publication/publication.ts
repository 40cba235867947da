// How an inspectorate's report or the authority's statement was made public: each way with its day, because each is an act of its own.

export const copyKinds = {
  'relevant-partner': 'Relevant partner',
  'board-partner': 'Safeguarding board partner',
  newspaper: 'Newspaper',
  'radio-station': 'Radio station',
  other: 'Someone else',
} as const

export type CopyKind = keyof typeof copyKinds

export type Copy = {
  readonly id: string
  readonly revision: number
  readonly kind: CopyKind
  readonly name: string
  /** Null while it is still to be sent. */
  readonly sentOn: Temporal.PlainDate | null
  readonly how: string | null
}

/** A way in which it was made public, and since when. */
export type MadePublic = { readonly on: Temporal.PlainDate; readonly words: string }

export type Publication = {
  readonly id: string
  readonly revision: number
  readonly of:
    | { readonly kind: 'report'; readonly inspectionId: string; readonly edition: string | null }
    | {
        readonly kind: 'statement'
        readonly plan: { readonly id: string; readonly title: string }
        readonly version: { readonly id: string; readonly number: number }
      }
  readonly duty: { readonly id: string; readonly title: string; readonly acts: readonly string[] } | null
  readonly publishedOn: Temporal.PlainDate | null
  readonly webAddress: string | null
  readonly offices: MadePublic | null
  /** What a copy costs. */
  readonly fee: string | null
  readonly accessible: MadePublic | null
  readonly children: MadePublic | null
  readonly note: string | null
  readonly copies: readonly Copy[]
}

export const isToPartner = ({ kind }: Pick<Copy, 'kind'>): boolean => kind === 'relevant-partner' || kind === 'board-partner'

/** "Copies to partners: 3 of 5 sent; still to go to the police and the probation service." Null where no partner is listed. */
export function copiesInWords(copies: readonly Copy[]): string | null {
  const partners = copies.filter(isToPartner)
  if (partners.length === 0) return null
  const left = partners.filter(({ sentOn }) => sentOn === null).map(({ name }) => name)
  const sent = `Copies to partners: ${partners.length - left.length} of ${partners.length} sent`
  if (left.length === 0) return `${sent}.`
  return `${sent}; still to go to ${left.length === 1 ? left[0] : `${left.slice(0, -1).join(', ')} and ${left.at(-1)}`}.`
}
