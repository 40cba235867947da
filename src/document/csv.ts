import type { Cell } from './written-sheet.ts'

// Comma-separated values after RFC 4180, with the mark that tells a spreadsheet program that it is UTF-8. Text that such a program would
// take for a formula begins with an apostrophe, which it shows as text.

export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => quoted(textOf(cell))).join(',')).join('\r\n')}\r\n`
}

const startsFormula = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return startsFormula.test(cell) ? `'${cell}` : cell
  return 'pence' in cell ? pounds(cell.pence) : cell.toString()
}

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** "1250.50", as a program reads it. */
function pounds(pence: bigint): string {
  const size = pence < 0n ? -pence : pence
  return `${pence < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}
