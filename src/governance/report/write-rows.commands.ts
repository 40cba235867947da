import type { Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { positionsFor } from '../../database/position.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Appendix, Officer, OfficerSlot, Option, TrackingRow } from './written.ts'

type Tx = Writer<GovernanceDatabase>

/** What a field holds in rows of its own; each list that is given takes the place of the one on record. */
export type Rows = {
  readonly officers?: readonly Officer[]
  readonly options?: readonly Option[]
  readonly recommendations?: readonly string[]
  readonly priorities?: readonly { readonly priorityId: string; readonly sentence: string | null }[]
  readonly tracking?: readonly TrackingRow[]
  readonly appendices?: readonly Appendix[]
}

/** Writes the rows of one field anew. Whoever calls holds the field's block, so that two people don't write into each other. */
export async function writeRows(tx: Tx, reportId: string, slot: string, rows: Rows): Promise<void> {
  if (rows.officers) await writeOfficers(tx, reportId, slot as OfficerSlot, rows.officers)
  if (rows.options) {
    await tx.deleteFrom('report_option').where('report_id', '=', reportId).execute()
    const values = placed(reportId, rows.options)
    if (values.length > 0) await tx.insertInto('report_option').values(values).execute()
  }
  if (rows.recommendations) {
    await tx.deleteFrom('report_recommendation').where('report_id', '=', reportId).execute()
    const values = placed(
      reportId,
      rows.recommendations.map((words) => ({ words })),
    )
    if (values.length > 0) await tx.insertInto('report_recommendation').values(values).execute()
  }
  if (rows.priorities) {
    await tx.deleteFrom('report_priority').where('report_id', '=', reportId).execute()
    const values = rows.priorities.map(({ priorityId, sentence }) => ({
      id: newId(),
      report_id: reportId,
      council_priority_id: priorityId,
      sentence,
    }))
    if (values.length > 0) await tx.insertInto('report_priority').values(values).execute()
  }
  if (rows.tracking) {
    await tx.deleteFrom('report_tracking').where('report_id', '=', reportId).execute()
    const values = placed(
      reportId,
      rows.tracking.map(({ bodyId, who, on, said }) => ({ body_id: bodyId, who, on_day: on, said })),
    )
    if (values.length > 0) await tx.insertInto('report_tracking').values(values).execute()
  }
  if (rows.appendices) await writeAppendices(tx, reportId, rows.appendices)
}

async function writeOfficers(tx: Tx, reportId: string, slot: OfficerSlot, officers: readonly Officer[]): Promise<void> {
  await tx.deleteFrom('report_officer').where('report_id', '=', reportId).where('slot', '=', slot).execute()
  const values = placed(
    reportId,
    officers.map(({ personId, ...said }) => ({ slot, person_id: personId, ...said })),
  )
  if (values.length > 0) await tx.insertInto('report_officer').values(values).execute()
}

async function writeAppendices(tx: Tx, reportId: string, appendices: readonly Appendix[]): Promise<void> {
  await tx.deleteFrom('report_appendix').where('report_id', '=', reportId).execute()
  const values = placed(
    reportId,
    appendices.map(({ words, openness, ...said }) => ({
      ...said,
      words: JSON.stringify(words),
      openness: openness && JSON.stringify(openness),
    })),
  )
  if (values.length > 0) await tx.insertInto('report_appendix').values(values).execute()
}

function placed<Row extends object>(reportId: string, rows: readonly Row[]) {
  const positions = positionsFor(rows.length)
  return rows.map((row, n) => ({ id: newId(), report_id: reportId, position: positions[n] ?? '', ...row }))
}
