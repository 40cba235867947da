// A region or a named group of authorities as a table: authority, framework, publication (day or month) and judgements, typed or pasted.
// Each row is read by itself, so that a problem can be shown with its line and its column.

import { type DayOrMonth, printDayOrMonth } from '../calendar/day-or-month.ts'
import { readDayOrMonth } from '../calendar/read-day.ts'
import type { DayOrMonthText } from './inspection-content.ts'
import { type PastedRow, readPastedRows } from './pasted-rows.ts'

export type ContextAuthority = {
  readonly authority: string
  readonly framework: string | null
  readonly published: DayOrMonthText | null
  readonly judgements: readonly ContextJudgement[]
}

/** As printed in the source: no framework's scale is forced on another body's table. */
export type ContextJudgement = { readonly area: string; readonly grade: string }

export type CellProblem = { readonly line: number; readonly column: string; readonly sentence: string }

export type ContextTableRead = {
  /** The headings of the judgement columns, from the first line or numbered. */
  readonly areas: readonly string[]
  readonly rows: readonly (ContextAuthority & { readonly line: number; readonly problems: readonly CellProblem[] })[]
}

const longest = 200
const mostRows = 400

/** Reads the whole text; the first line may be a heading. Gives a problem in a sentence when there is no table at all. */
export function readContextTable(text: string): ContextTableRead | { readonly problem: string } {
  const lines = readPastedRows(text)
  const heading = lines[0] && isHeading(lines[0]) ? lines[0] : null
  const body = heading ? lines.slice(1) : lines
  if (body.length === 0) return { problem: 'Paste or type at least one authority, each on a line of its own' }
  if (body.length > mostRows) return { problem: `There are ${body.length} lines: the most that a table takes is ${mostRows}` }
  const width = Math.max(...body.map((line) => lastFilled(line)), lastFilled(heading ?? (body[0] as PastedRow)))
  if (width < 4)
    return {
      problem:
        'Give each line at least four columns, apart by tabs or commas: authority, framework, publication date and one judgement. Leave a column empty where it isn’t known',
    }
  const areas = Array.from({ length: width - 3 }, (_, n) => heading?.cells[n + 3] || (width === 4 ? 'Judgement' : `Judgement ${n + 1}`))
  return { areas, rows: body.map((line) => readRow(line, areas)) }
}

/** The table as text that can be pasted again, apart by tabs. */
export function contextTableText(rows: readonly ContextAuthority[], printed: (published: DayOrMonthText) => string): string {
  const areas = [...new Set(rows.flatMap((row) => row.judgements.map((judgement) => judgement.area)))]
  const lines = rows.map((row) => {
    const grades = areas.map((area) => row.judgements.find((judgement) => judgement.area === area)?.grade ?? '')
    return [row.authority, row.framework ?? '', row.published ? printed(row.published) : '', ...grades]
  })
  const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [['Authority', 'Framework', 'Published', ...areas], ...lines].map((cells) => cells.map(quoted).join('\t')).join('\n')
}

function isHeading(row: PastedRow): boolean {
  return /^(local )?authority|^council|^area$|^name$/i.test(row.cells[0] ?? '')
}

function lastFilled(row: PastedRow): number {
  return row.cells.findLastIndex((cell) => cell !== '') + 1
}

function readRow(row: PastedRow, areas: readonly string[]): ContextTableRead['rows'][number] {
  const [authority = '', framework = '', published = '', ...grades] = row.cells
  const problems: CellProblem[] = []
  const say = (column: string, sentence: string): void => void problems.push({ line: row.line, column, sentence })
  if (authority === '') say('Authority', 'name the authority')
  const tooLong = row.cells.findIndex((cell) => cell.length > longest)
  if (tooLong >= 0) say(['Authority', 'Framework', 'Published', ...areas][tooLong] ?? '', `a cell holds at most ${longest} characters`)
  const read = published === '' ? null : readDayOrMonth(published)
  if (read && 'problem' in read) say('Published', read.problem)
  const judgements = areas.flatMap((area, n) => (grades[n] ? [{ area, grade: grades[n] }] : []))
  if (judgements.length === 0) say(areas[0] ?? 'Judgement', 'give at least one judgement')
  return {
    line: row.line,
    authority,
    framework: framework === '' ? null : framework,
    published: read && 'value' in read ? asText(read.value) : null,
    judgements,
    problems,
  }
}

const asText = (value: DayOrMonth): DayOrMonthText =>
  value.known === 'day' ? { day: value.day.toString() } : { month: value.month.toString() }

/** "May 2012", "16 May 2016" */
export function printedPublication(published: DayOrMonthText): string {
  return printDayOrMonth(
    'day' in published
      ? { known: 'day', day: Temporal.PlainDate.from(published.day) }
      : { known: 'month', month: Temporal.PlainYearMonth.from(published.month) },
  )
}
