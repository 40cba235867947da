import { printPlainDay } from '../../../calendar/print-day.ts'
import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { type PeriodKind, periodInWords, periodKinds } from '../../../governance/council-periods/council-period.ts'
import { addCouncilPeriod, changeCouncilPeriod, removeCouncilPeriod } from '../../../governance/council-periods/council-periods.commands.ts'
import { listCouncilPeriods } from '../../../governance/council-periods/council-periods.queries.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Fields } from '../../form/fields.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { rowDay, rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

const kinds = Object.entries(periodKinds).map(([value, text]) => ({ value, text }))
const does = 'say when the council is in recess or before an election'

export const addCouncilPeriodPage: Screen = (visit) => showEmpty(visit)

export const councilPeriodAdded: Screen = async (visit) => {
  const { order, problems } = readPeriod(visit.fields)
  if (!order) return showEmpty(visit, problems)
  await addCouncilPeriod(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.constitution(visit.viewer.authority), `In the calendar: ${periodInWords(order)}.`)
}

export const councilPeriodPage: Screen = (visit) => show(visit)

export const councilPeriodChanged: Screen = async (visit) => {
  const { order, problems } = readPeriod(visit.fields)
  if (!order) return show(visit, problems)
  const done = await changeCouncilPeriod(visit.db, visit.viewer, { ...order, ...ofPeriod(visit) })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.constitution(visit.viewer.authority), 'The period is saved.')
}

export const councilPeriodRemoved: Screen = async (visit) => {
  const done = await removeCouncilPeriod(visit.db, visit.viewer, ofPeriod(visit))
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.constitution(visit.viewer.authority), 'The period is taken out of the calendar.')
}

const ofPeriod = ({ commandId, revision, params }: Visit) => ({ commandId, revision, periodId: params.periodId ?? '' })

function readPeriod(fields: Fields) {
  const form = readForm(fields)
  const fromOn = form.day('from_on', { missing: 'Enter its first day' })
  const toOn = form.day('to_on', { missing: 'Enter its last day' })
  if (fromOn && toOn && Temporal.PlainDate.compare(toOn, fromOn) < 0) form.wrong('to_on', 'Its last day is before its first')
  if (fromOn && toOn && fromOn.until(toOn).days > 366) form.wrong('to_on', 'A period lasts a year at most')
  return form.finish({
    kind: form.choice<PeriodKind>('kind', Object.keys(periodKinds) as PeriodKind[], { missing: 'Choose what it is' }),
    name: form.optionalText('name', { most: 200 }),
    fromOn,
    toOn,
    source: form.optionalText('source', { most: 300 }),
  })
}

const crumbs = ({ viewer }: Visit) => [
  { text: 'Meetings', href: paths.bodies(viewer.authority) },
  { text: 'What the constitution says', href: paths.constitution(viewer.authority) },
]

async function showEmpty(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  mustBeAllowed(visit.viewer, 'addCouncilPeriod', does)
  return page('governance/council-periods/write-council-period.view.njk', {
    title: 'Add a recess or a pre-election period',
    crumbs: crumbs(visit),
    kinds,
    back: paths.constitution(visit.viewer.authority),
    form: await visit.form({ id: 'write-council-period', problems }),
  })
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  const { viewer, params } = visit
  mustBeAllowed(viewer, 'changeCouncilPeriod', does)
  const period = (await visit.read((reader) => listCouncilPeriods(reader, viewer))).find(({ id }) => id === params.periodId)
  if (!period) throw new Refusal('not-found', 'There is no such period. It may have been taken out.')
  const form = await visit.form({
    id: 'write-council-period',
    about: period.id,
    revision: period.revision,
    values: {
      kind: period.kind,
      name: period.name,
      from_on: printPlainDay(period.fromOn),
      to_on: printPlainDay(period.toOn),
      source: period.source,
    },
    problems,
    stale: stale && {
      edit: stale,
      fields: [
        {
          field: 'kind',
          label: 'What it is',
          written: (row) => rowText(row, 'kind'),
          printed: (kind) => periodKinds[kind as PeriodKind] ?? kind,
        },
        { field: 'name', label: 'Name', written: (row) => rowText(row, 'name') },
        { field: 'from_on', label: 'First day', written: (row) => rowDay(row, 'from_on') },
        { field: 'to_on', label: 'Last day', written: (row) => rowDay(row, 'to_on') },
        { field: 'source', label: 'Where it stands', written: (row) => rowText(row, 'source') },
      ],
    },
  })
  const remove = await visit.form({ id: 'remove-council-period', about: period.id, revision: period.revision })
  return page('governance/council-periods/write-council-period.view.njk', {
    title: period.name ?? periodKinds[period.kind],
    crumbs: crumbs(visit),
    kinds,
    back: paths.constitution(viewer.authority),
    removeHref: paths.removeCouncilPeriod(viewer.authority, period.id),
    form,
    remove,
    forms: [form, remove],
  })
}
