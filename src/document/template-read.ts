// What was found in a Word file that is to be a house template: its tags, where each stands, and what makes the file hard to read aloud.

export type FoundTag = {
  readonly name: string
  /** `{name}`; or `{#name}` and `{/name}`, around what is repeated or left out. */
  readonly kind: 'value' | 'opens' | 'closes'
  /** `description` is the alternative text of a picture. */
  readonly place: 'body' | 'header' | 'footer' | 'chart' | 'description'
  /** Which of the file's texts it stands in: the body is one, each header and footer another. */
  readonly text: number
  /** Nothing else stands in its paragraph. */
  readonly alone: boolean
}

export type TemplateRead = {
  readonly tags: readonly FoundTag[]
  /** Braces in footnotes, endnotes and comments: tags there are never filled. */
  readonly unfilled: readonly string[]
  readonly picturesWithoutWords: number
  /** Names of the paragraph, list and table styles that the file has, by their ids. */
  readonly styles: readonly string[]
}

export const largestTemplate = 5 * 1024 * 1024
