import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { NoticeGiven, NoticeKind, PublicNotice } from './public-notice.ts'

type Of = Reader<GovernanceDatabase>

export type NoticesAsked = { readonly inspectionId?: string; readonly bodyId?: string; readonly meetsOn?: Temporal.PlainDate }

/** The notices about the inspections that this person may see, with when each was published. */
export async function listNotices(reader: Of, viewer: Viewer, asked: NoticesAsked): Promise<readonly PublicNotice[]> {
  const { inspectionId, bodyId, meetsOn } = asked
  const rows = await reader
    .selectFrom('public_notice as notice')
    .innerJoin('body', (on) => on.onRef('body.authority_id', '=', 'notice.authority_id').onRef('body.id', '=', 'notice.body_id'))
    .selectAll('notice')
    .select(['body.name', 'body.kind as body_kind'])
    .where('notice.authority_id', '=', viewer.authorityId)
    .where('notice.inspection_id', 'in', seenInspectionIds(reader, viewer))
    .$if(inspectionId !== undefined, (query) => query.where('notice.inspection_id', '=', inspectionId as string))
    .$if(bodyId !== undefined, (query) => query.where('notice.body_id', '=', bodyId as string))
    .$if(meetsOn !== undefined, (query) => query.where('notice.meets_on', '=', sql<Temporal.PlainDate>`${meetsOn?.toString()}::date`))
    .orderBy('notice.meets_on')
    .orderBy('notice.id')
    .execute()
  if (rows.length === 0) return []
  const given = await givenOf(
    reader,
    viewer,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const records = given.filter(({ noticeId }) => noticeId === row.id).map(({ noticeId, ...record }) => record)
    return {
      id: row.id,
      revision: row.revision,
      kind: row.kind as NoticeKind,
      inspectionId: row.inspection_id,
      body: { id: row.body_id, name: row.name, kind: row.body_kind as BodyKind },
      meetsOn: row.meets_on,
      said: {
        matter: row.matter,
        documents: row.documents,
        copiesFrom: row.copies_from,
        howToAsk: row.how_to_ask,
        reasons: row.reasons,
        representations: row.representations,
        response: row.response,
        agreedBy: row.agreed_by,
        agreedOn: row.agreed_on,
      },
      given: records[0] ?? null,
      before: records.slice(1),
    }
  })
}

async function givenOf(reader: Of, viewer: Viewer, ids: readonly string[]): Promise<readonly (NoticeGiven & { noticeId: string })[]> {
  const rows = await reader
    .selectFrom('notice_given as given')
    .leftJoin('person', (on) => on.onRef('person.authority_id', '=', 'given.authority_id').onRef('person.id', '=', 'given.recorded_by'))
    .select(['given.public_notice_id', 'given.published_on', 'given.published_where', 'given.words', 'given.recorded_at', 'person.name'])
    .where('given.authority_id', '=', viewer.authorityId)
    .where('given.public_notice_id', 'in', ids)
    .orderBy('given.id', 'desc')
    .execute()
  return rows.map((row) => ({
    noticeId: row.public_notice_id,
    publishedOn: row.published_on,
    publishedWhere: row.published_where,
    words: row.words,
    by: row.name,
    at: row.recorded_at,
  }))
}

/** Where copies are had and how to ask, as the authority's last notice said: it seldom changes. */
export async function lastSaid(reader: Of, viewer: Viewer): Promise<{ copiesFrom: string | null; howToAsk: string | null }> {
  const last = (column: 'copies_from' | 'how_to_ask') =>
    reader
      .selectFrom('public_notice')
      .select(column)
      .where('authority_id', '=', viewer.authorityId)
      .where('inspection_id', 'in', seenInspectionIds(reader, viewer))
      .where(column, 'is not', null)
      .orderBy('since', 'desc')
      .executeTakeFirst()
  const copies = await last('copies_from')
  const ask = await last('how_to_ask')
  return { copiesFrom: copies?.copies_from ?? null, howToAsk: ask?.how_to_ask ?? null }
}

/** Who chairs the scrutiny committees and the council on a day: those whose agreement urgency needs. */
export async function chairsToAgree(reader: Of, viewer: Viewer, day: Temporal.PlainDate): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('body')
    .innerJoin('person', (on) => on.onRef('person.authority_id', '=', 'body.authority_id').onRef('person.id', '=', 'body.chair_person_id'))
    .select(['body.name', 'body.kind', 'person.name as chair'])
    .where('body.authority_id', '=', viewer.authorityId)
    .where('body.kind', 'in', ['scrutiny', 'full-council'])
    .where((is) => is.or([is('body.to_on', 'is', null), is('body.to_on', '>=', sql<Temporal.PlainDate>`${day.toString()}::date`)]))
    .orderBy('body.kind', 'desc')
    .orderBy('body.name')
    .execute()
  return rows.map(({ name, chair }) => `${chair}, chair of ${name}`)
}
