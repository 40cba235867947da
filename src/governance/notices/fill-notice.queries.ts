import type { Reader } from '../../database/database.ts'
import { nameInspection } from '../../inspection/name-inspection.ts'
import { isHeldNow, seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { getBody } from '../../meeting/body.queries.ts'
import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { paperAbout } from '../agenda/agenda.queries.ts'
import { isClosed } from '../agenda/agenda.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { NoticeMatter } from './notice-text.ts'
import { type NoticeAbout, type NoticeKind, type NoticeSaid, nothingSaid, noticeKinds, type PublicNotice } from './public-notice.ts'
import { chairsToAgree, lastSaid } from './public-notices.queries.ts'

type Of = Reader<GovernanceDatabase>

/** What the record knows for a notice: the body with its members on the day, and its meeting in the calendar. */
export async function noticeMatter(
  reader: Of,
  viewer: Viewer,
  about: Pick<NoticeAbout, 'inspectionId' | 'meetsOn'> & { readonly bodyId: string },
  said: NoticeSaid,
  known: readonly Pick<PublicNotice, 'kind'>[],
): Promise<NoticeMatter> {
  const body = await getBody(reader, viewer, about.bodyId, about.meetsOn)
  const paper = await paperFor(reader, viewer, about)
  const meeting = body.meetings.find((one) => one.meetsOn.equals(about.meetsOn) && one.cancelledBecause === null)
  return {
    authority: viewer.authority.name,
    body: { name: body.name, kind: body.kind },
    chair: body.chair?.name ?? null,
    members: body.members.filter(({ fromOn }) => Temporal.PlainDate.compare(fromOn, about.meetsOn) <= 0),
    meetsOn: about.meetsOn,
    startsAt: meeting?.startsAt ?? null,
    place: meeting?.place ?? null,
    said,
    isExample: viewer.example,
    isPartPrivate:
      (paper !== null && paper.openness.kind !== 'public') ||
      known.some(({ kind }) => kind === 'private' || kind === 'private-again' || kind === 'private-urgency'),
  }
}

/** What to begin a notice with: what the other notices for the same meeting say, the report that it takes, what the authority's last one said,
 * and who could agree. */
export async function beginNotice(
  reader: Of,
  viewer: Viewer,
  kind: NoticeKind,
  about: Pick<NoticeAbout, 'inspectionId' | 'meetsOn'> & { readonly bodyId: string },
  known: readonly PublicNotice[],
): Promise<NoticeSaid> {
  const { asks } = noticeKinds[kind]
  const last = asks.includes('copiesFrom') || asks.includes('howToAsk') ? await lastSaid(reader, viewer) : null
  const chairs = asks.includes('agreedBy') ? await chairsToAgree(reader, viewer, about.meetsOn) : []
  const other = known.find((each) => each.kind !== kind)?.said
  const paper = await paperFor(reader, viewer, about)
  const open = paper && !isClosed(paper) ? paper : null
  const reasons = kind === 'private-again' ? known.find((each) => each.kind === 'private')?.said.reasons : null
  return {
    ...nothingSaid,
    matter: other?.matter ?? open?.subject ?? (paper ? null : await matterOf(reader, viewer, about.inspectionId)),
    documents: known.find(({ said }) => said.documents)?.said.documents ?? documentsOf(open),
    copiesFrom: last?.copiesFrom ?? null,
    howToAsk: last?.howToAsk ?? null,
    reasons: reasons ?? null,
    agreedBy: chairs[0] ?? null,
  }
}

/** The paper, for those who may read papers. */
const paperFor = async (reader: Of, viewer: Viewer, about: Parameters<typeof paperAbout>[2]) =>
  mayAnywhere(viewer, 'seeReports') ? paperAbout(reader, viewer, about) : null

/** The report and what is attached to it; nothing of one that isn't public. */
const documentsOf = (paper: { readonly subject: string; readonly appendices: readonly string[] } | null): string | null =>
  paper && [`Report: ${paper.subject}`, ...paper.appendices].join('\n')

/** Nothing for an inspection held in confidence: a notice may not disclose what is confidential (regulation 9(3)). */
async function matterOf(reader: Of, viewer: Viewer, inspectionId: string): Promise<string | null> {
  const row = await reader
    .selectFrom('inspection')
    .select(['framework', 'title', 'published_on', 'published_month'])
    .select((eb) => isHeldNow(eb, 'inspection.id').as('held'))
    .where('inspection.authority_id', '=', viewer.authorityId)
    .where('inspection.id', '=', inspectionId)
    .where('inspection.id', 'in', seenInspectionIds(reader, viewer))
    .executeTakeFirst()
  return !row || row.held ? null : `The council’s plan in answer to an inspection: ${nameInspection(row)}`
}
