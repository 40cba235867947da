import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { amendInspection } from '../../../inspection/amend-inspection.commands.ts'
import { frameworks } from '../../../inspection/frameworks/frameworks.ts'
import { inspectionKinds } from '../../../inspection/inspection-content.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import type { StaleField } from '../../form/stale-part.ts'
import type { Screen, Visit } from '../../visit.ts'
import { atInspection, crumbsBelow } from '../at-inspection.ts'
import { rowDay, rowDayOrMonth, rowText } from '../day-or-month-field.ts'
import { factsFields, factsValues, readFacts } from '../enter-inspection/facts-fields.ts'
import { inspectionKindChoices } from '../parts/choices.ts'

const what = 'change the record of inspections'

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null) {
  mustBeAllowed(visit.viewer, 'amendInspection', what)
  const at = await atInspection(visit)
  const { inspection } = at
  const form = await visit.form({
    id: 'amend-inspection',
    about: inspection.id,
    revision: inspection.revision,
    values: { ...factsValues(inspection, ''), kind: inspection.kind, framework: `${inspection.framework}|${inspection.edition}` },
    problems,
    stale: stale && { edit: stale, fields: staleFields },
  })
  return page('inspection/amend-facts/amend-facts.view.njk', {
    title: 'Change the facts of an inspection',
    crumbs: crumbsBelow(at),
    held: at.held,
    form,
    frameworks: frameworkChoices(`${inspection.framework}|${inspection.edition}`),
    kinds: inspectionKindChoices,
    fields: factsFields(at.framework, { report: true }),
    back: `${at.href}#facts`,
  })
}

export const amendFactsPage: Screen = (visit) => show(visit)

export const factsAmended: Screen = async (visit) => {
  mustBeAllowed(visit.viewer, 'amendInspection', what)
  const at = await atInspection(visit)
  const form = readForm(visit.fields)
  const kind = form.choice('kind', inspectionKinds, { missing: 'Choose what it was' })
  const now = `${at.inspection.framework}|${at.inspection.edition}`
  const framework = form.choice(
    'framework',
    frameworkChoices(now).map((choice) => choice.value),
    { missing: 'Choose the framework' },
  )
  const [id = '', edition = ''] = (framework ?? '').split('|')
  const read = form.finish({ ...readFacts(form, visit.today), kind, framework: id, edition })
  if (read.problems) return show(visit, read.problems)
  const { db, viewer, commandId, revision } = visit
  const done = await amendInspection(db, viewer, { commandId, inspectionId: at.inspection.id, revision, facts: read.order })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(`${at.href}#facts`, 'The facts are changed.')
}

function frameworkChoices(now: string) {
  const known = frameworks.map((framework) => ({
    value: `${framework.id}|${framework.edition}`,
    text: `${framework.title}, from ${framework.from.slice(0, 4)}`,
  }))
  return known.some((choice) => choice.value === now) ? known : [...known, { value: now, text: now.replace('|', ', ') }]
}

const staleFields: readonly StaleField[] = [
  {
    field: 'framework',
    label: 'Framework',
    written: (row) => `${rowText(row, 'framework')}|${rowText(row, 'edition')}`,
    printed: (text) => text.replace('|', ', '),
  },
  { field: 'kind', label: 'What it was', written: (row) => rowText(row, 'kind') },
  { field: 'notified', label: 'Notice call', written: (row) => rowDay(row, 'notified_on') },
  { field: 'feedback', label: 'Feedback', written: (row) => rowDay(row, 'feedback_on') },
  { field: 'received', label: 'Report received', written: (row) => rowDay(row, 'received_on') },
  { field: 'published', label: 'Report published', written: (row) => rowDayOrMonth(row, 'published_on', 'published_month') },
  { field: 'lead_inspector', label: 'Lead inspector', written: (row) => rowText(row, 'lead_inspector') },
  { field: 'team', label: 'Team', written: (row) => rowText(row, 'team') },
  { field: 'printed_authority', label: 'Name as printed', written: (row) => rowText(row, 'printed_authority') },
  { field: 'title', label: 'Own name', written: (row) => rowText(row, 'title') },
  { field: 'web_address', label: 'On the web', written: (row) => rowText(row, 'web_address') },
  { field: 'overall_absent', label: 'Why no overall judgement', written: (row) => rowText(row, 'overall_absent_reason') },
]
