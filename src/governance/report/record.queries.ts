import { sql } from 'kysely'
import { readHolidayTable } from '../../calendar/holidays.queries.ts'
import type { Reader } from '../../database/database.ts'
import { listContexts } from '../../inspection/contexts.queries.ts'
import { dutyInstances } from '../../inspection/duty-rows.queries.ts'
import { findFramework } from '../../inspection/frameworks/frameworks.ts'
import { getInspection } from '../../inspection/get-inspection.queries.ts'
import type { Inspection } from '../../inspection/inspection.ts'
import type { BodyKind } from '../../meeting/body.ts'
import type { Viewer } from '../../people/viewer.ts'
import { getPlanContent } from '../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../plan/plan-content.ts'
import { findPlanEnd } from '../../plan/versions/plan-end.queries.ts'
import { getVersionContent } from '../../plan/versions/versions.queries.ts'
import { getCycle } from '../cycle/cycle-settings.queries.ts'
import { planBackwards } from '../cycle/plan-backwards.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { listPlanBodies } from '../plan-bodies/plan-bodies.queries.ts'
import { withArticle } from '../submission/duty-recipients.ts'
import { answerKinds } from '../submission/submission.ts'
import { submissionsOf } from '../submission/submissions.queries.ts'
import { dutyOfReport } from './duty-of-report.ts'
import { decisionsOf, requestsOf } from './earlier-on-record.queries.ts'
import { inspectionOfReport } from './inspection-of-report.ts'
import type { BodyOfReport, DutyOfReport, ReportRecord, SentOfReport } from './record.ts'

type Of = Reader<GovernanceDatabase>
type Day = Temporal.PlainDate

export type RecordAsked = {
  readonly planId: string | null
  readonly planVersionId: string | null
  readonly inspectionId: string | null
  readonly bodyId: string | null
  readonly meetsOn: Day | null
}

/**
 * What a report stands on, cut to what this person may see; refuses a plan or an inspection that isn't theirs to see. For a meeting that
 * is past it is told as at that day.
 */
export async function getReportRecord(reader: Of, viewer: Viewer, asked: RecordAsked): Promise<ReportRecord> {
  const { meetsOn } = asked
  const { authority, today } = await whereAndWhen(reader, viewer)
  const asAt = meetsOn && Temporal.PlainDate.compare(meetsOn, today) < 0 ? meetsOn : today
  const plan = await planOf(reader, viewer, asked)
  const inspections = await inspectionsOf(reader, viewer, asked.inspectionId, plan)
  const body = await bodyOf(reader, viewer, asked.bodyId)
  const about = { planId: plan?.id ?? null, inspectionIds: inspections.map(({ id }) => id) }
  const before = meetsOn ?? today.add({ days: 1 })
  return {
    authority,
    body,
    meetsOn: meetsOn?.toString() ?? null,
    asAt: asAt.toString(),
    inspections: inspections.map((each) => inspectionOfReport(each, findFramework(each.framework, each.edition), authority)),
    contexts: await contextsOf(reader, viewer, inspections),
    plan,
    version: await versionOf(reader, asked.planVersionId),
    planEnd: plan && (await planEndOf(reader, viewer, plan, asAt)),
    duties: await dutiesOf(reader, viewer, inspections, asAt, meetsOn),
    bodies: plan ? await bodiesOf(reader, viewer, plan.id, (meetsOn ?? today).add({ days: 1 })) : [],
    decisions: await decisionsOf(reader, viewer, about, before),
    requests: await requestsOf(reader, viewer, about, before),
    sent: plan ? await sentOf(reader, viewer, plan.id, asAt) : [],
    carriedOut: body && meetsOn ? await carriedOutOf(reader, viewer, body.kind, meetsOn) : null,
  }
}

async function sentOf(reader: Of, viewer: Viewer, planId: string, asAt: Day): Promise<readonly SentOfReport[]> {
  const isBy = (day: Day) => Temporal.PlainDate.compare(day, asAt) <= 0
  return (await submissionsOf(reader, viewer, planId))
    .filter(({ sentOn }) => isBy(sentOn))
    .map(({ sentOn, version, how, recipients, jointlyWith, sentences, answers }) => ({
      on: sentOn.toString(),
      version: String(version.number),
      how,
      to: recipients.map(({ name }) => withArticle(name)),
      jointlyWith,
      sentences,
      answers: answers
        .filter(({ on }) => isBy(on))
        .map(({ on, from, kind }) => ({ on: on.toString(), from, answer: answerKinds[kind].toLowerCase() })),
    }))
}

async function whereAndWhen(reader: Of, viewer: Viewer): Promise<{ authority: string; today: Day }> {
  const row = await reader
    .selectFrom('authority')
    .select(['name', sql<Day>`(moment() at time zone 'Europe/London')::date`.as('today')])
    .where('id', '=', viewer.authorityId)
    .executeTakeFirstOrThrow()
  return { authority: row.name, today: row.today }
}

const planOf = async (reader: Of, viewer: Viewer, { planId, planVersionId }: RecordAsked): Promise<PlanContent | null> =>
  planId === null
    ? null
    : planVersionId === null
      ? getPlanContent(reader, viewer, planId)
      : getVersionContent(reader, viewer, planId, planVersionId)

async function versionOf(reader: Of, planVersionId: string | null): Promise<ReportRecord['version']> {
  if (planVersionId === null) return null
  const row = await reader
    .selectFrom('plan_version')
    .select(['number', sql<Day>`(recorded_at at time zone 'Europe/London')::date`.as('frozen_on')])
    .where('id', '=', planVersionId)
    .executeTakeFirst()
  return row ? { number: String(row.number), frozenOn: row.frozen_on.toString() } : null
}

/** The inspection that was named; otherwise those of the plan. */
async function inspectionsOf(reader: Of, viewer: Viewer, inspectionId: string | null, plan: PlanContent | null): Promise<Inspection[]> {
  const ids = inspectionId === null ? (plan?.inspections ?? []).map(({ id }) => id) : [inspectionId]
  const found: Inspection[] = []
  for (const id of ids) found.push(await getInspection(reader, viewer, id))
  return found
}

async function bodyOf(reader: Of, viewer: Viewer, bodyId: string | null): Promise<ReportRecord['body']> {
  if (bodyId === null) return null
  const row = await reader
    .selectFrom('body')
    .select(['id', 'name', 'kind'])
    .where('authority_id', '=', viewer.authorityId)
    .where('id', '=', bodyId)
    .executeTakeFirst()
  return row ? { ...row, kind: row.kind as BodyKind } : null
}

/** Those that stand with the inspections; where none does, the last of the same framework that stands by itself. */
async function contextsOf(reader: Of, viewer: Viewer, inspections: readonly Inspection[]): Promise<ReportRecord['contexts']> {
  const all = await listContexts(reader, viewer)
  const own = all.filter(({ inspectionId }) => inspections.some(({ id }) => id === inspectionId))
  if (own.length > 0) return own
  const general = all.find((each) => each.inspectionId === null && inspections.some(({ framework }) => framework === each.framework))
  return general ? [general] : []
}

async function planEndOf(reader: Of, viewer: Viewer, plan: PlanContent, asAt: Day): Promise<ReportRecord['planEnd']> {
  const end = await findPlanEnd(reader, viewer, plan)
  if (!end || Temporal.PlainDate.compare(end.endedOn, asAt) > 0) return null
  return { on: end.endedOn.toString(), strategy: end.strategy, words: end.words }
}

async function dutiesOf(
  reader: Of,
  viewer: Viewer,
  inspections: readonly Inspection[],
  asAt: Day,
  meetsOn: Day | null,
): Promise<DutyOfReport[]> {
  const holidays = await readHolidayTable(reader)
  const found: DutyOfReport[] = []
  for (const { id } of inspections) {
    const instances = await dutyInstances(reader, viewer, { inspectionId: id })
    found.push(...instances.map((instance) => dutyOfReport(instance, asAt, meetsOn, holidays)))
  }
  const place = (duty: DutyOfReport) => `${duty.asksForPlan ? 0 : 1} ${duty.due?.on ?? '9'}`
  return found.sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

async function bodiesOf(reader: Of, viewer: Viewer, planId: string, from: Day): Promise<BodyOfReport[]> {
  const rows = await listPlanBodies(reader, viewer, planId, from)
  if (rows.length === 0) return []
  const chairs = await reader
    .selectFrom('body')
    .innerJoin('person', (on) => on.onRef('person.authority_id', '=', 'body.authority_id').onRef('person.id', '=', 'body.chair_person_id'))
    .select(['body.id', 'person.name', 'person.job_title'])
    .where('body.authority_id', '=', viewer.authorityId)
    .where(
      'body.id',
      'in',
      rows.map(({ bodyId }) => bodyId),
    )
    .execute()
  const chair = new Map(chairs.map((row) => [row.id, row.job_title ? `${row.job_title}, ${row.name}` : row.name]))
  return rows.map(({ id: _id, revision: _revision, nextMeeting, ...row }) => ({
    ...row,
    chair: chair.get(row.bodyId) ?? null,
    nextMeeting: nextMeeting?.toString() ?? null,
  }))
}

async function carriedOutOf(reader: Of, viewer: Viewer, kind: BodyKind, meetsOn: Day): Promise<ReportRecord['carriedOut']> {
  const { settings } = await getCycle(reader, viewer, meetsOn)
  const meeting = { on: meetsOn, body: kind, isKey: false, isPartPrivate: false }
  const step = planBackwards(meeting, settings, await readHolidayTable(reader)).find(({ name }) => name === 'carried-out')
  return step ? { on: step.on.toString(), working: step.working } : null
}
