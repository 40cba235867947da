// A paper as the rooms hand it over, to become a Word file: headings, paragraphs, lists and tables, words only.

export type Paper = {
  readonly title: string
  /** Stands at the foot of each page, before its number. */
  readonly foot: string
  readonly blocks: readonly Block[]
  /** A4 upright; without it A4 on its side, for wide tables. */
  readonly isUpright?: true
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PaperTable

/** Its head is repeated on each page; the first cell of a row is the row's own head. */
export type PaperTable = {
  readonly kind: 'table'
  readonly columns: readonly { readonly name: string; readonly share: number; readonly amounts?: boolean }[]
  readonly rows: readonly (readonly PaperCell[])[]
}

/** Lines, one under the other; a label goes before its words. */
export type PaperCell = readonly (string | { readonly label: string; readonly text: string })[]

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** A cell of whatever is there: nothing is a dash, so that a screen reader says that nothing is there. */
export const cell = (...lines: readonly (PaperCell[number] | null | undefined | false)[]): PaperCell => {
  const said = lines.filter((line) => line !== null && line !== undefined && line !== false && line !== '')
  return said.length > 0 ? (said as PaperCell) : ['–']
}
