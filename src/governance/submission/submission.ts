// What was sent of a plan: which frozen version, to whom, when and how, who acknowledged it, and what was answered.

export const answerKinds = {
  received: 'Received',
  reflects: 'Reflects the findings',
  'does-not-reflect': 'Doesn’t reflect the findings',
} as const

export type AnswerKind = keyof typeof answerKinds

export type AnswerStep = {
  readonly id: string
  readonly revision: number
  readonly what: string
  readonly who: string | null
  readonly byOn: Temporal.PlainDate | null
  readonly done: { readonly on: Temporal.PlainDate; readonly how: string } | null
}

export type SubmissionAnswer = {
  readonly id: string
  readonly revision: number
  readonly recipientId: string
  readonly from: string
  readonly on: Temporal.PlainDate
  readonly kind: AnswerKind
  readonly words: string | null
  readonly letter: { readonly sha256: string; readonly name: string } | null
  readonly steps: readonly AnswerStep[]
}

export type SubmissionRecipient = {
  readonly id: string
  readonly revision: number
  readonly name: string
  /** The act of the duty that sending it to them is; null for a copy. */
  readonly act: string | null
  readonly receipt: { readonly on: Temporal.PlainDate; readonly words: string | null } | null
}

export type Submission = {
  readonly id: string
  readonly revision: number
  readonly plan: { readonly id: string; readonly title: string }
  readonly version: { readonly id: string; readonly number: number; readonly frozenOn: Temporal.PlainDate }
  readonly duty: { readonly id: string; readonly title: string; readonly rule: string } | null
  readonly sentOn: Temporal.PlainDate
  readonly how: string
  readonly jointlyWith: string | null
  readonly note: string | null
  readonly recordedBy: string | null
  readonly recipients: readonly SubmissionRecipient[]
  readonly answers: readonly SubmissionAnswer[]
}

/** The answer of an inspectorate that leaves something to be done. */
export const asksForMore = ({ answers }: Pick<Submission, 'answers'>): boolean => answers.some(({ kind }) => kind === 'does-not-reflect')
