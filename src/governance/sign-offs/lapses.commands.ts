import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { isFinal } from '../report/report.ts'
import { draftContent } from '../report/report-content.queries.ts'
import { getReport } from '../report/reports.queries.ts'
import type { Covered } from './covered-by.ts'
import { getReportSignOffs } from './report-sign-offs.queries.ts'
import type { SignOff } from './sign-off.ts'
import { signOffLapsed } from './sign-off-events.ts'
import { listSignOffs } from './sign-offs.queries.ts'
import { unseenLapses } from './standing.ts'

type Tx = Writer<GovernanceDatabase>

/** Writes down each sign-off of a report whose ground has changed since it was signed: the last step of a command that changes a report,
 * and what opening its sign-offs does. It says how many there were. */
export async function noteLapses(tx: Tx, viewer: Viewer, reportId: string): Promise<number> {
  const signed = await listSignOffs(tx, viewer, [reportId])
  if (signed.every(({ lapse }) => lapse !== null)) return 0
  const report = await getReport(tx, viewer, reportId)
  if (isFinal(report)) return 0
  const content = await draftContent(tx, viewer, report)
  const { entries } = await getReportSignOffs(tx, viewer, reportId, content)
  const coveredNow = ({ id }: SignOff) => entries.find(({ signOffs }) => signOffs.some((one) => one.id === id))?.covered ?? null
  const lapses = unseenLapses(signed, coveredNow)
  for (const { signOff, covered } of lapses) await writeLapse(tx, viewer, signOff, covered)
  return lapses.length
}

/** `covered` is what it had become; null where its signer took it back. */
export async function writeLapse(tx: Tx, viewer: Viewer, signOff: SignOff, covered: Covered | null): Promise<void> {
  await tx
    .insertInto('sign_off_lapse')
    .values({
      sign_off_id: signOff.id,
      why: covered ? 'changed' : 'taken-back',
      covered: covered && JSON.stringify(covered),
      seen_by: viewer.personId,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'sign_off_id']).doNothing())
    .execute()
  recordEvent(tx, signOffLapsed(signOff, covered ? 'changed' : 'taken-back'))
}

/** For whoever opens the sign-offs of a report: what they are the first to see is written down. */
export async function seeLapses(
  db: Database<GovernanceDatabase>,
  viewer: Viewer,
  order: { readonly commandId: string; readonly reportIds: readonly string[] },
): Promise<void> {
  await inTransaction(db, viewer, order.commandId, async (tx) => {
    for (const reportId of order.reportIds) await noteLapses(tx, viewer, reportId)
    return null
  })
}
