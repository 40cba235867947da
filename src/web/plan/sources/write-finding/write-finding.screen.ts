import { printPlainDay } from '../../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../../database/stale-edit.ts'
import { mustBeAllowed } from '../../../../people/must-be-allowed.ts'
import { revisionOfSource } from '../../../../plan/finding-sources/finding-sources.queries.ts'
import { changeSourceFinding, moveSourceFinding, removeSourceFinding } from '../../../../plan/finding-sources/source-findings.commands.ts'
import type { FindingOfPlan, PlanContent } from '../../../../plan/plan-content.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { Fields } from '../../../form/fields.ts'
import type { Problem } from '../../../form/problem.ts'
import { readForm } from '../../../form/read-form.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowDay, rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsToSource, planInAddress, sourceInAddress } from '../sources-on-page.ts'

export const findingPage: Screen = async (visit) => show(visit, await planInAddress(visit))

export const findingChanged: Screen = async (visit) => {
  const plan = await planInAddress(visit)
  const { order, problems } = readFinding(visit.fields)
  if (!order) return show(visit, plan, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeSourceFinding(db, viewer, { ...inAddress(visit), commandId, revision, finding: order })
  if (isStaleEdit(done)) return show(visit, plan, { stale: done })
  return redirect(sourceOf(visit), 'The finding is changed.')
}

export const findingMoved: Screen = async (visit) => {
  const { viewer, db, commandId, fields } = visit
  const direction = fields.direction?.[0] === 'down' ? 'down' : 'up'
  await moveSourceFinding(db, viewer, { ...inAddress(visit), commandId, direction })
  return redirect(`${sourceOf(visit)}#finding-${visit.params.findingId}`)
}

export const findingRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  if (isStaleEdit(await removeSourceFinding(db, viewer, { ...inAddress(visit), commandId, revision })))
    throw new Refusal(
      'conflict',
      'Somebody changed this finding after you opened it. Look at it again, then remove it if it should still go.',
    )
  return redirect(`${sourceOf(visit)}?removed=${commandId}`)
}

const inAddress = ({ params }: Visit) => ({ planId: params.planId ?? '', findingId: params.findingId ?? '' })
const sourceOf = ({ viewer, params }: Visit) => paths.source(viewer.authority, params.planId ?? '', params.sourceId ?? '')

function readFinding(fields: Fields) {
  const form = readForm(fields)
  const page = form.optionalWholeNumber('page', { least: 1, most: 2000 })
  return form.finish({
    number: form.optionalText('number', { most: 20 }),
    text: form.text('text', { missing: 'Enter what it asks' }),
    theme: form.optionalText('theme', { most: 200 }),
    setOn: form.optionalDay('set_on'),
    timescale: form.optionalText('timescale', { most: 200 }),
    page: page === null ? null : String(page),
  })
}

type Wrong = { readonly problems?: readonly Problem[]; readonly stale?: StaleEdit | null }

async function show(visit: Visit, plan: PlanContent, { problems, stale = null }: Wrong = {}) {
  const { viewer } = visit
  const source = sourceInAddress(visit, plan)
  mustBeAllowed(viewer, 'changeSourceFinding', 'change the findings of this plan', { kind: 'plan', id: plan.id })
  const finding = plan.findings.find(({ id, sourceId }) => id === visit.params.findingId && sourceId === source.id)
  if (!finding) throw new Refusal('not-found', 'There is no such finding in this source. Somebody may have removed it.')
  const revision = await visit.read((reader) => revisionOfSource(reader, 'finding', finding.id))
  return page('plan/sources/write-finding/write-finding.view.njk', {
    title: finding.number ? `Change finding ${finding.number}` : 'Change a finding',
    crumbs: crumbsToSource(visit, plan, source),
    source,
    form: await visit.form({
      id: 'write-finding',
      about: finding.id,
      revision,
      values: written(finding),
      problems,
      stale: stale && { edit: stale, fields: staleFields },
    }),
    remove: {
      action: `${paths.sourceFinding(viewer.authority, plan.id, source.id, finding.id)}/remove`,
      form: await visit.form({ id: 'remove-finding', about: finding.id, revision }),
    },
    back: paths.source(viewer.authority, plan.id, source.id),
  })
}

const written = (finding: FindingOfPlan) => ({
  number: finding.number,
  text: finding.text,
  theme: finding.theme,
  set_on: finding.setOn && printPlainDay(Temporal.PlainDate.from(finding.setOn)),
  timescale: finding.timescale,
  page: finding.page,
})

const staleFields: readonly StaleField[] = [
  { field: 'number', label: 'Number', written: (row) => rowText(row, 'printed_number') },
  { field: 'text', label: 'What it asks', written: (row) => rowText(row, 'text') },
  { field: 'theme', label: 'Heading', written: (row) => rowText(row, 'theme') },
  { field: 'set_on', label: 'The day that it sets', written: (row) => rowDay(row, 'set_on') },
  { field: 'timescale', label: 'Its words for that', written: (row) => rowText(row, 'printed_timescale') },
  { field: 'page', label: 'Page', written: (row) => String((row.place as { page?: number } | null)?.page ?? '') },
]
