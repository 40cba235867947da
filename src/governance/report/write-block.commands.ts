import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { noteLapses } from '../sign-offs/lapses.commands.ts'
import { lockDraft } from './lock-report.commands.ts'
import { manifestOf } from './manifests.queries.ts'
import { reportWritten, scopesOf } from './report.ts'
import type { Answer, Openness } from './report-content.ts'
import type { SlotName } from './slots.ts'
import { mayWriteIn } from './who-may-write.ts'
import type { Words } from './words.ts'
import { type Rows, writeRows } from './write-rows.commands.ts'

export type BlockOrder = Rows & {
  readonly commandId: string
  readonly reportId: string
  readonly slot: SlotName
  /** Of the field; 0 where nothing was written in it when the form was opened. */
  readonly revision: number
  readonly choice: string | null
  readonly words: Words
  readonly answer: Answer | null
  readonly openness: Openness | null
}

/** Puts into a report what was written in one of its fields. */
export async function writeBlock(db: Database<GovernanceDatabase>, viewer: Viewer, order: BlockOrder): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, (tx) => writeBlockIn(tx, viewer, order))
}

/** The same within a command: an officer may change a statement while signing it. */
export async function writeBlockIn(
  tx: Writer<GovernanceDatabase>,
  viewer: Viewer,
  order: Omit<BlockOrder, 'commandId'>,
): Promise<StaleEdit | null> {
  const { reportId, slot, revision } = order
  const report = await lockDraft(tx, viewer, reportId, { act: 'writeBlock', what: 'write in this report' })
  const manifest = await manifestOf(tx, viewer, report.template.name, report.template.edition)
  const field = manifest.slots.find(({ name }) => name === slot)
  if (!field) throw new Refusal('not-found', 'This report’s template has no such field.')
  if (!mayWriteIn(viewer, field, scopesOf(report)))
    throw new Refusal('not-allowed', `Your role lets you write statements, and “${field.label}” is none: its writer is the report’s.`)
  if (order.choice !== null && !field.choices?.includes(order.choice))
    throw new Refusal('conflict', `“${order.choice}” isn’t one of the choices of “${field.label}”.`)
  const written = {
    choice: order.choice,
    words: JSON.stringify(order.words),
    answer: order.answer && JSON.stringify(order.answer),
    openness: order.openness && JSON.stringify(order.openness),
    recorded_at: tx.moment.toString(),
    recorded_by: viewer.personId,
  }
  const was = await tx.selectFrom('report_block').select('id').where('report_id', '=', reportId).where('slot', '=', slot).executeTakeFirst()
  const stale = was && (await updateRevised<GovernanceDatabase, 'report_block'>(tx, 'report_block', was.id, revision, written))
  if (isStaleEdit(stale)) return stale
  if (!was)
    await tx
      .insertInto('report_block')
      .values({ id: newId(), report_id: reportId, slot, ...written })
      .execute()
  await writeRows(tx, reportId, slot, order)
  recordEvent(tx, reportWritten(report, slot, field.label))
  await noteLapses(tx, viewer, reportId)
  return null
}
