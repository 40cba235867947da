import { londonDay } from '../../calendar/london.ts'
import type { Database, Writer } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { seenPlanIds } from '../../plan/seen-plans.queries.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { noteLapses } from '../sign-offs/lapses.commands.ts'
import { beginReport } from './begin-report.commands.ts'
import { lockDraft, lockReport } from './lock-report.commands.ts'
import { manifestOf } from './manifests.queries.ts'
import { isFinal, reportChanged, reportRemoved, reportStarted, scopesOf } from './report.ts'
import type { DecisionShape, Openness } from './report-content.ts'

type Db = Database<GovernanceDatabase>
type Tx = Writer<GovernanceDatabase>

export type ReportOrder = {
  readonly template: { readonly name: string; readonly edition: string }
  readonly shape: DecisionShape
  readonly subject: string
  readonly bodyId: string
  readonly meetsOn: Temporal.PlainDate | null
  readonly planId: string | null
  readonly planVersionId: string | null
  readonly inspectionId: string | null
  readonly openness: Openness
}

type OfReport = { readonly commandId: string; readonly reportId: string; readonly revision: number }

/** Begins a report with the texts that its shape most often has; whoever begins it is its author. */
export async function startReport(db: Db, viewer: Viewer, order: ReportOrder & { readonly commandId: string }): Promise<string> {
  const { planId, bodyId } = order
  mustBeAllowed(viewer, 'startReport', 'write a report', scopesOf({ plan: planId ? { id: planId } : null, body: { id: bodyId } }))
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const { body } = await checked(tx, viewer, order)
    const manifest = await manifestOf(tx, viewer, order.template.name, order.template.edition)
    const id = await insertReport(tx, viewer, order, null)
    await beginReport(tx, viewer, { id, shape: order.shape, planId: order.planId, day: order.meetsOn ?? londonDay(tx.moment) }, manifest)
    recordEvent(tx, reportStarted({ id, subject: order.subject }, body, null))
    return id
  })
}

/** Changes what a draft is about, where it goes and in which template; what was written stays. */
export async function changeReport(db: Db, viewer: Viewer, order: ReportOrder & OfReport): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const report = await lockDraft(tx, viewer, order.reportId, { act: 'changeReport', what: 'change this report' })
    await checked(tx, viewer, order)
    await manifestOf(tx, viewer, order.template.name, order.template.edition)
    const stale = await updateRevised<GovernanceDatabase, 'report'>(tx, 'report', report.id, order.revision, columns(order))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, reportChanged({ id: report.id, subject: order.subject }))
    await noteLapses(tx, viewer, report.id)
    return null
  })
}

const partTables = [
  'report_block',
  'report_officer',
  'report_option',
  'report_recommendation',
  'report_priority',
  'report_tracking',
  'report_appendix',
] as const

/** Takes a draft away that nobody signed, answered or issued. */
export async function removeReport(db: Db, viewer: Viewer, order: OfReport): Promise<StaleEdit | null> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const report = await lockDraft(tx, viewer, order.reportId, { act: 'removeReport', what: 'remove this report' })
    for (const table of partTables) await tx.deleteFrom(table).where('report_id', '=', report.id).execute()
    const stale = await deleteRevised<GovernanceDatabase, 'report'>(tx, 'report', report.id, order.revision).catch((error: unknown) => {
      if (!isPointedAt(error)) throw error
      throw new Refusal(
        'conflict',
        'Somebody has signed, answered or been asked something of this report, so it stays on record. Let it lie as a draft.',
      )
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, reportRemoved(report))
    return null
  })
}

const isPointedAt = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23503'

/** Begins a new report with all that a finalised one says, to take its place. */
export async function amendReport(
  db: Db,
  viewer: Viewer,
  order: { readonly commandId: string; readonly reportId: string },
): Promise<string> {
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const report = await lockReport(tx, viewer, order.reportId, { act: 'amendReport', what: 'amend this report' })
    if (!isFinal(report)) throw new Refusal('conflict', 'This report is still a draft: change it as it is.')
    if (report.replacedById) throw new Refusal('conflict', 'This report is being amended already.')
    const { template, shape, subject, body, meetsOn, plan, planVersion, inspection, openness } = report
    const from = { template, shape, subject, bodyId: body.id, meetsOn, openness }
    const of = { planId: plan?.id ?? null, planVersionId: planVersion?.id ?? null, inspectionId: inspection?.id ?? null }
    const id = await insertReport(tx, viewer, { ...from, ...of }, report.id)
    for (const table of partTables) await copyParts(tx, table, report.id, id)
    recordEvent(tx, reportStarted({ id, subject }, body.name, report.id))
    return id
  })
}

async function insertReport(tx: Tx, viewer: Viewer, order: ReportOrder, replaces: string | null): Promise<string> {
  if (viewer.personId === null) throw new Refusal('not-allowed', 'Only a person in the authority’s book can write a report.')
  const id = newId()
  await tx
    .insertInto('report')
    .values({ id, ...columns(order), author_id: viewer.personId, replaces_id: replaces, recorded_by: viewer.personId })
    .execute()
  return id
}

const columns = (order: ReportOrder) => ({
  template_name: order.template.name,
  template_edition: order.template.edition,
  shape: order.shape,
  subject: order.subject,
  body_id: order.bodyId,
  meets_on: order.meetsOn?.toString() ?? null,
  plan_id: order.planId,
  plan_version_id: order.planVersionId,
  inspection_id: order.inspectionId,
  openness: JSON.stringify(order.openness),
})

/** All that it names is there, and this person may see it. */
async function checked(tx: Tx, viewer: Viewer, order: ReportOrder): Promise<{ body: string }> {
  const body = await tx.selectFrom('body').select('name').where('id', '=', order.bodyId).executeTakeFirst()
  if (!body) throw new Refusal('not-found', 'There is no such body in the authority’s book.')
  if (order.planId) {
    const plan = await tx
      .selectFrom('plan')
      .select('id')
      .where('id', '=', order.planId)
      .where('id', 'in', seenPlanIds(tx, viewer))
      .executeTakeFirst()
    if (!plan) throw new Refusal('not-found', 'There is no such plan here.')
  }
  if (order.planVersionId) {
    const of = order.planId ?? ''
    const version = await tx
      .selectFrom('plan_version')
      .select('id')
      .where('id', '=', order.planVersionId)
      .where('plan_id', '=', of)
      .executeTakeFirst()
    if (!version) throw new Refusal('not-found', 'This plan has no such version.')
  }
  if (order.inspectionId) {
    const seen = seenInspectionIds(tx, viewer)
    const found = await tx
      .selectFrom('inspection')
      .select('id')
      .where('id', '=', order.inspectionId)
      .where('id', 'in', seen)
      .executeTakeFirst()
    if (!found) throw new Refusal('not-found', 'There is no such inspection here.')
  }
  return { body: body.name }
}

/** Each row again, with an id of its own, under another report. */
async function copyParts(tx: Tx, table: (typeof partTables)[number], from: string, to: string): Promise<void> {
  const rows = await tx.selectFrom(table).selectAll().where('report_id', '=', from).execute()
  for (const row of rows) {
    const kept = Object.entries(row).filter(
      ([column]) => !['authority_id', 'id', 'report_id', 'revision', 'since', 'recorded_at'].includes(column),
    )
    const values = Object.fromEntries(kept.map(([column, value]) => [column, asWritten(value)]))
    await tx
      .insertInto(table)
      .values({ ...values, id: newId(), report_id: to } as never)
      .execute()
  }
}

function asWritten(value: unknown): unknown {
  if (value instanceof Temporal.PlainDate) return value.toString()
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
