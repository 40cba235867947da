// Where a table's headings stand and what its columns hold: guessed here, changed by a person.

import { printPlainDay } from '../../calendar/print-day.ts'
import { type Cell, columnLetter, type Sheet, type SheetRow } from '../../document/sheet.ts'
import { fieldOf, type ImportField, manyColumns, monthOf, type PeopleField, peopleFieldOf } from './import-fields.ts'
import { namesFinding } from './read-findings.ts'

export type SheetKind = 'actions' | 'people' | 'left-out'
/** What a line across the table, or the name of the sheet, says of the rows under it. */
export type Grouping = 'finding' | 'workstream' | 'phase' | 'nothing'

/** Sheets with the same headings are read alike: a Word file has a table for each recommendation. */
export type Layout = {
  readonly sheets: readonly {
    readonly at: number
    readonly name: string
    readonly hidden: boolean
    readonly headRow: number
    readonly firstRow: number
  }[]
  readonly kind: SheetKind
  readonly columns: readonly LayoutColumn[]
  readonly bands: Grouping
  /** Whether there are any lines across. */
  readonly hasBands: boolean
  readonly named: Grouping
}

export type LayoutColumn = {
  readonly letter: string
  readonly heading: string
  readonly field: ImportField | PeopleField | null
  /** A few of its cells. */
  readonly samples: readonly string[]
}

/** In which row a sheet’s headings stand, by the sheet’s place, where a person said so. */
export type HeadRows = Readonly<Record<string, number>>

export function guessLayouts(sheets: readonly Sheet[], headRows: HeadRows = {}): Layout[] {
  const found = sheets.map((sheet, at) => ({ sheet, at, head: headAt(sheet, headRows[at]) ?? findHead(sheet) }))
  const alike = Map.groupBy(found, ({ head }) => head.headings.map((heading) => heading.toLowerCase()).join('\n'))
  return [...alike.values()].map((group) => {
    const { headings, kind } = group[0]?.head ?? { headings: [], kind: 'left-out' as const }
    const body = group.flatMap(({ sheet, head }) => bodyRows(sheet, head.firstRow, headings))
    const bands = [
      ...body.flatMap((row) => bandWords(row) ?? []),
      ...group.flatMap(({ sheet, head }) => bandAbove(sheet, head.firstRow) ?? []),
    ]
    const names = group.map(({ sheet }) => sheet.name)
    return {
      sheets: group.map(({ sheet, at, head }) => ({
        at,
        name: sheet.name,
        hidden: sheet.hidden,
        headRow: head.headRow,
        firstRow: head.firstRow,
      })),
      kind: group.every(({ sheet }) => sheet.hidden) ? 'left-out' : kind,
      columns: headings.map((heading, column) => ({
        letter: columnLetter(column),
        heading,
        field: fieldsOf(headings, kind)[column] ?? null,
        samples: samplesOf(body, column),
      })),
      bands: groupingOf(bands),
      hasBands: bands.length > 0,
      named:
        kind === 'actions'
          ? names.some(namesFinding)
            ? 'finding'
            : names.length > 1 && body.length > 0
              ? namedGrouping(names)
              : 'nothing'
          : 'nothing',
    }
  })
}

/** The rows under the headings, without those where the headings are printed again. */
export function bodyRows(sheet: Sheet, firstRow: number, headings: readonly string[]): SheetRow[] {
  return sheet.rows.filter((row) => row.number >= firstRow && !repeatsHead(row, headings))
}

/** The words of a line across the table: one cell with words at the beginning, and nothing beside it. */
export function bandWords(row: SheetRow): string | null {
  const filled = row.cells.filter((cell) => cell.text !== '' && cell.covered !== 'from-above')
  const [only] = filled
  const across = row.cells.some((cell) => cell.covered === 'from-left') || row.cells[0]?.text !== ''
  return filled.length === 1 && only && across && row.cells.indexOf(only) <= 1 && row.cells.length > 2 && /[a-z]{3}/i.test(only.text)
    ? only.text
    : null
}

/** A line above the headings that names a finding is of the rows under them; other titles are only titles. */
export function bandAbove(sheet: Sheet, firstRow: number): string | null {
  const words = sheet.rows.filter((row) => row.number < firstRow).flatMap((row) => bandWords(row) ?? [])
  return words.findLast(namesFinding) ?? null
}

/** What a line across says by its own words, else what a person said of such lines. */
export function groupingOfBand(words: string, said: Grouping): Grouping {
  if (said === 'nothing') return said
  if (namesFinding(words)) return 'finding'
  if (/^phase\b/i.test(words)) return 'phase'
  return /^(work ?stream|priority|theme|strand)\b/i.test(words) ? 'workstream' : said
}

type Head = { readonly headings: readonly string[]; readonly headRow: number; readonly firstRow: number; readonly kind: SheetKind }

function headAt(sheet: Sheet, row: number | undefined): Head | null {
  const at = sheet.rows.findIndex(({ number }) => number === row)
  if (row === undefined || at < 0) return null
  const { headings, rows } = headingsAt(sheet.rows, at)
  const kind =
    headings.some((each) => peopleFieldOf(each) === 'name') && !headings.some((each) => fieldOf(each) === 'title') ? 'people' : 'actions'
  return { headings, headRow: row, firstRow: (sheet.rows[at + rows - 1]?.number ?? row) + 1, kind }
}

function findHead(sheet: Sheet): Head {
  const scored = sheet.rows.slice(0, 40).map((row, at) => {
    const { headings, rows } = headingsAt(sheet.rows, at)
    const actions = new Set(headings.map(shortHeading).map(fieldOf).filter(Boolean))
    const people = new Set(headings.map(shortHeading).map(peopleFieldOf).filter(Boolean))
    const first = sheet.rows[at + rows - 1]?.number ?? row.number
    return { headings, headRow: row.number, firstRow: first + 1, actions, people }
  })
  const best = scored.reduce((one, other) => (other && one && other.actions.size > one.actions.size ? other : one), scored[0])
  const listed = scored.find(
    ({ people, actions }) =>
      people.has('name') && people.size >= 2 && people.size >= actions.size && !actions.has('title') && !actions.has('due'),
  )
  if (listed) return { ...listed, kind: 'people' }
  if (best && best.actions.size >= 2 && (best.actions.has('title') || best.actions.has('what') || best.actions.size >= 3))
    return { ...best, kind: 'actions' }
  return { headings: [], headRow: 1, firstRow: 1, ...scored[0], kind: 'left-out' }
}

/** Long words are no heading. */
const shortHeading = (text: string): string => (text.length > 90 ? '' : text)

/** The headings of a row, with those of the next under it where one heading spans several columns, as "RAG" over the months. */
function headingsAt(rows: readonly SheetRow[], at: number): { readonly headings: string[]; readonly rows: 1 | 2 } {
  const top = rows[at]
  const next = rows[at + 1]
  if (!top) return { headings: [], rows: 1 }
  const wide = top.cells.map((cell, column) => cell.covered === 'from-left' || top.cells[column + 1]?.covered === 'from-left')
  const under = next?.cells.some((cell, column) => wide[column] && cell.text !== '' && cell.text.length <= 40)
  const onlyUnder = next?.cells.every((cell, column) => wide[column] || cell.text === '' || cell.covered === 'from-above')
  if (!next || !under || !onlyUnder) return { headings: top.cells.map(({ text }) => text), rows: 1 }
  let spanning = ''
  const headings = top.cells.map((cell, column) => {
    if (cell.covered !== 'from-left') spanning = cell.text
    return wide[column] ? `${spanning} ${next.cells[column]?.text ?? ''}`.trim() : cell.text
  })
  return { headings, rows: 2 }
}

/** The headings again, or the first or second of their two lines. */
function repeatsHead(row: SheetRow, headings: readonly string[]): boolean {
  const filled = [...row.cells.entries()].filter(([, cell]) => cell.text !== '' && cell.covered !== 'from-above')
  const again = ([column, { text }]: [number, { readonly text: string }]) => {
    const heading = headings[column]?.toLowerCase() ?? ''
    const words = text.toLowerCase()
    return heading === words || (words.length > 2 && (heading.startsWith(`${words} `) || heading.endsWith(` ${words}`)))
  }
  return filled.length >= 2 && filled.every(again)
}

function fieldsOf(headings: readonly string[], kind: SheetKind): (ImportField | PeopleField | null)[] {
  if (kind === 'people') return onceEach(headings.map(peopleFieldOf))
  if (isOwnSheet(headings)) return headings.map((heading) => (Object.hasOwn(ownColumns, heading) ? (ownColumns[heading] ?? null) : null))
  const guessed = headings.map((heading) => fieldOf(shortHeading(heading)))
  const revised = headings.findIndex((heading, column) => guessed[column] === 'due' && /\b(revised|new|current|latest)\b/i.test(heading))
  if (revised >= 0) for (const [column, field] of guessed.entries()) if (field === 'due' && column !== revised) guessed[column] = 'note'
  if (!guessed.includes('title')) {
    const how = guessed.indexOf('what')
    if (how >= 0) guessed[how] = 'title'
  }
  return onceEach(guessed)
}

/** The sheet that Goodward writes for people, changed in a spreadsheet and given back: what else it tells is kept elsewhere. */
const ownColumns: Readonly<Record<string, ImportField>> = {
  Workstream: 'workstream',
  Finding: 'finding',
  Ref: 'reference',
  Action: 'title',
  How: 'what',
  'Desired outcome': 'why',
  Owner: 'owner',
  Accountable: 'accountable',
  Phase: 'phase',
  Start: 'start',
  Due: 'due',
  Milestones: 'milestones',
  'Equality and diversity': 'equality',
}

export const isOwnSheet = (headings: readonly string[]): boolean =>
  ['Finding', 'Ref', 'Action', 'Owner', 'Due', 'Status'].every((own) => headings.includes(own))

/** A field that one column only can hold is the first’s; of the others a person may keep the words. */
function onceEach<Field extends ImportField | PeopleField>(fields: readonly (Field | null)[]): (Field | ImportField | null)[] {
  return fields.map((field, column) => {
    if (field === null || manyColumns.includes(field as ImportField) || fields.indexOf(field) === column) return field
    return field in { title: 1, finding: 1, owner: 1, due: 1, partners: 1 } ? 'note' : null
  })
}

function samplesOf(body: readonly SheetRow[], column: number): string[] {
  const texts = body.filter((row) => bandWords(row) === null).map((row) => shownIn(row.cells[column]))
  return [...new Set(texts.filter((text) => text !== ''))].slice(0, 3).map((text) => (text.length > 70 ? `${text.slice(0, 70)}…` : text))
}

function groupingOf(bands: readonly string[]): Grouping {
  if (bands.length === 0) return 'nothing'
  if (bands.every(namesFinding)) return 'finding'
  if (bands.reduce((sum, words) => sum + words.length, 0) / bands.length > 80) return 'finding'
  return bands.every((words) => /^phase\b/i.test(words)) ? 'phase' : 'workstream'
}

const shownIn = (cell: Cell | undefined): string => (cell?.day ? printPlainDay(Temporal.PlainDate.from(cell.day)) : (cell?.text ?? ''))

const namedGrouping = (names: readonly string[]): Grouping =>
  names.every((name) => /^(sheet|table|tabelle) ?\d+$/i.test(name)) || names.some((name) => monthOf(name)) ? 'nothing' : 'workstream'
