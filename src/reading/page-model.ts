/** A page as the reading rules see it: words in the order the file gives them, and the lines they make. Points, from the top left. */

export type Word = {
  text: string
  x: number
  y: number
  width: number
  height: number
  /** Where the letters stand, measured from the top; words of one line share it, footnote marks stand above it. */
  baseline: number
  size: number
  bold: boolean
  italic: boolean
  /** Set in a symbol font (Wingdings and the like): a bullet, whatever letter the file says it is. */
  symbol: boolean
  /** No space stands between the word before and this one: a change of font in mid-word, a footnote mark, a hyphen at a line's end. */
  glued: boolean
  /** Index into the page's `tags`; -1 when the file doesn't say, or says that this is a running header or footer. */
  tag: number
}

/**
 * What a tagged file says of a stretch of words. `kind` is the nearest block (P, H1, LBody, TD …), `path` the blocks around it,
 * outermost first ("Table/TR/TD/P"). The numbers tell blocks of one page apart; -1 where there is none.
 */
export type Tag = {
  kind: string
  path: string
  block: number
  item: number
  cell: number
  row: number
  table: number /** Its row or its item began on an earlier page. */
  rowContinues?: boolean
  itemContinues?: boolean
}

/** A ruled line across the page: the border of a table's row. Asked for only where the file has no tags. */
export type Rule = { y: number; x: number; right: number }

export type PageWords = {
  number: number
  width: number
  height: number
  words: Word[]
  tags: Tag[]
  rules?: Rule[] /** Something stands on the page and no word of it can be read. */
  damaged?: boolean
}
