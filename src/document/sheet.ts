// What a table from outside holds, whatever file it came in: sheets of a workbook, tables of a Word file, a comma-separated file.

export type Cell = {
  /** As shown, without what was struck through; empty where a cell is covered by the one at its left. */
  readonly text: string
  /** The day that the file itself keeps as a day, as 2016-10-31. */
  readonly day: string | null
  /** The cell belongs to a merged one, and its words stand there; those from above are repeated here. */
  readonly covered: 'from-above' | 'from-left' | null
  /** What its fill says where councils rate by colour. */
  readonly fill: 'red' | 'amber' | 'green' | 'blue' | null
  /** A formula that was never worked out by the program that wrote the file. None is worked out here. */
  readonly unworked: boolean
}

/** `number` is the row's own as a person sees it in the file, from 1; rows without words are left out. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] }

export type Sheet = {
  /** The sheet's name, or the heading that a Word table stands under. */
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
}

export const plainCell = (text: string, over: Partial<Cell> = {}): Cell => ({
  text: tidied(text),
  day: null,
  covered: null,
  fill: null,
  unworked: false,
  ...over,
})

export const hasWords = (row: SheetRow): boolean => row.cells.some((cell) => cell.text !== '' || cell.unworked)

/** "C": the letter over a column, from 0. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnLetter(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** Spaces of every kind become one, lines stay lines; what no database keeps goes. */
function tidied(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ +/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}
