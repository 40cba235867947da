import { londonDay } from '../../calendar/london.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { findStale, lockRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { noticeMatter } from './fill-notice.queries.ts'
import { noticeText, printNotice } from './notice-text.ts'
import { agreementMissing, type NoticeKind, type NoticeSaid, noticePublished, noticeWritten, type PublicNotice } from './public-notice.ts'
import { listNotices } from './public-notices.queries.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

type OfNotice = {
  readonly commandId: string
  readonly kind: NoticeKind
  readonly inspectionId: string
  readonly bodyId: string
  readonly meetsOn: Temporal.PlainDate
  /** 0 for one that isn't written yet. */
  readonly revision: number
}

export type WriteNotice = OfNotice & { readonly said: NoticeSaid & { readonly matter: string } }

/** Writes what a notice says beyond what the record knows, or changes it. */
export async function writeNotice(db: Db, viewer: Viewer, order: WriteNotice): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'writeNotice', 'write notices', { kind: 'body', id: order.bodyId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const body = await bodyIn(tx, viewer, order)
    const notice = await noticeIn(tx, viewer, order)
    const id = notice?.id ?? newId()
    if (notice) {
      const stale = await updateRevised<GovernanceDatabase, 'public_notice'>(tx, 'public_notice', id, order.revision, columns(order.said))
      if (isStaleEdit(stale)) return stale
    } else
      await tx
        .insertInto('public_notice')
        .values({
          id,
          kind: order.kind,
          inspection_id: order.inspectionId,
          body_id: order.bodyId,
          meets_on: order.meetsOn.toString(),
          ...columns(order.said),
          recorded_by: viewer.personId,
        })
        .execute()
    recordEvent(tx, noticeWritten({ id, kind: order.kind, body, meetsOn: order.meetsOn }))
    return null
  })
}

export type RecordNoticeGiven = OfNotice & {
  readonly publishedOn: Temporal.PlainDate
  readonly publishedWhere: string | null
  /** It was published as it is written here, not in other words. */
  readonly inTheseWords: boolean
}

/** Records that a notice was in fact published. A day recorded wrongly is recorded again: the last one holds, the others stay to be seen. */
export async function recordNoticeGiven(db: Db, viewer: Viewer, order: RecordNoticeGiven): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'recordNoticeGiven', 'record that a notice was published', { kind: 'body', id: order.bodyId })
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const body = await bodyIn(tx, viewer, order)
    const notice = await noticeIn(tx, viewer, order)
    if (!notice) throw new Refusal('conflict', 'Write the notice first: what it says is kept with the day of its publication.')
    if (!(await lockRevised<GovernanceDatabase, 'public_notice'>(tx, 'public_notice', notice.id, order.revision)))
      return findStale<GovernanceDatabase>(tx, 'public_notice', notice.id, order.revision)
    if (Temporal.PlainDate.compare(order.publishedOn, londonDay(tx.moment)) > 0)
      throw new Refusal('conflict', `${printDay(order.publishedOn)} hasn’t come yet: a notice is recorded once it is published.`)
    const unagreed = agreementMissing(order.kind, notice.said)
    if (unagreed) throw new Refusal('conflict', `${unagreed}.`)
    await tx
      .insertInto('notice_given')
      .values({
        id: newId(),
        public_notice_id: notice.id,
        published_on: order.publishedOn.toString(),
        published_where: order.publishedWhere,
        words: order.inTheseWords ? await wordsOf(tx, viewer, order, notice) : null,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, noticePublished({ id: notice.id, kind: order.kind, body, meetsOn: order.meetsOn }, order.publishedOn))
    return null
  })
}

/** The text as it stands, which must say all that the law asks. */
async function wordsOf(tx: Tx, viewer: Viewer, order: OfNotice, notice: PublicNotice): Promise<string> {
  const known = await listNotices(tx, viewer, order)
  const text = noticeText(order.kind, await noticeMatter(tx, viewer, order, notice.said, known))
  if (text.missing.length > 0)
    throw new Refusal(
      'conflict',
      `The notice doesn’t say all that it must yet: ${text.missing.map(({ sentence }) => sentence.toLowerCase()).join('; ')}. If it was published in other words, say so.`,
    )
  return printNotice(text)
}

const columns = (said: WriteNotice['said']) => ({
  matter: said.matter,
  documents: said.documents,
  copies_from: said.copiesFrom,
  how_to_ask: said.howToAsk,
  reasons: said.reasons,
  representations: said.representations,
  response: said.response,
  agreed_by: said.agreedBy,
  agreed_on: said.agreedOn?.toString() ?? null,
})

/** The body's name, once the inspection is one that this person may see. */
async function bodyIn(tx: Tx, viewer: Viewer, order: OfNotice): Promise<string> {
  const inspection = await tx
    .selectFrom('inspection')
    .select('id')
    .where('id', '=', order.inspectionId)
    .where('id', 'in', seenInspectionIds(tx, viewer))
    .executeTakeFirst()
  if (!inspection) throw new Refusal('not-found', 'There is no such inspection, or it isn’t for you to see.')
  const body = await tx.selectFrom('body').select('name').where('id', '=', order.bodyId).forUpdate().executeTakeFirst()
  if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
  return body.name
}

const noticeIn = async (tx: Tx, viewer: Viewer, { kind, inspectionId, bodyId, meetsOn }: OfNotice) =>
  (await listNotices(tx, viewer, { inspectionId, bodyId, meetsOn })).find((each) => each.kind === kind)
