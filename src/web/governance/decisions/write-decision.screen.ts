import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { type Decision, type Outcome, outcomes, scopesOfDecision } from '../../../governance/decisions/decision.ts'
import { changeDecision, recordDecision, removeDecision } from '../../../governance/decisions/decisions.commands.ts'
import { getDecision } from '../../../governance/decisions/decisions.queries.ts'
import { askedInReport, type ReportToDecide, reportsToDecide } from '../../../governance/decisions/reports-to-decide.queries.ts'
import { listPlanBodies } from '../../../governance/plan-bodies/plan-bodies.queries.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { decisionCrumbs } from './decision.screen.ts'
import { readDecision } from './write-decision.form.ts'

export const recordDecisionPage: Screen = (visit) => showEmpty(visit)

export const decisionRecorded: Screen = async (visit) => {
  const { viewer, db, params, commandId, fields, today } = visit
  const { order, problems } = readDecision(fields, today)
  if (!order) return showEmpty(visit, problems)
  const planId = params.planId ?? null
  const id = await recordDecision(db, viewer, { ...order, commandId, planId })
  return redirect(paths.decision(viewer.authority, planId, id), 'The decision is on record.')
}

export const changeDecisionPage: Screen = (visit) => show(visit)

export const decisionChanged: Screen = async (visit) => {
  const { order, problems } = readDecision(visit.fields, visit.today)
  if (!order) return show(visit, problems)
  const of = ofDecision(visit)
  const done = await changeDecision(visit.db, visit.viewer, { ...order, ...of })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.decision(visit.viewer.authority, of.planId, of.decisionId), 'It is saved.')
}

export const decisionRemoved: Screen = async (visit) => {
  const of = ofDecision(visit)
  const done = await removeDecision(visit.db, visit.viewer, of)
  if (isStaleEdit(done)) return show(visit, [], done)
  const { authority } = visit.viewer
  return redirect(
    of.planId === null ? paths.decisions(authority) : paths.planBodies(authority, of.planId),
    'The decision is off the record.',
  )
}

const ofDecision = ({ commandId, revision, params }: Visit) => ({
  commandId,
  revision,
  planId: params.planId ?? null,
  decisionId: params.decisionId ?? '',
})

async function showEmpty(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { query } = visit
  const { planId, crumbs, back, mayRecord, decidesId, reportId = query.report } = await placeOf(visit)
  if (!mayRecord) throw new Refusal('not-allowed', 'Your role doesn’t let you record what was decided.')
  const offered = await choices(visit, planId, null)
  const report = offered.all.find(({ id }) => id === reportId)
  return page('governance/decisions/write-decision.view.njk', {
    title: 'Record a decision',
    crumbs,
    ...offered,
    back,
    form: await visit.form({
      id: 'write-decision',
      about: planId ?? reportId,
      values: report ? await fromReport(visit, report) : { body: decidesId },
      problems,
    }),
  })
}

/** Where a decision is recorded from: the plan that it is about, or the report on which it was made before there was a plan. */
async function placeOf(visit: Visit) {
  const { viewer, today, params, read } = visit
  if (params.planId !== undefined) {
    const { plan, parts } = await read(async (reader) => {
      const found = await getPlanContent(reader, viewer, params.planId ?? '')
      return { plan: found, parts: await listPlanBodies(reader, viewer, found.id, today) }
    })
    return {
      planId: plan.id,
      crumbs: decisionCrumbs(visit, { plan, report: null }),
      back: paths.planBodies(viewer.authority, plan.id),
      mayRecord: may(viewer, 'recordDecision', { kind: 'plan', id: plan.id }),
      decidesId: parts.find(({ part }) => part === 'decides')?.bodyId ?? null,
    }
  }
  const report = await read((reader) => getReport(reader, viewer, params.reportId ?? ''))
  if (report.plan) throw new Refusal('conflict', `This report is about “${report.plan.title}”: record the decision from that plan.`)
  return {
    planId: null,
    reportId: report.id,
    crumbs: decisionCrumbs(visit, { plan: null, report: { ...report, inspectionId: null } }),
    back: paths.decidedOnReport(viewer.authority, report.id),
    mayRecord: may(viewer, 'recordDecision', { kind: 'body', id: report.body.id }),
    decidesId: report.body.id,
  }
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  const decision = await visit.read((reader) => getDecision(reader, viewer, params.planId ?? null, params.decisionId ?? ''))
  const { plan, revision } = decision
  const planId = plan?.id ?? null
  mustBeAllowed(viewer, 'changeDecision', 'record what was decided', scopesOfDecision(planId, decision.body.id))
  const offered = await choices(visit, planId, decision)
  const form = await visit.form({
    id: 'write-decision',
    about: decision.id,
    revision,
    values: written(decision),
    problems,
    stale: stale && { edit: stale, fields: staleFields(offered) },
  })
  const remove = await visit.form({ id: 'remove-decision', about: decision.id, revision })
  return page('governance/decisions/write-decision.view.njk', {
    title: 'Change the record of a decision',
    crumbs: [...decisionCrumbs(visit, decision), { text: 'Decision', href: paths.decision(viewer.authority, planId, decision.id) }],
    ...offered,
    back: paths.decision(viewer.authority, planId, decision.id),
    remove: decision.callIn === null ? remove : null,
    removeHref: paths.removeDecision(viewer.authority, planId, decision.id),
    form,
    forms: [form, remove],
  })
}

/** A decision made on a report begins with the report's body, day and version, and with what the body was asked. */
async function fromReport({ today, read }: Visit, { id, body, meetsOn, versionId }: ReportToDecide) {
  const asked = await read((reader) => askedInReport(reader, id))
  return {
    report: id,
    body: body.id,
    version: versionId,
    made_on: meetsOn && Temporal.PlainDate.compare(meetsOn, today) <= 0 ? printPlainDay(meetsOn) : null,
    wording: resolved(asked),
  }
}

/** The recommendations go on from “is asked to”, and so does a resolution. */
function resolved(asked: readonly string[]): string | null {
  if (asked.length < 2) return asked[0] ? `It was resolved to ${asked[0]}` : null
  return ['It was resolved to:', ...asked.map((words, n) => `(${n + 1}) ${words}`)].join('\n')
}

type Choice = { readonly value: string; readonly text: string }

/** A body that has since been wound up is offered where it decided. */
async function choices({ viewer, today, read }: Visit, planId: string | null, decision: Decision | null) {
  const { bodies, versions, all } = await read(async (reader) => ({
    all: await reportsToDecide(reader, viewer, planId),
    bodies: await listBodies(reader, viewer.authorityId, decision?.madeOn ?? today),
    versions: planId === null ? [] : await listVersions(reader, viewer, planId),
  }))
  const offered: Choice[] = bodies.map(({ id, name }) => ({ value: id, text: name }))
  const own = decision && !bodies.some(({ id }) => id === decision.body.id) ? [{ value: decision.body.id, text: decision.body.name }] : []
  return {
    bodies: [...offered, ...own],
    versions: versions.map(({ id, number, why }): Choice => ({ value: id, text: `Version ${number}: ${why}` })),
    all,
    reports: all.map(
      ({ id, subject, meetsOn, body }): Choice => ({
        value: id,
        text: `${subject}: ${body.name}${meetsOn ? `, ${printPlainDay(meetsOn)}` : ''}`,
      }),
    ),
    outcomes: Object.entries(outcomes).map(([value, text]): Choice => ({ value, text })),
  }
}

const day = (on: Temporal.PlainDate | null) => on && printPlainDay(on)

const written = (decision: Decision) => ({
  body: decision.body.id,
  version: decision.version?.id ?? null,
  report: decision.report?.id ?? null,
  outcome: decision.outcome,
  wording: decision.wording,
  reasons: decision.reasons,
  alternatives: decision.alternatives,
  interests: decision.interests,
  dispensations: decision.dispensations,
  reference: decision.reference,
  made_on: day(decision.madeOn),
  published_on: day(decision.publishedOn),
  effective_on: day(decision.effectiveOn),
  no_call_in_because: decision.noCallInBecause,
})

function staleFields({
  bodies,
  versions,
  reports,
}: Readonly<Record<'bodies' | 'versions' | 'reports', readonly Choice[]>>): readonly StaleField[] {
  const named = (from: readonly Choice[]) => (value: string) => from.find((each) => each.value === value)?.text ?? value
  const text = (field: string, label: string): StaleField => ({ field, label, written: (row) => rowText(row, field) })
  const dayOf = (field: string, label: string): StaleField => ({ field, label, written: (row) => rowDay(row, field) })
  return [
    { field: 'body', label: 'Who decided', written: (row) => rowText(row, 'body_id'), printed: named(bodies) },
    { field: 'version', label: 'Version', written: (row) => rowText(row, 'plan_version_id'), printed: named(versions) },
    { field: 'report', label: 'Report', written: (row) => rowText(row, 'report_id'), printed: named(reports) },
    { ...text('outcome', 'Outcome'), printed: (value) => outcomes[value as Outcome] ?? value },
    text('wording', 'What was decided'),
    text('reasons', 'Reasons'),
    text('alternatives', 'Alternatives'),
    text('interests', 'Interests declared'),
    text('dispensations', 'Dispensations'),
    text('reference', 'Reference'),
    dayOf('made_on', 'Made on'),
    dayOf('published_on', 'Published on'),
    dayOf('effective_on', 'Counts from'),
    text('no_call_in_because', 'Exempt from call-in'),
  ]
}
