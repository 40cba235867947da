import { printFinancialYear } from './financial-year.ts'
import { type Head, headOf, type Kind } from './ledger-heads.ts'
import { quarterOf } from './ledger-quarters.ts'
import { readAmount } from './read-amount.ts'

// A ledger's sheet as what was spent, or is forecast, in each quarter of one financial year, under the names that the ledger uses. It has
// a column for each quarter or month, or a row for each payment with its day; rows of one name and quarter are added up.

/** `number` is the row's own in the file; `cells` are its words, from the first column on. */
export type LedgerRow = { readonly number: number; readonly cells: readonly string[] }

export type LedgerLine = {
  readonly name: string
  readonly kind: Kind
  readonly quarter: number
  readonly pence: bigint
  readonly rows: number
}

export type LedgerRead = {
  readonly lines: readonly LedgerLine[]
  /** What was left out, and why, row by row. */
  readonly leftOut: readonly string[]
}

/** Gives a sentence instead when no row says what the columns are. */
export function readLedger(rows: readonly LedgerRow[], year: number): LedgerRead | { readonly problem: string } {
  const head = findHead(rows)
  if (!head) return { problem: noHead }
  const lines = new Map<string, LedgerLine>()
  const leftOut: string[] = []
  for (const row of rows.slice(head.at + 1)) {
    const cell = (column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? '').trim())
    const name = cell(head.name)
    const filled = head.amounts.filter(({ column }) => cell(column) !== '')
    if (filled.length === 0 || /^(grand |sub-?)?total/i.test(name)) continue
    if (name === '') leftOut.push(`Row ${row.number} doesn’t say what was paid from.`)
    else
      for (const { column, kind, sign, quarter } of filled) {
        const pence = readAmount(cell(column))
        const when = quarter ?? quarterOf(cell(head.when))
        if (pence === null) leftOut.push(`Row ${row.number}: “${cell(column)}” isn’t an amount.`)
        else if (!when) leftOut.push(`Row ${row.number}: “${cell(head.when)}” is no day, month or quarter.`)
        else if (when.year !== null && when.year !== year) leftOut.push(`Row ${row.number} is of ${printFinancialYear(when.year)}.`)
        else add(lines, { name, kind, quarter: when.quarter, pence: pence * BigInt(sign), rows: 1 })
      }
  }
  return { lines: [...lines.values()], leftOut }
}

const noHead =
  'No row says what the columns are. One column must name what was paid from, such as “Source” or “Cost centre”, and others the quarters or months; or one the amount and one its date.'

function add(lines: Map<string, LedgerLine>, line: LedgerLine): void {
  const key = `${line.kind} ${line.quarter} ${line.name.toLowerCase()}`
  const known = lines.get(key)
  lines.set(key, known ? { ...known, pence: known.pence + line.pence, rows: known.rows + 1 } : line)
}

type Amount = {
  readonly column: number
  readonly kind: Kind
  readonly sign: 1 | -1
  readonly quarter: { readonly quarter: number; readonly year: number | null } | null
}
type Heads = { readonly at: number; readonly name: number; readonly when: number | undefined; readonly amounts: readonly Amount[] }

/** The first of the top rows whose words name a column to be paid from and amounts by quarter, or an amount with its day. */
function findHead(rows: readonly LedgerRow[]): Heads | null {
  for (const [at, row] of rows.slice(0, 20).entries()) {
    const heads = row.cells.map((cell) => headOf(cell))
    const names = heads.flatMap((head, column) =>
      head?.holds === 'name' && isNamed(rows.slice(at + 1), column) ? [{ column, weight: head.weight }] : [],
    )
    const [name] = names.sort((a, b) => b.weight - a.weight)
    const quarters = heads.flatMap((head, column) => (head?.holds === 'quarter' ? [asQuarter(head, column)] : []))
    const single = heads.flatMap((head, column) =>
      head?.holds === 'amount' ? [{ column, kind: head.kind, sign: head.sign, quarter: null }] : [],
    )
    const when = heads.findIndex((head) => head?.holds === 'when')
    if (name && quarters.length > 0) return { at, name: name.column, when: undefined, amounts: quarters }
    if (name && single.length > 0 && when >= 0) return { at, name: name.column, when, amounts: single }
  }
  return null
}

const asQuarter = ({ quarter, year, kind }: Extract<Head, { holds: 'quarter' }>, column: number): Amount => ({
  column,
  kind,
  sign: 1,
  quarter: { quarter, year },
})

/** Beneath stand words, not codes and amounts only. */
const isNamed = (rows: readonly LedgerRow[], column: number): boolean =>
  rows.slice(0, 50).some((row) => /\p{L}/u.test(row.cells[column] ?? ''))

/** Which of the plan's sources a ledger's name means: the one of that name, or the only one whose name holds it or is held by it. */
export function sourceMeant<Source extends { readonly name: string }>(name: string, sources: readonly Source[]): Source | null {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const asked = plain(name)
  const same = sources.filter((source) => plain(source.name) === asked)
  const near = sources.filter((source) => asked.length >= 4 && (plain(source.name).includes(asked) || asked.includes(plain(source.name))))
  return same[0] ?? (near.length === 1 ? (near[0] ?? null) : null)
}
