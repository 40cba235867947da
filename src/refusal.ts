/** The rules say no. `web/server.ts` alone turns the kind into 404, 403 or 409; the sentence is shown to the person as it stands. */
export class Refusal extends Error {
  readonly kind: 'not-found' | 'not-allowed' | 'conflict'

  constructor(kind: Refusal['kind'], sentence: string) {
    super(sentence)
    this.kind = kind
  }
}
