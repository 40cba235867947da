import type { ContextContent } from '../../../inspection/context.ts'
import { contextTableText, printedPublication, readContextTable } from '../../../inspection/context-authorities.ts'
import { type CountedGrade, problemWithCounts } from '../../../inspection/context-counts.ts'
import { frameworks } from '../../../inspection/frameworks/frameworks.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormReader, readForm } from '../../form/read-form.ts'
import { dayWritten } from '../day-or-month-field.ts'

/** How many grades a table of counts takes. */
export const gradeRows = [1, 2, 3, 4, 5, 6] as const
const offered = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate']

export function contextValues(context: ContextContent | null): Record<string, string | null> {
  const about = {
    name: context?.name ?? null,
    framework: context?.framework ?? null,
    as_at: context ? dayWritten(Temporal.PlainDate.from(context.asAt)) : null,
    source: context?.source ?? null,
  }
  if (context?.kind === 'authorities') return { ...about, table: contextTableText(context.authorities, printedPublication) }
  const counts = context?.kind === 'counts' ? context.counts : null
  const rows = gradeRows.flatMap((n) => [
    [`grade-${n}`, counts ? (counts[n - 1]?.printedGrade ?? null) : (offered[n - 1] ?? null)],
    [`count-${n}`, counts ? (counts[n - 1] ? String(counts[n - 1]?.count) : null) : null],
  ])
  return { ...about, total: context?.kind === 'counts' ? String(context.total) : null, ...Object.fromEntries(rows) }
}

export function readCounts(fields: Fields, today: Temporal.PlainDate, inspectionId: string | null) {
  const form = readForm(fields)
  const about = readAbout(form, today)
  const total = form.wholeNumber('total', { missing: 'Enter how many there were in all', most: 100_000 })
  const counts: CountedGrade[] = gradeRows.flatMap((n) => {
    const printedGrade = form.optionalText(`grade-${n}`, { most: 100 })
    const count = form.optionalWholeNumber(`count-${n}`, { most: 100_000 })
    if (printedGrade === null && count !== null) form.wrong(`grade-${n}`, 'Say which grade this number is of')
    return printedGrade === null || count === null ? [] : [{ grade: keyOf(printedGrade), printedGrade, count }]
  })
  if (counts.length === 0) form.wrong('count-1', 'Enter at least one grade with its number')
  else if (Number.isInteger(total)) {
    const problem = problemWithCounts(total, counts)
    if (problem) form.wrong('total', problem)
  }
  return form.finish<ContextContent>({ ...about, inspectionId, kind: 'counts', total, counts })
}

/** The form's order, and what was seen in the table, which is shown in either case. */
export function readAuthorities(fields: Fields, today: Temporal.PlainDate, inspectionId: string | null) {
  const form = readForm(fields)
  const about = readAbout(form, today)
  const text = form.text('table', { missing: 'Paste or type the table', most: 200_000 })
  const table = text ? readContextTable(text) : null
  if (table && 'problem' in table) form.wrong('table', table.problem)
  const seen = table && !('problem' in table) ? table : null
  const wrong = seen?.rows.flatMap((row) => row.problems) ?? []
  if (wrong.length > 0)
    form.wrong(
      'table',
      `${wrong.length === 1 ? 'One cell is' : `${wrong.length} cells are`} to be put right: they are named beside their rows below`,
    )
  const authorities = (seen?.rows ?? []).map(({ line: _, problems: __, ...authority }) => authority)
  return { read: form.finish<ContextContent>({ ...about, inspectionId, kind: 'authorities', authorities }), seen }
}

function readAbout(form: FormReader, today: Temporal.PlainDate) {
  const name = form.text('name', { missing: 'Say whose outcomes these are', most: 300 })
  const asAt = form.day('as_at', { missing: 'Enter the day as at which the figures stood' })
  if (asAt && Temporal.PlainDate.compare(asAt, today) > 0) form.wrong('as_at', 'This day hasn’t come yet')
  const source = form.text('source', { missing: 'Say where the figures come from', most: 500 })
  const framework = form.optionalChoice(
    'framework',
    frameworkChoices.map((choice) => choice.value),
  )
  return { name, framework, asAt: String(asAt), source }
}

export const frameworkChoices = [...new Map(frameworks.map(({ id, title }) => [id, title]))].map(([value, text]) => ({ value, text }))

const keyOf = (printed: string): string =>
  printed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'grade'
