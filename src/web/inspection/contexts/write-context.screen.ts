import { createHash } from 'node:crypto'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import type { Context, ContextContent } from '../../../inspection/context.ts'
import { type ContextTableRead, printedPublication } from '../../../inspection/context-authorities.ts'
import { amendContext, recordContext } from '../../../inspection/contexts.commands.ts'
import { getContext } from '../../../inspection/contexts.queries.ts'
import { getInspectionFacts } from '../../../inspection/get-inspection.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import { firstOf } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { rowDay, rowText } from '../day-or-month-field.ts'
import { contextValues, frameworkChoices, gradeRows, readAuthorities, readCounts } from './context-form.ts'

type Kind = ContextContent['kind']
type Wrong = {
  readonly problems?: readonly Problem[]
  readonly stale?: StaleEdit
  readonly seen?: ContextTableRead | null
  readonly order?: ContextContent
}

const what = 'enter context figures'

async function show(visit: Visit, kind: Kind, context: Context | null, { problems = [], stale, seen = null, order }: Wrong = {}) {
  mustBeAllowed(visit.viewer, context ? 'amendContext' : 'recordContext', what)
  const { authority } = visit.viewer
  const inspectionId = await inspectionOf(visit, context)
  const form = await visit.form({
    id: `context-${kind}`,
    about: context?.id ?? inspectionId ?? '',
    revision: context?.revision ?? 0,
    values: contextValues(context),
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  return page('inspection/contexts/write-context.view.njk', {
    title: kind === 'counts' ? 'How many had which grade' : 'A table of authorities',
    crumbs: [
      { text: 'Inspections', href: paths.inspections(authority) },
      { text: 'How others were judged', href: paths.contexts(authority) },
    ],
    kind,
    form,
    rows: gradeRows,
    frameworks: frameworkChoices,
    preview: seen && previewOf(seen),
    ready: order ? whatIsSeen(order) : null,
    back: inspectionId ? `${paths.inspection(authority, inspectionId)}#context` : paths.contexts(authority),
  })
}

export const newCountsPage: Screen = (visit) => show(visit, 'counts', null)
export const newAuthoritiesPage: Screen = (visit) => show(visit, 'authorities', null)

export const changeContextPage: Screen = async (visit) => {
  const context = await visit.read((reader) => getContext(reader, visit.viewer, visit.params.contextId ?? ''))
  return show(visit, context.kind, context)
}

export const countsSent: Screen = (visit) => send(visit, 'counts', null)
export const authoritiesSent: Screen = (visit) => send(visit, 'authorities', null)

export const contextChanged: Screen = async (visit) => {
  const context = await visit.read((reader) => getContext(reader, visit.viewer, visit.params.contextId ?? ''))
  return send(visit, context.kind, context)
}

async function send(visit: Visit, kind: Kind, context: Context | null) {
  const { viewer, db, commandId, revision, fields, today } = visit
  mustBeAllowed(viewer, context ? 'amendContext' : 'recordContext', what)
  const inspectionId = await inspectionOf(visit, context)
  const { read, seen } =
    kind === 'counts' ? { read: readCounts(fields, today, inspectionId), seen: null } : readAuthorities(fields, today, inspectionId)
  if (read.problems) return show(visit, kind, context, { problems: read.problems, seen })
  if (seen && firstOf(fields, 'seen') !== whatIsSeen(read.order)) return show(visit, kind, context, { seen, order: read.order })
  const done = context
    ? await amendContext(db, viewer, { commandId, id: context.id, revision, context: read.order })
    : await recordContext(db, viewer, { commandId, context: read.order })
  if (isStaleEdit(done)) return show(visit, kind, context, { stale: done })
  const back = inspectionId ? `${paths.inspection(viewer.authority, inspectionId)}#context` : paths.contexts(viewer.authority)
  return redirect(back, 'The figures are on record.')
}

/** The inspection that the figures stand with; one that the viewer may not see isn't found. */
async function inspectionOf(visit: Visit, context: Context | null): Promise<string | null> {
  if (context) return context.inspectionId
  const asked = visit.query.inspection
  if (!asked) return null
  return (await visit.read((reader) => getInspectionFacts(reader, visit.viewer, asked))).id
}

/** What the person looks at, in a few letters: a table changed since is shown again before it is on record. */
const whatIsSeen = (context: ContextContent): string => createHash('sha256').update(JSON.stringify(context)).digest('base64url')

const previewOf = (seen: ContextTableRead) => ({
  areas: seen.areas,
  wrong: seen.rows.filter((row) => row.problems.length > 0).length,
  rows: seen.rows.map((row) => ({
    line: row.line,
    authority: row.authority,
    framework: row.framework,
    published: row.published && printedPublication(row.published),
    grades: seen.areas.map((area) => row.judgements.find((judgement) => judgement.area === area)?.grade ?? ''),
    problems: row.problems,
  })),
})

const staleFields: readonly StaleField[] = [
  { field: 'name', label: 'Whose outcomes', written: (row) => rowText(row, 'name') },
  { field: 'framework', label: 'Framework', written: (row) => rowText(row, 'framework') },
  { field: 'as_at', label: 'As at', written: (row) => rowDay(row, 'as_at_on') },
  { field: 'source', label: 'Source', written: (row) => rowText(row, 'source') },
  { field: 'total', label: 'In all', written: (row) => rowText(row, 'total') },
]
