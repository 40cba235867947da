import { newId } from '../../src/database/new-id.ts'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import { type ReportOrder, startReport } from '../../src/governance/report/reports.commands.ts'
import { addBody } from '../../src/meeting/body.commands.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import { startPlan } from '../../src/plan/start-plan.commands.ts'
import type { TestDatabase } from '../support/test-database.ts'
import { anInspection } from './an-inspection.ts'

export type ReportOnRecord = { readonly reportId: string; readonly planId: string; readonly bodyId: string }

/** A draft report begun by its author: Cabinet of 20 July 2016 is asked for a new plan and its money, in the boxed form. */
export async function aReportOnRecord(
  db: TestDatabase<GovernanceDatabase>,
  author: Viewer,
  over: Partial<ReportOrder> = {},
): Promise<ReportOnRecord> {
  const order = () => ({ commandId: newId() })
  const bodyId = over.bodyId ?? (await addBody(db, author, { ...order(), name: 'Cabinet', kind: 'cabinet', fromOn: null }))
  const inspectionId = await anInspection(db, author)
  const planId = await startPlan(db, author, { ...order(), inspectionId, title: 'Improvement plan' })
  const reportId = await startReport(db, author, {
    ...order(),
    template: { name: 'boxed', edition: '1' },
    shape: 'approve-with-money',
    subject: 'Improvement plan after the inspection',
    bodyId,
    meetsOn: Temporal.PlainDate.from('2016-07-20'),
    planId,
    planVersionId: null,
    inspectionId,
    openness: { kind: 'public' },
    ...over,
  })
  return { reportId, planId, bodyId }
}
