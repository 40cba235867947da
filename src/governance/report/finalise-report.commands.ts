import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import type { Canonical } from '../../history/canonical-form.ts'
import { digestOf } from '../../history/digest.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { lockPlan } from '../../plan/lock-plan.commands.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { noteLapses } from '../sign-offs/lapses.commands.ts'
import { lockDraft } from './lock-report.commands.ts'
import { getReadiness } from './readiness.queries.ts'
import { stopsOf } from './readiness.ts'
import { reportContentEdition } from './report-content.ts'
import { issuedWithout, questionAccepted, reportFinalised } from './report-final-events.ts'

type Db = Database<GovernanceDatabase>
type Of = { readonly commandId: string; readonly reportId: string }

/** Of those asked, the ones answered: each by the key of its question or sign-off. */
export type Because = { readonly key: string; readonly because: string }

/** Answers for questions about a draft, each with a sentence; a question that is no longer asked is left out. */
export async function acceptQuestions(db: Db, viewer: Viewer, order: Of & { readonly answers: readonly Because[] }): Promise<number> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const report = await lockDraft(tx, viewer, order.reportId, { act: 'acceptQuestions', what: 'answer for this report' })
    refuseNobody(viewer)
    const { questions } = await getReadiness(tx, viewer, report.id)
    const answered = questions.flatMap((each) => {
      const because = order.answers.find(({ key }) => key === each.key)?.because
      return because && each.accepted === null ? [{ ...each, because }] : []
    })
    if (answered.length === 0) throw new Refusal('conflict', 'None of these is asked any more: the report has changed. Look at it again.')
    for (const { key, sentence, because } of answered) {
      await insertAnswer(tx, 'report_acceptance', { report_id: report.id, question: key, sentence, because, recorded_by: viewer.personId })
      recordEvent(tx, questionAccepted(report, sentence, because))
    }
    return answered.length
  })
}

/** Democratic services issue a paper though a sign-off is outstanding; it then says that the sign-off is to follow. */
export async function issueWithout(db: Db, viewer: Viewer, order: Of & { readonly answers: readonly Because[] }): Promise<number> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const report = await lockDraft(tx, viewer, order.reportId, { act: 'issueWithout', what: 'issue a paper with a sign-off outstanding' })
    refuseNobody(viewer)
    const { outstanding } = await getReadiness(tx, viewer, report.id)
    const answered = outstanding.flatMap((each) => {
      const because = order.answers.find(({ key }) => key === each.key)?.because
      return because && each.without === null ? [{ ...each, because }] : []
    })
    if (answered.length === 0) throw new Refusal('conflict', 'None of these sign-offs is outstanding any more. Look at the report again.')
    for (const { key, who, label, because } of answered) {
      await insertAnswer(tx, 'report_issued_without', {
        report_id: report.id,
        requirement: key,
        whose: who,
        because,
        recorded_by: viewer.personId,
      })
      recordEvent(tx, issuedWithout(report, who, label, because))
    }
    return answered.length
  })
}

const insertAnswer = (tx: Writer<GovernanceDatabase>, table: 'report_acceptance' | 'report_issued_without', values: object) =>
  tx
    .insertInto(table)
    .values({ id: newId(), ...values } as never)
    .execute()

function refuseNobody({ personId }: Viewer): void {
  if (personId === null) throw new Refusal('not-allowed', 'Only a person in the authority’s book can answer for a report.')
}

export type Finalising = { readonly digest: string } | { readonly stops: readonly string[] }

/** Freezes a report with everything filled in. Where something stands against it, it stays a draft, and lapses that were seen are kept. */
export async function finaliseReport(db: Db, viewer: Viewer, order: Of): Promise<Finalising> {
  return inTransaction(db, viewer, order.commandId, async (tx): Promise<Finalising> => {
    const report = await lockDraft(tx, viewer, order.reportId, { act: 'finaliseReport', what: 'finalise this report' })
    if (report.plan) await lockPlan(tx, viewer, report.plan.id)
    await noteLapses(tx, viewer, report.id)
    const readiness = await getReadiness(tx, viewer, report.id)
    const stops = stopsOf(readiness)
    if (stops.length > 0) return { stops }
    const { content } = readiness
    const digest = digestOf('report-final', reportContentEdition, content as unknown as Canonical)
    await tx
      .insertInto('report_final')
      .values({
        id: newId(),
        report_id: report.id,
        edition: reportContentEdition,
        content: JSON.stringify(content),
        digest,
        recorded_by: viewer.personId,
      })
      .execute()
    for (const inspection_id of readiness.inspectionIds)
      await tx
        .insertInto('report_final_inspection')
        .values({ id: newId(), report_id: report.id, inspection_id, recorded_by: viewer.personId })
        .execute()
    recordEvent(tx, reportFinalised(report, digest))
    return { digest }
  })
}
