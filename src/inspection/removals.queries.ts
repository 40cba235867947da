import { sql } from 'kysely'
import type { Reader } from '../database/database.ts'
import { daysToPutBack } from '../database/put-back.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { callFinding } from './own-labels.ts'
import { type Looking, seenInspectionIds } from './seen-inspections.queries.ts'

/** Something that was removed and can still be put back. `words` are the removed thing's own, shortened. */
export type Removal = {
  readonly commandId: string
  readonly at: Temporal.Instant
  readonly by: string
  readonly table: string
  readonly id: string
  /** The inspection that it hangs on; null for what hangs on none. */
  readonly inspectionId: string | null
  readonly words: string
}

/** What was removed from one inspection in the last 30 days and isn't back, newest first. The caller has seen that it may be seen. */
export function listRemovals(reader: Reader<InspectionDatabase>, inspectionId: string): Promise<Removal[]> {
  return removals(reader, 'part-removed', inspectionId)
}

/** Whole inspections, or contexts, that were removed in the last 30 days and aren't back; none of an inspection that may not be seen. */
export async function listRemovedWholes(
  reader: Reader<InspectionDatabase>,
  viewer: Looking,
  what: 'inspection-removed' | 'context-removed',
): Promise<Removal[]> {
  const seen = new Set((await seenInspectionIds(reader, viewer).execute()).map((row) => row.id))
  const found = await removals(reader, what, null)
  return found.filter((removal) => removal.inspectionId === null || seen.has(removal.inspectionId))
}

/** The event of a removal about this inspection or context, or null. */
export function findRemoval(reader: Reader<InspectionDatabase>, kind: 'inspection' | 'context', aboutId: string, commandId: string) {
  return reader
    .selectFrom('history')
    .select('seq')
    .where('command_id', '=', commandId)
    .where('about_kind', '=', kind)
    .where('about_id', '=', aboutId)
    .where('what', 'in', ['part-removed', 'inspection-removed', 'context-removed'])
    .executeTakeFirst()
}

/** Why what a command removed can't come back: its place is taken. Null when it is free. */
export async function whyTaken(reader: Reader<InspectionDatabase>, inspectionId: string, commandId: string): Promise<string | null> {
  const rows = await reader.selectFrom('past_row').select(['table_name', 'row']).where('command_id', '=', commandId).execute()
  for (const { table_name, row } of rows) {
    const was = row as Record<string, string | null>
    if (table_name === 'finding' && (await findingStands(reader, inspectionId, was)))
      return `It can’t be put back: another ${callFinding({ printedNumber: was.printed_number ?? null, ownLabel: was.own_label ?? null })} has taken its place.`
    if (table_name === 'judgement' && (await judgementStands(reader, inspectionId, was)))
      return `It can’t be put back: “${was.printed_area}” has another judgement now.`
  }
  return null
}

async function findingStands(
  reader: Reader<InspectionDatabase>,
  inspectionId: string,
  was: Record<string, string | null>,
): Promise<boolean> {
  const rows = await reader
    .selectFrom('finding')
    .select(['printed_number', 'own_label'])
    .where('inspection_id', '=', inspectionId)
    .where('list', '=', was.list ?? '')
    .execute()
  return rows.some(
    (row) =>
      (row.printed_number !== null && row.printed_number === was.printed_number) ||
      (row.own_label !== null && row.own_label.toLowerCase() === was.own_label?.toLowerCase()),
  )
}

async function judgementStands(
  reader: Reader<InspectionDatabase>,
  inspectionId: string,
  was: Record<string, string | null>,
): Promise<boolean> {
  const rows = await reader
    .selectFrom('judgement')
    .select('set_key')
    .where('inspection_id', '=', inspectionId)
    .where('area', '=', was.area ?? '')
    .execute()
  return rows.some((row) => row.set_key === was.set_key)
}

const mainTables = ['inspection', 'context', 'finding', 'judgement', 'expected_judgement', 'strength', 'inspection_note', 'finding_echo']
const partTables = [...mainTables, 'fieldwork', 'finding_addressee', 'finding_paragraph', 'finding_sentence_aside']

async function removals(reader: Reader<InspectionDatabase>, what: string, aboutId: string | null): Promise<Removal[]> {
  const rows = await reader
    .selectFrom('history')
    .innerJoin('past_row', (join) => join.onRef('past_row.command_id', '=', 'history.command_id'))
    .select(['history.command_id', 'history.at', 'history.by', 'past_row.table_name', 'past_row.row_id', 'past_row.row'])
    .where('history.what', '=', what)
    .where('history.about_kind', '=', what === 'context-removed' ? 'context' : 'inspection')
    .where('history.at', '>=', sql<Temporal.Instant>`moment() - make_interval(days => ${daysToPutBack})`)
    .$if(aboutId !== null, (query) => query.where('history.about_id', '=', aboutId))
    .orderBy('history.seq', 'desc')
    .execute()
  const found: Removal[] = []
  for (const [commandId, group] of Map.groupBy(rows, (row) => row.command_id)) {
    const main = group.filter((row) => rank(row.table_name) >= 0).toSorted((a, b) => rank(a.table_name) - rank(b.table_name))[0]
    if (!main || (await isBack(reader, main.table_name, main.row_id ?? ''))) continue
    const { at, by, table_name, row } = main
    const was = row as Record<string, string | null>
    const [id, inspectionId] = [was.id ?? '', was.inspection_id ?? null]
    found.push({ commandId, at, by, table: table_name, id, inspectionId, words: wordsOf(table_name, was) })
  }
  return found
}

const rank = (table: string): number => partTables.indexOf(table)

async function isBack(reader: Reader<InspectionDatabase>, table: string, id: string): Promise<boolean> {
  const row = await reader
    .selectFrom(table as 'finding')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

function wordsOf(table: string, row: Record<string, string | null>): string {
  const words = {
    finding: [row.printed_number, row.text],
    judgement: [row.printed_area, row.printed_grade],
    expected_judgement: [row.area, row.grade],
    finding_sentence_aside: [row.sentence],
    finding_addressee: [row.printed ?? row.addressee],
    inspection: [row.title ?? row.framework, row.published_on ?? row.published_month],
    context: [row.name, row.as_at_on],
    fieldwork: [row.from_on ?? row.from_month, row.to_on ?? row.to_month],
  }[table] ?? [row.words ?? row.text]
  const text = words.filter((word) => word).join(' ')
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text
}
