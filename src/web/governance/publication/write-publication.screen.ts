import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import type { Publication } from '../../../governance/publication/publication.ts'
import {
  changePublication,
  recordReportPublication,
  recordStatementPublication,
  removePublication,
  scopeOf,
} from '../../../governance/publication/publications.commands.ts'
import { getPublication, publicationOfReport } from '../../../governance/publication/publications.queries.ts'
import { getInspection } from '../../../inspection/get-inspection.queries.ts'
import { isHeld } from '../../../inspection/inspection.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import { listVersions } from '../../../plan/versions/versions.queries.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { isId } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { dayWritten, rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { sentCrumbs } from '../submission/submission-shown.ts'
import { reportCrumbs, titleOf, underPublication } from './publication-shown.ts'
import { readPublication } from './write-publication.form.ts'

const does = 'record how this was published'

/** The record of a report's publication, or the form for it while there is none. */
export const reportPublicationPage: Screen = async (visit) => {
  const { viewer, params } = visit
  const known = await visit.read((reader) => publicationOfReport(reader, viewer, params.inspectionId ?? ''))
  return known ? redirect(paths.publication(viewer.authority, known.id)) : showForReport(visit)
}

export const reportPublicationRecorded: Screen = async (visit) => {
  const { db, viewer, params, commandId } = visit
  const { order, problems } = readPublication(visit.fields, visit.today, { kind: 'report', choosesVersion: false })
  if (!order) return showForReport(visit, problems)
  const id = await recordReportPublication(db, viewer, { ...order, commandId, inspectionId: params.inspectionId ?? '' })
  const isPublic = order.publishedOn ?? order.offices ?? order.accessible ?? order.children
  const said = isPublic ? 'The publication is on record.' : 'Nothing is on record yet by which it was made public.'
  return redirect(paths.publication(viewer.authority, id), `${said} Say who has a copy.`)
}

export const statementPublicationPage: Screen = (visit) => showForStatement(visit)

export const statementPublicationRecorded: Screen = async (visit) => {
  const { db, viewer, params, query, commandId } = visit
  const { order, problems } = readPublication(visit.fields, visit.today, { kind: 'statement', choosesVersion: true })
  if (!order) return showForStatement(visit, problems)
  const of = { planId: params.planId ?? '', versionId: order.versionId ?? '', dutyId: isId(query.duty ?? '') ? (query.duty ?? null) : null }
  const id = await recordStatementPublication(db, viewer, { ...order, ...of, commandId })
  return redirect(paths.publication(viewer.authority, id), 'The publication is on record.')
}

export const changePublicationPage: Screen = (visit) => show(visit)

export const publicationChanged: Screen = async (visit) => {
  const { db, viewer, commandId, revision } = visit
  const { id, of } = await found(visit)
  const { order, problems } = readPublication(visit.fields, visit.today, { kind: of.kind, choosesVersion: false })
  if (!order) return show(visit, problems)
  const done = await changePublication(db, viewer, { ...order, commandId, revision, publicationId: id })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.publication(viewer.authority, id), 'It is saved.')
}

export const publicationRemoved: Screen = async (visit) => {
  const { db, viewer, commandId, revision } = visit
  const { id, of } = await found(visit)
  const done = await removePublication(db, viewer, { commandId, revision, publicationId: id })
  if (isStaleEdit(done)) return show(visit, [], done)
  const back = of.kind === 'report' ? paths.inspection(viewer.authority, of.inspectionId) : paths.sent(viewer.authority, of.plan.id)
  return redirect(back, 'The publication is off the record.')
}

const found = ({ viewer, params, read }: Visit): Promise<Publication> =>
  read((reader) => getPublication(reader, viewer, params.publicationId ?? ''))

async function showForReport(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, params } = visit
  const inspectionId = params.inspectionId ?? ''
  mustBeAllowed(viewer, 'recordReportPublication', does)
  const inspection = await visit.read((reader) => getInspection(reader, viewer, inspectionId))
  return page('governance/publication/write-publication.view.njk', {
    title: 'Record how the report was published',
    crumbs: reportCrumbs(viewer, inspectionId),
    isReport: true,
    held: isHeld(inspection),
    back: paths.inspection(viewer.authority, inspectionId),
    form: await visit.form({ id: 'write-publication', about: inspectionId, problems }),
  })
}

async function showForStatement(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, params, query } = visit
  const planId = params.planId ?? ''
  mustBeAllowed(viewer, 'recordStatementPublication', does, { kind: 'plan', id: planId })
  const { plan, versions } = await visit.read(async (reader) => ({
    plan: await getPlanContent(reader, viewer, planId),
    versions: await listVersions(reader, viewer, planId),
  }))
  return page('governance/publication/write-publication.view.njk', {
    title: 'Record how the statement was published',
    crumbs: sentCrumbs(viewer, { plan }),
    choosesVersion: true,
    versions: versions.map(({ id, number, why }) => ({ value: id, text: `Version ${number}: ${why}` })),
    keepHref: paths.keepVersion(viewer.authority, planId),
    back: paths.sent(viewer.authority, planId),
    form: await visit.form({
      id: 'write-publication',
      about: `${planId} ${query.duty ?? ''}`.trim(),
      values: { version: versions[0]?.id ?? null },
      problems,
    }),
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer } = visit
  const publication = await found(visit)
  mustBeAllowed(viewer, 'changePublication', does, scopeOf(publication))
  const { id, revision } = publication
  const form = await visit.form({
    id: 'write-publication',
    about: id,
    revision,
    values: written(publication),
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  const remove = await visit.form({ id: 'remove-publication', about: id, revision })
  return page('governance/publication/write-publication.view.njk', {
    title: `Change: ${titleOf(publication).toLowerCase()}`,
    crumbs: underPublication(viewer, publication),
    isReport: publication.of.kind === 'report',
    back: paths.publication(viewer.authority, id),
    remove: { form: remove, action: paths.removePublication(viewer.authority, id) },
    form,
    forms: [form, remove],
  })
}

const written = ({ of, publishedOn, webAddress, offices, fee, accessible, children, note }: Publication) => ({
  edition: of.kind === 'report' ? of.edition : null,
  published_on: dayWritten(publishedOn),
  web_address: webAddress,
  offices_on: dayWritten(offices?.on ?? null),
  offices: offices?.words ?? null,
  fee,
  accessible_on: dayWritten(accessible?.on ?? null),
  accessible: accessible?.words ?? null,
  children_on: dayWritten(children?.on ?? null),
  children: children?.words ?? null,
  note,
})

const staleFields: readonly StaleField[] = [
  ['edition', 'Form of the report'],
  ['web_address', 'Web address'],
  ['offices', 'Where it can be inspected'],
  ['fee', 'What a copy costs'],
  ['accessible', 'Accessible version'],
  ['children', 'Children’s version'],
  ['note', 'Note'],
]
  .map(([field = '', label = '']): StaleField => ({ field, label, written: (row) => rowText(row, field) }))
  .concat(
    [
      ['published_on', 'Published on'],
      ['offices_on', 'Open to inspection since'],
      ['accessible_on', 'Accessible version since'],
      ['children_on', 'Children’s version since'],
    ].map(([field = '', label = '']) => ({ field, label, written: (row) => rowDay(row, field) })),
  )
