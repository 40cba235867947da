// A spreadsheet as the rooms hand it over: words, days and amounts, never a formula.

/** Text, a day, or an amount of money in whole pence. */
export type Cell = string | Temporal.PlainDate | { readonly pence: bigint } | null

export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** How a sheet for people looks; one for machines is left plain. */
  readonly layout?: {
    /** Rows above the head: a title and what it is of. */
    readonly titles: number
    readonly widths: readonly number[]
  }
}
