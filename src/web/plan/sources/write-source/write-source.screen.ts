import { printPlainDay } from '../../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../../people/must-be-allowed.ts'
import { sourceKindInWords } from '../../../../plan/finding-sources/finding-source.ts'
import { addFindingSource, changeFindingSource } from '../../../../plan/finding-sources/finding-sources.commands.ts'
import { revisionOfSource } from '../../../../plan/finding-sources/finding-sources.queries.ts'
import type { PlanContent, SourceContent } from '../../../../plan/plan-content.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { readForm } from '../../../form/read-form.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowDay, rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsToSource, crumbsToSources, planInAddress, sourceInAddress } from '../sources-on-page.ts'
import { kindChoices, readSourceFields } from './write-source.form.ts'

export const addSourcePage: Screen = async (visit) => show(visit, await planInAddress(visit), null)
export const changeSourcePage: Screen = async (visit) => {
  const plan = await planInAddress(visit)
  return show(visit, plan, sourceInAddress(visit, plan))
}

export const sourceAdded: Screen = async (visit) => {
  const plan = await planInAddress(visit)
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ source: readSourceFields(form, visit.today) })
  if (!order) return show(visit, plan, null, { problems })
  const { viewer, db, commandId } = visit
  const id = await addFindingSource(db, viewer, { ...order, commandId, planId: plan.id })
  return redirect(paths.addSourceFindings(viewer.authority, plan.id, id), 'It is on record. Put in what it asks.')
}

export const sourceChanged: Screen = async (visit) => {
  const plan = await planInAddress(visit)
  const source = sourceInAddress(visit, plan)
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ source: readSourceFields(form, visit.today) })
  if (!order) return show(visit, plan, source, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeFindingSource(db, viewer, { ...order, commandId, revision, planId: plan.id, sourceId: source.id })
  if (isStaleEdit(done)) return show(visit, plan, source, { stale: done })
  return redirect(paths.source(viewer.authority, plan.id, source.id), 'It is changed.')
}

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

async function show(visit: Visit, plan: PlanContent, source: SourceContent | null, { problems, stale = null }: Wrong = {}) {
  const { viewer } = visit
  mustBeAllowed(viewer, source ? 'changeFindingSource' : 'addFindingSource', 'change what this plan answers', { kind: 'plan', id: plan.id })
  const form = await visit.form({
    id: 'write-source',
    about: source?.id ?? plan.id,
    revision: source ? await visit.read((reader) => revisionOfSource(reader, 'finding_source', source.id)) : 0,
    values: source ? written(source) : {},
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  return page('plan/sources/write-source/write-source.view.njk', {
    title: source ? 'Change what is kept of a source' : 'Add a notice, letter or review',
    crumbs: source ? crumbsToSource(visit, plan, source) : crumbsToSources(visit, plan),
    form,
    kinds: kindChoices,
    button: source ? 'Save' : 'Add it to the plan',
    back: source ? paths.source(viewer.authority, plan.id, source.id) : paths.sources(viewer.authority, plan.id),
  })
}

const written = (source: SourceContent) => ({
  kind: source.kind,
  title: source.title,
  from_whom: source.fromWhom,
  dated: printPlainDay(Temporal.PlainDate.from(source.datedOn)),
  words: source.words,
  web_address: source.webAddress,
})

const staleFields: readonly StaleField[] = [
  { field: 'kind', label: 'What it is', written: (row) => rowText(row, 'kind'), printed: sourceKindInWords },
  { field: 'title', label: 'Title', written: (row) => rowText(row, 'title') },
  { field: 'from_whom', label: 'From whom', written: (row) => rowText(row, 'from_whom') },
  { field: 'dated', label: 'Date', written: (row) => rowDay(row, 'dated_on') },
  { field: 'words', label: 'What it says', written: (row) => rowText(row, 'words') },
  { field: 'web_address', label: 'Web address', written: (row) => rowText(row, 'web_address') },
]
