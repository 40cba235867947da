import { printDay, printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { listManifests, manifestOf } from '../../../governance/report/manifests.queries.ts'
import type { Report } from '../../../governance/report/report.ts'
import { isFinal, scopesOf } from '../../../governance/report/report.ts'
import { type DecisionShape, decisionShapes } from '../../../governance/report/report-content.ts'
import { changeReport, removeReport, startReport } from '../../../governance/report/reports.commands.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { inspectionName } from '../../../inspection/inspection.ts'
import { listInspections } from '../../../inspection/list-inspections.queries.ts'
import { listBodies, nextMeetings } from '../../../meeting/body.queries.ts'
import { mustBeAllowed, mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { listPlanTitles } from '../../../plan/list-plans.queries.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { isId } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { opennessValues } from './openness-fields.ts'
import { readReport } from './write-report.form.ts'

export const startReportPage: Screen = (visit) => showEmpty(visit)

export const reportStarted: Screen = async (visit) => {
  const { db, viewer, commandId, fields } = visit
  const { order, problems } = readReport(fields, await templateNames(visit))
  if (!order) return showEmpty(visit, problems)
  const id = await startReport(db, viewer, { ...order, commandId })
  return redirect(paths.report(viewer.authority, id), 'The report is begun. Each part of it opens to be written.')
}

export const changeReportPage: Screen = (visit) => show(visit)

export const reportChanged: Screen = async (visit) => {
  const { db, viewer, commandId, revision, params, fields } = visit
  const reportId = params.reportId ?? ''
  const { template } = await visit.read((reader) => getReport(reader, viewer, reportId))
  const { order, problems } = readReport(fields, [...(await templateNames(visit)), keyOfTemplate(template)])
  if (!order) return show(visit, problems)
  const done = await changeReport(db, viewer, { ...order, commandId, revision, reportId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.report(viewer.authority, reportId), 'It is saved.')
}

export const reportRemoved: Screen = async (visit) => {
  const { db, viewer, commandId, revision, params } = visit
  const done = await removeReport(db, viewer, { commandId, revision, reportId: params.reportId ?? '' })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.reports(viewer.authority), 'The draft is removed.')
}

type Choice = { readonly value: string; readonly text: string }

const keyOfTemplate = ({ name, edition }: { readonly name: string; readonly edition: string }) => `${name}/${edition}`

const templateNames = ({ viewer, read }: Visit) => read(async (reader) => (await listManifests(reader, viewer)).map(keyOfTemplate))

async function showEmpty(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, query } = visit
  mustBeAllowedAnywhere(viewer, 'startReport', 'write a report')
  const known = (name: string) => (isId(query[name] ?? '') ? (query[name] ?? null) : null)
  const choices = await offered(visit, null, known('plan'))
  return page('governance/reports/write-report.view.njk', {
    title: 'Start a report',
    crumbs: [{ text: 'Reports', href: paths.reports(viewer.authority) }],
    ...choices,
    back: paths.reports(viewer.authority),
    form: await visit.form({
      id: 'write-report',
      values: {
        plan: known('plan'),
        body: known('body'),
        inspection: known('inspection'),
        template: choices.templates[0]?.value ?? null,
        openness: 'public',
      },
      problems,
    }),
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params, read } = visit
  const report = await read((reader) => getReport(reader, viewer, params.reportId ?? ''))
  mustBeAllowed(viewer, 'changeReport', 'change this report', scopesOf(report))
  if (isFinal(report)) throw new Refusal('conflict', 'This report is finalised: what it is about doesn’t change any more.')
  const choices = await offered(visit, report, report.plan?.id ?? null)
  const back = paths.report(viewer.authority, report.id)
  const form = await visit.form({
    id: 'write-report',
    about: report.id,
    revision: report.revision,
    values: written(report),
    problems,
    stale: stale && { edit: stale, fields: staleFields(choices) },
  })
  const remove = await visit.form({ id: 'remove-report', about: report.id, revision: report.revision })
  return page('governance/reports/write-report.view.njk', {
    title: 'What the report is about',
    crumbs: [
      { text: 'Reports', href: paths.reports(viewer.authority) },
      { text: report.subject, href: back },
    ],
    ...choices,
    back,
    form,
    remove: may(viewer, 'removeReport', scopesOf(report)) ? remove : null,
    removeHref: paths.removeReport(viewer.authority, report.id),
    forms: [form, remove],
  })
}

/** What stands in the book, with what the report names though it has been wound up since. */
async function offered({ viewer, today, read }: Visit, report: Report | null, planId: string | null) {
  return read(async (reader) => {
    const next = await nextMeetings(reader, viewer, today)
    const bodies = (await listBodies(reader, viewer.authorityId, report?.meetsOn ?? today)).map(({ id, name }): Choice => {
      const day = next.get(id)
      return { value: id, text: day ? `${name} (meets next on ${printDay(day)})` : name }
    })
    const own = report && !bodies.some(({ value }) => value === report.body.id) ? [{ value: report.body.id, text: report.body.name }] : []
    const manifests = [...(await listManifests(reader, viewer))]
    const keys = manifests.map(keyOfTemplate)
    // A report keeps the edition that it was begun in, though a later one has taken its place.
    if (report && !keys.includes(keyOfTemplate(report.template)))
      manifests.push(await manifestOf(reader, viewer, report.template.name, report.template.edition))
    const plans = await listPlanTitles(reader, viewer)
    const versions = planId && plans.some(({ id }) => id === planId) ? await listVersions(reader, viewer, planId) : []
    return {
      bodies: [...bodies, ...own],
      plans: plans.map(({ id, title }): Choice => ({ value: id, text: title })),
      versions: versions.map(({ id, number, why }): Choice => ({ value: id, text: `Version ${number}: ${why}` })),
      inspections: (await listInspections(reader, viewer)).map(
        (each): Choice => ({ value: each.id, text: inspectionName(each, shortTitle(each.framework)) }),
      ),
      shapes: Object.entries(decisionShapes).map(([value, text]): Choice => ({ value, text })),
      templates: manifests.map((each): Choice => ({ value: keyOfTemplate(each), text: each.title })),
    }
  })
}

const written = (report: Report) => ({
  subject: report.subject,
  shape: report.shape,
  body: report.body.id,
  meets_on: report.meetsOn && printPlainDay(report.meetsOn),
  template: keyOfTemplate(report.template),
  plan: report.plan?.id ?? null,
  version: report.planVersion?.id ?? null,
  inspection: report.inspection?.id ?? null,
  ...opennessValues(report.openness),
})

function staleFields(
  choices: Readonly<Record<'bodies' | 'plans' | 'versions' | 'inspections' | 'templates', readonly Choice[]>>,
): readonly StaleField[] {
  const named = (from: readonly Choice[]) => (value: string) => from.find((each) => each.value === value)?.text ?? value
  const of = (field: string, label: string, column: string, from: readonly Choice[]): StaleField => ({
    field,
    label,
    written: (row) => rowText(row, column),
    printed: named(from),
  })
  return [
    { field: 'subject', label: 'Subject', written: (row) => rowText(row, 'subject') },
    {
      field: 'shape',
      label: 'What the body is asked to do',
      written: (row) => rowText(row, 'shape'),
      printed: (value) => decisionShapes[value as DecisionShape] ?? value,
    },
    of('body', 'Body', 'body_id', choices.bodies),
    { field: 'meets_on', label: 'Meeting', written: (row) => rowDay(row, 'meets_on') },
    of('plan', 'Plan', 'plan_id', choices.plans),
    of('version', 'Version', 'plan_version_id', choices.versions),
    of('inspection', 'Inspection', 'inspection_id', choices.inspections),
    {
      field: 'template',
      label: 'Template',
      written: (row) => `${rowText(row, 'template_name')}/${rowText(row, 'template_edition')}`,
      printed: named(choices.templates),
    },
  ]
}
