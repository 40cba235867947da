/** A file that a form sent, waiting in a temporary folder until the request has been answered. */
export type Upload = {
  readonly field: string
  readonly name: string
  readonly mediaType: string
  readonly path: string
  readonly size: number
  /** It passed the limit and was not kept: say so beside the field. */
  readonly tooLarge: boolean
}
