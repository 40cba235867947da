import type { Reader } from '../../database/database.ts'
import { type FileOnRecord, findFile } from '../../file/open-file.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { SourceContent } from '../plan-content.ts'

export type SourceListed = Pick<SourceContent, 'id' | 'kind' | 'title' | 'datedOn'> & { readonly findings: number }

/** Every source on record that is no inspection, the newest first, with how many findings it has. */
export async function listFindingSources(reader: Reader<PlanDatabase>): Promise<SourceListed[]> {
  const rows = await reader
    .selectFrom('finding_source')
    .leftJoin('finding', 'finding.finding_source_id', 'finding_source.id')
    .select(({ fn }) => [
      'finding_source.id',
      'finding_source.kind',
      'title',
      'dated_on',
      fn.count<string | number | bigint>('finding.id').as('findings'),
    ])
    .groupBy(['finding_source.authority_id', 'finding_source.id'])
    .orderBy('dated_on', 'desc')
    .orderBy('finding_source.id')
    .execute()
  return rows.map(({ dated_on, findings, ...row }) => ({ ...row, datedOn: dated_on.toString(), findings: Number(findings) }))
}

/** At which revision a source, or one of its findings, stands, for the form that changes it; 0 when it isn't there. */
export async function revisionOfSource(reader: Reader<PlanDatabase>, table: 'finding_source' | 'finding', id: string): Promise<number> {
  const rows = reader
    .selectFrom(table as 'finding_source')
    .select('revision')
    .where('id', '=', id)
  return (await rows.executeTakeFirst())?.revision ?? 0
}

/** The paper that is attached to a source, or null. */
export async function findSourcePaper(reader: Reader<PlanDatabase>, sourceId: string): Promise<FileOnRecord | null> {
  const source = await reader.selectFrom('finding_source').select('file_sha256').where('id', '=', sourceId).executeTakeFirst()
  return source?.file_sha256 ? findFile(reader, source.file_sha256) : null
}

/** The references of the actions, in whichever plan, and the titles of the measures that answer these findings. */
export async function whatAnswers(
  reader: Reader<PlanDatabase>,
  findingIds: readonly string[],
  planId: string | null = null,
): Promise<string[]> {
  if (findingIds.length === 0) return []
  const actions = await reader
    .selectFrom('action_finding')
    .innerJoin('action', 'action.id', 'action_finding.action_id')
    .select('reference')
    .distinct()
    .where('finding_id', 'in', findingIds)
    .$if(planId !== null, (query) => query.where('action.plan_id', '=', planId as string))
    .orderBy('reference')
    .execute()
  const measures = await reader
    .selectFrom('measure_finding')
    .innerJoin('measure', 'measure.id', 'measure_finding.measure_id')
    .select('title')
    .distinct()
    .where('finding_id', 'in', findingIds)
    .$if(planId !== null, (query) => query.where('measure.plan_id', '=', planId as string))
    .orderBy('title')
    .execute()
  return [...actions.map(({ reference }) => reference), ...measures.map(({ title }) => `the measure “${title}”`)]
}
