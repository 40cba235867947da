import type { Reader } from '../database/database.ts'
import { nameInspection } from '../inspection/name-inspection.ts'
import { seenInspectionIds } from '../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { areaName, dayText, namedOrNull } from './content-names.ts'
import type { PlanDatabase } from './plan.tables.ts'
import type { FindingOfPlan, PlanContent, SourceContent } from './plan-content.ts'
import { seenPlanIds } from './seen-plans.queries.ts'

type Inspections = PlanContent['inspections']

/** Those that this person may see, and how many more there are. */
export async function readInspections(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
): Promise<{ seen: Inspections; hidden: number }> {
  const rows = await reader
    .selectFrom('plan_inspection')
    .innerJoin('inspection', 'inspection.id', 'plan_inspection.inspection_id')
    .select(['inspection.id', 'framework', 'title', 'published_on', 'published_month'])
    .select((eb) => eb('inspection.id', 'in', seenInspectionIds(reader, viewer)).as('seen'))
    .where('plan_id', '=', planId)
    .orderBy('plan_inspection.recorded_at')
    .orderBy('plan_inspection.id')
    .execute()
  const seen = rows
    .filter((row) => row.seen)
    .map((row) => ({ id: row.id, name: nameInspection(row), publishedOn: dayText(row.published_on) ?? row.published_month }))
  return { seen, hidden: rows.length - seen.length }
}

export async function readSources(reader: Reader<PlanDatabase>, planId: string): Promise<SourceContent[]> {
  const rows = await reader
    .selectFrom('plan_source')
    .innerJoin('finding_source', 'finding_source.id', 'plan_source.finding_source_id')
    .select(['finding_source.id', 'kind', 'title', 'from_whom', 'dated_on', 'words', 'web_address'])
    .where('plan_id', '=', planId)
    .orderBy('dated_on')
    .orderBy('finding_source.id')
    .execute()
  return rows.map(({ from_whom, dated_on, web_address, ...row }) => ({
    ...row,
    fromWhom: from_whom,
    datedOn: dated_on.toString(),
    webAddress: web_address,
  }))
}

export async function readFindings(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  inspections: Inspections,
  sources: readonly SourceContent[],
): Promise<FindingOfPlan[]> {
  const origins = [...inspections, ...sources].map((origin) => origin.id)
  if (origins.length === 0) return []
  const rows = await reader
    .selectFrom('finding')
    .leftJoin('inspection', 'inspection.id', 'finding.inspection_id')
    .select(['finding.id', 'inspection_id', 'finding_source_id', 'printed_number', 'own_label', 'text', 'finding.kind', 'list', 'theme'])
    .select(['area', 'printed_timescale', 'set_on', 'place', 'framework', 'edition'])
    .where((eb) => eb.or([eb('inspection_id', 'in', origins), eb('finding_source_id', 'in', origins)]))
    .orderBy('finding.position')
    .execute()
  const ids = rows.map((row) => row.id)
  const addressees = Map.groupBy(await addresseesOf(reader, ids), (row) => row.finding_id)
  const parts = Map.groupBy(await partsOf(reader, viewer, planId), (row) => row.finding_id)
  const order = (row: { inspection_id: string | null; finding_source_id: string | null }) =>
    origins.indexOf(row.inspection_id ?? row.finding_source_id ?? '')
  return rows
    .sort((a, b) => order(a) - order(b))
    .map((row) => ({
      id: row.id,
      inspectionId: row.inspection_id,
      sourceId: row.finding_source_id,
      number: row.printed_number,
      ownLabel: row.own_label,
      text: row.text,
      kind: row.kind,
      list: row.list,
      theme: row.theme,
      area: row.area,
      areaName: areaName(row),
      addressees: (addressees.get(row.id) ?? []).map((each) => each.addressee),
      timescale: row.printed_timescale,
      setOn: dayText(row.set_on),
      page: pageOf(row.place),
      parts: (parts.get(row.id) ?? []).map((part) => ({
        id: part.id,
        organisation: { id: part.organisation_id, name: part.organisation },
        part: part.part as FindingOfPlan['parts'][number]['part'],
        otherPlan: namedOrNull(part.other_plan_id, part.other_plan),
        foldedInto: part.folded_into,
        note: part.note,
      })),
    }))
}

function addresseesOf(reader: Reader<PlanDatabase>, findingIds: readonly string[]) {
  if (findingIds.length === 0) return []
  return reader
    .selectFrom('finding_addressee')
    .select(['finding_id', 'addressee'])
    .where('finding_id', 'in', findingIds)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

/** Another body's plan is named only to those who may see it. */
function partsOf(reader: Reader<PlanDatabase>, viewer: Viewer, planId: string) {
  return reader
    .selectFrom('finding_part')
    .innerJoin('organisation', 'organisation.id', 'finding_part.organisation_id')
    .leftJoin('plan as other', (on) =>
      on.onRef('other.id', '=', 'finding_part.other_plan_id').on('other.id', 'in', seenPlanIds(reader, viewer)),
    )
    .select(['finding_part.id', 'finding_id', 'organisation_id', 'organisation.name as organisation', 'part', 'folded_into', 'note'])
    .select(['other.id as other_plan_id', 'other.title as other_plan'])
    .where('plan_id', '=', planId)
    .orderBy('finding_part.recorded_at')
    .orderBy('finding_part.id')
    .execute()
}

function pageOf(place: unknown): string | null {
  const page = (place as { page?: number } | null)?.page
  return page === undefined ? null : String(page)
}
