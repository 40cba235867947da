import type { Upload } from '../../file/upload.adapter.ts'

/** A file that a form sent. It lies in a temporary file without a name until the request has been answered, then it is dropped. */
export type SentFile = {
  readonly field: string
  readonly name: string
  readonly mediaType: string
  /** Too large: it passed the limit and was not kept. Say so beside the field. */
  readonly content: Upload | 'too-large'
}
