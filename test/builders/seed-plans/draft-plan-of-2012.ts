import type { Database } from '../../../src/database/database.ts'
import { inReadOnly } from '../../../src/database/in-transaction.ts'
import { newId } from '../../../src/database/new-id.ts'
import type { Viewer } from '../../../src/people/viewer.ts'
import { addAction } from '../../../src/plan/change-actions.commands.ts'
import type { PlanDatabase } from '../../../src/plan/plan.tables.ts'
import { getPlanContent } from '../../../src/plan/plan-content.queries.ts'
import type { PlanContent } from '../../../src/plan/plan-content.ts'
import { startPlan } from '../../../src/plan/start-plan.commands.ts'
import { anInspection, anInspectionInTwoSets } from '../an-inspection.ts'

const inApril = anInspectionInTwoSets({
  published: { day: '2012-06-13' },
  fieldwork: [{ from: { month: '2012-04' }, to: { month: '2012-04' } }],
})

/** 2012-06: a draft nine days after publication, without workstreams, phases, owners, dates or money: each area has its action. */
export async function draftPlanOf2012(db: Database<PlanDatabase>, lead: Viewer, report = inApril): Promise<PlanContent> {
  const inspectionId = await anInspection(db, lead, report)
  const planId = await startPlan(db, lead, { commandId: newId(), inspectionId, title: 'Draft action plan' })
  const read = () => inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId))
  const titles = ['Answer every referrer in writing', 'Hold a clinic for children who come into care']
  for (const [n, { id }] of (await read()).findings.entries())
    await addAction(db, lead, { commandId: newId(), planId, title: titles[n] ?? '', findingIds: [id] })
  return read()
}
