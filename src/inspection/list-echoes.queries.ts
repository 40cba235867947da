import type { Reader } from '../database/database.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { Echo, InspectionMention } from './inspection.ts'
import type { EchoStanding, InspectionKind } from './inspection-content.ts'
import { isHeldNow, type Looking, seenInspectionIds } from './seen-inspections.queries.ts'
import { dayOrMonthOf, placeOf } from './stored-values.ts'

/** What one report says of earlier findings. */
export function listEchoesIn(reader: Reader<InspectionDatabase>, viewer: Looking, inspectionId: string): Promise<Echo[]> {
  return echoes(reader, viewer, { inspectionId })
}

/** What later reports say of the findings of one inspection, by finding. */
export async function listEchoesOf(
  reader: Reader<InspectionDatabase>,
  viewer: Looking,
  inspectionId: string,
): Promise<ReadonlyMap<string, Echo[]>> {
  return Map.groupBy(await echoes(reader, viewer, { earlierInspectionId: inspectionId }), (echo) => echo.earlier.id)
}

type Which = { readonly inspectionId: string } | { readonly earlierInspectionId: string }

async function echoes(reader: Reader<InspectionDatabase>, viewer: Looking, which: Which): Promise<Echo[]> {
  const rows = await reader
    .selectFrom('finding_echo as echo')
    .innerJoin('inspection as later', 'later.id', 'echo.inspection_id')
    .innerJoin('finding as earlier', 'earlier.id', 'echo.earlier_finding_id')
    .innerJoin('inspection as of', 'of.id', 'earlier.inspection_id')
    .select(['echo.id', 'echo.revision', 'echo.says', 'echo.words', 'echo.place'])
    .select(['earlier.id as earlier_id', 'earlier.printed_number', 'earlier.text'])
    .select(['later.id as later_id', 'later.framework as later_framework', 'later.kind as later_kind', 'later.title as later_title'])
    .select(['later.published_on as later_on', 'later.published_month as later_month'])
    .select(['of.id as of_id', 'of.framework as of_framework', 'of.kind as of_kind', 'of.title as of_title'])
    .select(['of.published_on as of_on', 'of.published_month as of_month'])
    .select((eb) => [isHeldNow(eb, 'later.id').as('later_held'), isHeldNow(eb, 'of.id').as('of_held')])
    .where('later.id', 'in', seenInspectionIds(reader, viewer))
    .where('of.id', 'in', seenInspectionIds(reader, viewer))
    .$if('inspectionId' in which, (query) => query.where('later.id', '=', 'inspectionId' in which ? which.inspectionId : ''))
    .$if('earlierInspectionId' in which, (query) =>
      query.where('of.id', '=', 'earlierInspectionId' in which ? which.earlierInspectionId : ''),
    )
    .orderBy('later.published_on')
    .orderBy('earlier.position')
    .orderBy('echo.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    inspection: mention(
      row.later_id,
      row.later_framework,
      row.later_kind,
      row.later_title,
      dayOrMonthOf(row.later_on, row.later_month),
      row.later_held,
    ),
    earlier: {
      id: row.earlier_id,
      printedNumber: row.printed_number,
      text: row.text,
      inspection: mention(row.of_id, row.of_framework, row.of_kind, row.of_title, dayOrMonthOf(row.of_on, row.of_month), row.of_held),
    },
    says: row.says as EchoStanding,
    words: row.words,
    place: placeOf(row.place),
  }))
}

function mention(
  id: string,
  framework: string,
  kind: string,
  title: string | null,
  published: InspectionMention['published'],
  held: boolean,
): InspectionMention {
  return { id, framework, kind: kind as InspectionKind, title, published, held }
}
