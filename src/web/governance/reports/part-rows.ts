import { printPlainDay } from '../../../calendar/print-day.ts'
import type { Manifest } from '../../../governance/report/manifest.ts'
import { printWords } from '../../../governance/report/print-words.ts'
import { readWords } from '../../../governance/report/read-words.ts'
import type { SlotName } from '../../../governance/report/slots.ts'
import type { Rows } from '../../../governance/report/write-rows.commands.ts'
import {
  type Appendix,
  appendixHolds,
  type Officer,
  type OfficerSlot,
  type Option,
  officerSlots,
  type TrackingRow,
  type Written,
} from '../../../governance/report/written.ts'
import type { FormReader } from '../../form/read-form.ts'
import { opennessValues, readOpenness } from './openness-fields.ts'

// The rows that some fields have besides words: each list is shown with a few empty rows, and an emptied row is taken out.

export type RowKind = 'officers' | 'asked' | 'priorities' | 'tracking' | 'appendices'

export function rowKindOf(slot: SlotName): RowKind | null {
  if (officerSlots.includes(slot as OfficerSlot)) return 'officers'
  if (slot === 'options' || slot === 'recommendations') return 'asked'
  if (slot === 'council-priorities' || slot === 'policy-principles') return 'priorities'
  return slot === 'tracking' || slot === 'appendices' ? slot : null
}

const spare = 2
const mostRows = 40

export type Known = {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly priorityIds: readonly string[]
}

type Values = Record<string, string | readonly string[] | null>

/** What stands in the boxes of a field's rows, and how many rows are shown. */
export function rowValues(kind: RowKind, slot: SlotName, written: Written): { readonly values: Values; readonly count: number } {
  if (kind === 'officers') return numbered(written.officers[slot as OfficerSlot], ({ personId: _, ...officer }) => officer)
  if (kind === 'tracking')
    return numbered(written.tracking, ({ who, on, said }) => ({ who, on: on && printPlainDay(Temporal.PlainDate.from(on)), said }))
  if (kind === 'appendices')
    return numbered(written.appendices, ({ title, holds, words, openness }) => ({
      title,
      holds,
      words: printWords(words),
      ...opennessValues(openness),
    }))
  if (kind === 'priorities')
    return {
      count: 0,
      values: {
        priority: written.priorities.map(({ priorityId }) => priorityId),
        ...Object.fromEntries(written.priorities.map(({ priorityId, sentence }) => [`sentence-${priorityId}`, sentence])),
      },
    }
  const options = numbered(written.options, ({ words, consequences }) => ({ option: words, consequences }))
  return {
    count: options.count,
    values: {
      ...options.values,
      recommended: written.options.flatMap(({ recommended }, n) => (recommended ? [String(n)] : [])),
      recommendations: written.recommendations.join('\n\n'),
    },
  }
}

function numbered<Row>(rows: readonly Row[], boxes: (row: Row) => Record<string, string | null>) {
  const values: Values = {}
  for (const [n, row] of rows.entries()) for (const [name, value] of Object.entries(boxes(row))) values[`${name}-${n}`] = value
  return { values, count: Math.min(mostRows, rows.length + spare) }
}

/** What was typed in a field's rows. */
export function readRows(form: FormReader, kind: RowKind, known: Known, count: number): Rows {
  const rows = Array.from({ length: Math.min(mostRows, count) }, (_, n) => n)
  if (kind === 'officers') return { officers: rows.flatMap((n) => readOfficer(form, n, known) ?? []) }
  if (kind === 'tracking') return { tracking: rows.flatMap((n) => readTracking(form, n, known) ?? []) }
  if (kind === 'appendices') return { appendices: rows.flatMap((n) => readAppendix(form, n) ?? []) }
  if (kind === 'priorities')
    return {
      priorities: form
        .choices('priority', known.priorityIds)
        .map((priorityId) => ({ priorityId, sentence: form.optionalText(`sentence-${priorityId}`, { most: 2000 }) })),
    }
  const recommended = form.choices('recommended', rows.map(String))
  const options = rows.flatMap((n): Option[] => {
    const words = form.optionalText(`option-${n}`, { most: 5000 })
    const consequences = form.optionalText(`consequences-${n}`, { most: 5000 })
    if (words === null && consequences !== null) form.wrong(`option-${n}`, 'Say what the option is')
    return words === null ? [] : [{ words, consequences, recommended: recommended.includes(String(n)) }]
  })
  const typed = form.optionalText('recommendations') ?? ''
  for (const sentence of readWords(typed).problems) form.wrong('recommendations', sentence)
  return { options, recommendations: paragraphs(typed) }
}

const paragraphs = (typed: string): readonly string[] =>
  typed
    .split(/\n\s*\n/)
    .map((each) => each.trim().replace(/^(?:[-*•]|\d{1,2}[.)]|[a-z][.)]) /, ''))
    .filter((each) => each !== '')

const short = { most: 300 }

function readOfficer(form: FormReader, n: number, { people }: Known): Officer | null {
  const name = form.optionalText(`name-${n}`, short)
  const said = {
    title: form.optionalText(`title-${n}`, short),
    portfolio: form.optionalText(`portfolio-${n}`, short),
    telephone: form.optionalText(`telephone-${n}`, short),
    email: form.optionalText(`email-${n}`, short),
  }
  if (name === null) {
    if (Object.values(said).some((each) => each !== null)) form.wrong(`name-${n}`, 'Enter the name, or the team')
    return null
  }
  if (said.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(said.email))
    form.wrong(`email-${n}`, 'Enter a whole e-mail address, such as name@council.gov.uk')
  const plain = name.toLowerCase().replace(/^(councillor|cllr)\.? /, '')
  return { personId: people.find((person) => person.name.toLowerCase() === plain)?.id ?? null, name, ...said }
}

function readTracking(form: FormReader, n: number, { bodies }: Known): TrackingRow | null {
  const who = form.optionalText(`who-${n}`, short)
  const on = form.optionalDay(`on-${n}`)
  const said = form.optionalText(`said-${n}`, short)
  if (who === null && (on !== null || said !== null)) form.wrong(`who-${n}`, 'Say who: a body, a person or a group')
  const bodyId = bodies.find(({ name }) => name.toLowerCase() === who?.toLowerCase())?.id ?? null
  return who === null ? null : { bodyId, who, on: on?.toString() ?? null, said }
}

function readAppendix(form: FormReader, n: number): Appendix | null {
  const title = form.optionalText(`title-${n}`, short)
  const holds = form.optionalChoice(`holds-${n}`, Object.keys(appendixHolds) as Appendix['holds'][]) ?? 'words'
  const { words, problems } = readWords(form.optionalText(`words-${n}`, { most: 200_000 }) ?? '')
  for (const sentence of problems) form.wrong(`words-${n}`, sentence)
  if (title === null && (words.length > 0 || holds !== 'words')) form.wrong(`title-${n}`, 'Give the appendix a title')
  if (title === null) return null
  if (holds === 'words' && words.length === 0) form.wrong(`words-${n}`, 'Write the appendix, or say what of the record it holds')
  return { title, holds, words, openness: readOpenness(indexed(form, n)) }
}

/** The same form, with every name at row n. */
const indexed = (form: FormReader, n: number): FormReader => ({
  ...form,
  optionalChoice: (name, choices) => form.optionalChoice(`${name}-${n}`, choices),
  text: (name, rule) => form.text(`${name}-${n}`, rule),
  wrong: (name, sentence) => form.wrong(`${name}-${n}`, sentence),
})

/** Which facts are written elsewhere: what the report is about, or with its contact officers. */
export function writtenElsewhere(slot: SlotName, { slots }: Manifest): 'about' | SlotName | null {
  if (slot === 'subject' || slot === 'decision-of' || slot === 'meeting-day' || slot === 'openness') return 'about'
  return slot === 'contact-details' && slots.some(({ name }) => name === 'contact-officers') ? 'contact-officers' : null
}
