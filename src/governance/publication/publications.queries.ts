import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Duty } from '../../duty/duty.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Copy, CopyKind, MadePublic, Publication } from './publication.ts'

type Of = Reader<GovernanceDatabase>
type Narrowed = { readonly planId?: string; readonly inspectionId?: string; readonly publicationId?: string }

/** How a plan's versions were published, the earliest first; those still without a day last. */
export const publicationsOfPlan = (reader: Of, viewer: Viewer, planId: string) => listPublications(reader, viewer, { planId })

/** How an inspection's report was published; null while nothing is on record. */
export const publicationOfReport = async (reader: Of, viewer: Viewer, inspectionId: string): Promise<Publication | null> =>
  (await listPublications(reader, viewer, { inspectionId }))[0] ?? null

export async function getPublication(reader: Of, viewer: Viewer, publicationId: string): Promise<Publication> {
  const [found] = await listPublications(reader, viewer, { publicationId })
  if (!found) throw new Refusal('not-found', 'There is no such publication on record, or it isn’t for you to see.')
  return found
}

async function listPublications(reader: Of, viewer: Viewer, { planId, inspectionId, publicationId }: Narrowed): Promise<Publication[]> {
  const rows = await reader
    .selectFrom('publication')
    .leftJoin('plan', (on) => on.onRef('plan.authority_id', '=', 'publication.authority_id').onRef('plan.id', '=', 'publication.plan_id'))
    .leftJoin('plan_version as version', (on) =>
      on.onRef('version.authority_id', '=', 'publication.authority_id').onRef('version.id', '=', 'publication.plan_version_id'),
    )
    .leftJoin('duty_instance as duty', (on) => on.onRef('duty.authority_id', '=', 'publication.authority_id').on(isItsDuty))
    .select(['publication.id', 'publication.revision', 'publication.inspection_id', 'publication.plan_id', 'publication.plan_version_id'])
    .select(['duty.id as duty_id', 'publication.edition', 'publication.published_on', 'publication.web_address'])
    .select(['publication.offices_on', 'publication.offices', 'publication.fee', 'publication.accessible_on', 'publication.accessible'])
    .select(['publication.children_on', 'publication.children', 'publication.note', 'plan.title', 'version.number', 'duty.rule'])
    .where('publication.authority_id', '=', viewer.authorityId)
    .where((eb) =>
      eb.or([
        eb('publication.inspection_id', 'in', seenInspectionIds(reader, viewer)),
        eb.and([
          eb('publication.plan_id', 'in', seenPlanIds(reader, viewer)),
          eb.or([eb('duty.id', 'is', null), eb('duty.inspection_id', 'in', seenInspectionIds(reader, viewer))]),
        ]),
      ]),
    )
    .$if(planId !== undefined, (query) => query.where('publication.plan_id', '=', planId as string))
    .$if(inspectionId !== undefined, (query) => query.where('publication.inspection_id', '=', inspectionId as string))
    .$if(publicationId !== undefined, (query) => query.where('publication.id', '=', publicationId as string))
    .orderBy('publication.published_on')
    .orderBy('publication.id')
    .execute()
  const copies = await copiesOf(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    of:
      row.inspection_id !== null
        ? { kind: 'report', inspectionId: row.inspection_id, edition: row.edition }
        : {
            kind: 'statement',
            plan: { id: row.plan_id ?? '', title: row.title ?? '' },
            version: { id: row.plan_version_id ?? '', number: row.number ?? 0 },
          },
    duty: row.duty_id === null ? null : dutyOf(row.duty_id, row.rule as unknown as Duty),
    publishedOn: row.published_on,
    webAddress: row.web_address,
    offices: madePublic(row.offices_on, row.offices),
    fee: row.fee,
    accessible: madePublic(row.accessible_on, row.accessible),
    children: madePublic(row.children_on, row.children),
    note: row.note,
    copies: copies.get(row.id) ?? [],
  }))
}

/** A statement's is named with it; a report's is that of its inspection to publish the report. */
export const isItsDuty = () =>
  sql<boolean>`(duty.id = publication.duty_instance_id or (duty.inspection_id = publication.inspection_id and duty.rule->>'id' like '%report-publication'))`

const dutyOf = (id: string, { title, acts }: Duty) => ({ id, title, acts: acts.map((act) => act.id) })

const madePublic = (on: Temporal.PlainDate | null, words: string | null): MadePublic | null => (on ? { on, words: words ?? '' } : null)

export async function copiesOf(reader: Of, publicationIds: readonly string[]): Promise<Map<string, Copy[]>> {
  const found = new Map<string, Copy[]>()
  if (publicationIds.length === 0) return found
  const rows = await reader
    .selectFrom('publication_copy')
    .select(['id', 'revision', 'publication_id', 'kind', 'name', 'sent_on', 'how'])
    .where('publication_id', 'in', publicationIds)
    .orderBy('id')
    .execute()
  for (const { publication_id, sent_on, kind, ...row } of rows)
    found.set(publication_id, [...(found.get(publication_id) ?? []), { ...row, kind: kind as CopyKind, sentOn: sent_on }])
  return found
}
