/** Why a file can't be read as an inspection report. The sentence is for the person who gave the file. */
export type UnreadableKind =
  | 'empty'
  | 'web-page'
  | 'not-a-pdf'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'too-many-pages'
  | 'no-text'
  | 'not-a-report'
  | 'not-a-table'
  | 'not-a-template'
  | 'not-a-calendar'
  | 'took-too-long'
  | 'took-too-much-memory'

export class Unreadable extends Error {
  readonly kind: UnreadableKind
  constructor(kind: UnreadableKind, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.kind = kind
  }
}
