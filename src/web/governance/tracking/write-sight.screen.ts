import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { scopesOf } from '../../../governance/report/report.ts'
import { getReport } from '../../../governance/report/reports.queries.ts'
import { changeSight, recordSight, removeSight, type SeenThing, type SightOrder } from '../../../governance/tracking/sights.commands.ts'
import { getSight } from '../../../governance/tracking/sights.queries.ts'
import type { Sight } from '../../../governance/tracking/tracking.ts'
import { listBodies } from '../../../meeting/body.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import type { Scope } from '../../../people/roles.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { type FormRead, isId, readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

export const recordSightPage: Screen = (visit) => show(visit)
export const sightPage: Screen = (visit) => show(visit)

export const sightRecorded: Screen = async (visit) => {
  const { order, problems } = read(visit)
  if (!order) return show(visit, problems)
  const { of } = await found(visit)
  await recordSight(visit.db, visit.viewer, { ...order, of, commandId: visit.commandId })
  return redirect(listOf(visit, of), 'It is on record.')
}

export const sightChanged: Screen = async (visit) => {
  const { order, problems } = read(visit)
  if (!order) return show(visit, problems)
  const { of } = await found(visit)
  const done = await changeSight(visit.db, visit.viewer, { ...order, ...ofSight(visit) })
  return isStaleEdit(done) ? show(visit, [], done) : redirect(listOf(visit, of), 'It is saved.')
}

export const sightRemoved: Screen = async (visit) => {
  const { of } = await found(visit)
  const done = await removeSight(visit.db, visit.viewer, ofSight(visit))
  return isStaleEdit(done) ? show(visit, [], done) : redirect(listOf(visit, of), 'It is off the record.')
}

const ofSight = ({ commandId, revision, params }: Visit) => ({ commandId, revision, sightId: params.sightId ?? '' })

const listOf = ({ viewer }: Visit, { kind, id }: SeenThing): string =>
  kind === 'plan' ? paths.planTracking(viewer.authority, id) : paths.reportTracking(viewer.authority, id)

function read({ fields, today }: Visit): FormRead<SightOrder> {
  const form = readForm(fields)
  const body = form.optionalText('body')
  if (body !== null && !isId(body)) form.wrong('body', 'Choose one of the bodies offered')
  const who = form.optionalText('who', { most: 300 })
  if (body === null && who === null) form.wrong('body', 'Say who saw it: choose a body, or enter a person or group')
  if (body !== null && who !== null) form.wrong('who', 'Choose a body or enter a person or group, not both')
  const on = form.day('on', { missing: 'Enter the day on which they saw it' })
  if (on && Temporal.PlainDate.compare(on, today) > 0) form.wrong('on', 'This day hasn’t come yet: record it once they have seen it')
  const version = form.optionalText('version')
  if (version !== null && !isId(version)) form.wrong('version', 'Choose one of the versions offered')
  const document = form.optionalText('document', { most: 300 })
  if (version !== null && document !== null) form.wrong('document', 'Choose a version or say what else they saw, not both')
  return form.finish({ bodyId: body, who, on, versionId: version, document, said: form.optionalText('said', { most: 10_000 }) })
}

type Found = {
  readonly of: SeenThing & { readonly title: string }
  readonly sight: Sight | null
  readonly scopes: Scope | readonly Scope[]
  readonly versions: readonly { readonly value: string; readonly text: string }[]
  readonly bodies: readonly { readonly value: string; readonly text: string }[]
}

/** The plan or report as this person sees it, and what the form offers for it. */
async function found({ viewer, today, params, read: reading }: Visit): Promise<Found> {
  return reading(async (reader) => {
    const sight = params.sightId ? await getSight(reader, viewer, params.sightId) : null
    const known = await listBodies(reader, viewer.authorityId, sight?.on ?? today)
    const own = sight?.by.bodyId && !known.some(({ id }) => id === sight.by.bodyId) ? [{ value: sight.by.bodyId, text: sight.by.name }] : []
    const bodies = [...known.map(({ id, name }) => ({ value: id, text: name })), ...own]
    const reportId = sight?.of.kind === 'report' ? sight.of.id : params.reportId
    if (reportId !== undefined) {
      const report = await getReport(reader, viewer, reportId)
      return { of: { kind: 'report', id: report.id, title: report.subject }, sight, scopes: scopesOf(report), versions: [], bodies }
    }
    const { id, title } = await getPlanContent(reader, viewer, sight?.of.id ?? params.planId ?? '')
    const versions = (await listVersions(reader, viewer, id)).map((each) => ({
      value: each.id,
      text: `Version ${each.number}: ${each.why}`,
    }))
    return { of: { kind: 'plan', id, title }, sight, scopes: { kind: 'plan', id }, versions, bodies }
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, query } = visit
  const { of, sight, scopes, versions, bodies } = await found(visit)
  mustBeAllowed(viewer, sight ? 'changeSight' : 'recordSight', 'record who saw this', scopes)
  const revision = sight?.revision ?? 0
  const asked = bodies.find(({ value, text }) => value === query.body || text === query.who)
  const form = await visit.form({
    id: 'write-sight',
    about: sight?.id ?? of.id,
    revision,
    values: sight ? written(sight) : { body: asked?.value ?? null, who: asked ? null : (query.who ?? null) },
    problems,
    stale: stale && { edit: stale, fields: staleFields(bodies, versions) },
  })
  const remove = sight && (await visit.form({ id: 'remove-sight', about: sight.id, revision }))
  const back = listOf(visit, of)
  const home =
    of.kind === 'plan'
      ? [
          { text: 'Plans', href: paths.plans(viewer.authority) },
          { text: of.title, href: paths.plan(viewer.authority, of.id) },
        ]
      : [
          { text: 'Reports', href: paths.reports(viewer.authority) },
          { text: of.title, href: paths.report(viewer.authority, of.id) },
        ]
  return page('governance/tracking/write-sight.view.njk', {
    title: sight ? 'Change who saw it' : 'Record who saw it',
    crumbs: [...home, { text: 'Tracking', href: back }],
    isPlan: of.kind === 'plan',
    of,
    bodies,
    versions,
    back,
    form,
    forms: remove ? [form, remove] : [form],
    remove: remove && { form: remove, action: paths.removeSight(viewer.authority, sight?.id ?? '') },
  })
}

const written = ({ by, on, version, document, said }: Sight) => ({
  body: by.bodyId,
  who: by.bodyId === null ? by.name : null,
  on: dayWritten(on),
  version: version?.id ?? null,
  document,
  said,
})

function staleFields(bodies: Found['bodies'], versions: Found['versions']): readonly StaleField[] {
  const named = (from: Found['bodies']) => (id: string) => from.find(({ value }) => value === id)?.text ?? id
  return [
    { field: 'body', label: 'Body', written: (row) => rowText(row, 'body_id'), printed: named(bodies) },
    { field: 'who', label: 'Person or group', written: (row) => rowText(row, 'who') },
    { field: 'on', label: 'On', written: (row) => rowDay(row, 'seen_on') },
    { field: 'version', label: 'Version', written: (row) => rowText(row, 'plan_version_id'), printed: named(versions) },
    { field: 'document', label: 'What else they saw', written: (row) => rowText(row, 'document') },
    { field: 'said', label: 'What they said', written: (row) => rowText(row, 'said') },
  ]
}
