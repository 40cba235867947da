import type { LedgerLine } from '../../../../plan/money/ledger-sheet.ts'

/** What was read of a sheet, as the page that shows it carries it to the one that records it: a line each, the name last. */
export const linesWritten = (lines: readonly LedgerLine[]): string =>
  lines.map(({ kind, quarter, pence, rows, name }) => [kind, quarter, pence, rows, name.replaceAll(/\s+/g, ' ')].join('\t')).join('\n')

/** What isn't such a line is left out: it was not written here. */
export const linesRead = (text: string): LedgerLine[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [, kind, quarter, pence, rows, name] = /^(spent|forecast)\t([1-4])\t(-?\d{1,15})\t(\d{1,7})\t(.+)$/.exec(line) ?? []
    return name ? [{ kind: kind as LedgerLine['kind'], quarter: Number(quarter), pence: BigInt(pence ?? 0), rows: Number(rows), name }] : []
  })
