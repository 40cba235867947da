import type { Reader } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { Context } from './context.ts'
import type { ContextJudgement } from './context-authorities.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { type Looking, seenInspectionIds } from './seen-inspections.queries.ts'
import { dayOrMonthOf, textOfDayOrMonth } from './stored-values.ts'

/** Context figures, newest as-at day first; those of an inspection that the viewer may not see are left out. */
export async function listContexts(
  reader: Reader<InspectionDatabase>,
  viewer: Looking,
  of: { readonly inspectionId?: string; readonly id?: string } = {},
): Promise<Context[]> {
  const rows = await reader
    .selectFrom('context')
    .selectAll()
    .where((eb) => eb.or([eb('inspection_id', 'is', null), eb('inspection_id', 'in', seenInspectionIds(reader, viewer))]))
    .$if(of.inspectionId !== undefined, (query) => query.where('inspection_id', '=', of.inspectionId ?? ''))
    .$if(of.id !== undefined, (query) => query.where('id', '=', of.id ?? ''))
    .orderBy('as_at_on', 'desc')
    .orderBy('name')
    .execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const counts = await reader.selectFrom('context_count').selectAll().where('context_id', 'in', ids).orderBy('position').execute()
  const authorities = await reader.selectFrom('context_authority').selectAll().where('context_id', 'in', ids).orderBy('position').execute()
  return rows.map((row) => {
    const { id, revision, inspection_id: inspectionId, name, framework, source } = row
    const what = { id, revision, inspectionId, name, framework, asAt: row.as_at_on.toString(), source }
    if (row.kind === 'counts') {
      const own = counts.filter((count) => count.context_id === id)
      return {
        ...what,
        kind: 'counts',
        total: row.total ?? 0,
        counts: own.map((count) => ({ grade: count.grade, printedGrade: count.printed_grade, count: count.count })),
      }
    }
    const own = authorities.filter((authority) => authority.context_id === id)
    return {
      ...what,
      kind: 'authorities',
      authorities: own.map((authority) => ({
        authority: authority.authority_name,
        framework: authority.framework,
        published: textOfDayOrMonth(dayOrMonthOf(authority.published_on, authority.published_month)),
        judgements: authority.judgements as unknown as ContextJudgement[],
      })),
    }
  })
}

export async function getContext(reader: Reader<InspectionDatabase>, viewer: Looking, id: string): Promise<Context> {
  const found = /^[0-9a-f-]{36}$/i.test(id) ? await listContexts(reader, viewer, { id }) : []
  if (!found[0]) throw new Refusal('not-found', 'There are no such context figures on record.')
  return found[0]
}
