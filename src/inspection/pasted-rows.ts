// A table copied from a spreadsheet (cells apart by tabs) or typed with commas: what each cell says, row by row. A cell may stand in
// double quotes, then it may hold commas, tabs, line breaks and doubled quotes.

export type PastedRow = { /** Counted from 1, as the person sees the lines. */ readonly line: number; readonly cells: readonly string[] }

export function readPastedRows(text: string): PastedRow[] {
  const tidy = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  const separator = tidy.includes('\t') ? '\t' : ','
  const rows: PastedRow[] = []
  let at = 0
  let line = 1
  while (at < tidy.length) {
    const row = readRow(tidy, at, separator)
    const cells = row.cells.map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim())
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
    line += row.lines
    at = row.next
  }
  return rows
}

type RowRead = { readonly cells: string[]; readonly next: number; readonly lines: number }

function readRow(text: string, from: number, separator: string): RowRead {
  const cells: string[] = []
  let at = from
  let lines = 1
  for (;;) {
    const cell = text.charAt(at) === '"' ? readQuoted(text, at, separator) : null
    const end = cell ? cell.next : endOfCell(text, at, separator)
    const words = cell ? cell.words : text.slice(at, end)
    cells.push(words)
    lines += words.split('\n').length - 1
    if (text.charAt(end) !== separator) return { cells, next: end + 1, lines }
    at = end + 1
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text.charAt(at) !== separator && text.charAt(at) !== '\n') at += 1
  return at
}

/** Null when the quote is never closed before a separator: then it is a mark in the words. */
function readQuoted(text: string, from: number, separator: string): { words: string; next: number } | null {
  let words = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') words += text.charAt(at)
    else if (text.charAt(at + 1) === '"') {
      words += '"'
      at += 1
    } else {
      const after = text.charAt(at + 1)
      return after === '' || after === '\n' || after === separator ? { words, next: at + 1 } : null
    }
  }
  return null
}
