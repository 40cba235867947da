import type { HolidayTable } from '../../../../calendar/holiday-table.ts'
import { readHolidayTable } from '../../../../calendar/holidays.queries.ts'
import { printPlainDay } from '../../../../calendar/print-day.ts'
import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import { readAnchorDays } from '../../../../plan/phases/anchor-days.queries.ts'
import type { AnchorDays, Which } from '../../../../plan/phases/anchors.ts'
import { addPhase, changePhase } from '../../../../plan/phases/change-phases.commands.ts'
import { findPhase } from '../../../../plan/phases/phase.ts'
import { problemWithPhase, writtenPhase } from '../../../../plan/phases/written-phase.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import type { PhaseContent, PlanContent } from '../../../../plan/plan-content.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowDay, rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsTo, planIdOf, type Wrong } from '../../money/money-on-page.ts'
import { anchorChoices, anchorValue } from '../anchor-choices.ts'
import { readPhase, units } from './write-phase.form.ts'

type Found = {
  readonly plan: PlanContent
  readonly phase: PhaseContent | null
  readonly revision: number
  readonly days: AnchorDays
  readonly holidays: HolidayTable
}

const find = (visit: Visit, phaseId: string | null): Promise<Found> =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, planIdOf(visit))
    const phase = phaseId === null ? null : findPhase(plan, phaseId)
    const revision = phase ? await revisionOf(reader, 'phase', phase.id) : 0
    return { plan, phase, revision, days: await readAnchorDays(reader, plan), holidays: await readHolidayTable(reader) }
  })

export const addPhasePage: Screen = async (visit) => show(visit, await find(visit, null))
export const changePhasePage: Screen = async (visit) => show(visit, await find(visit, visit.params.phaseId ?? ''))

export const phaseAdded: Screen = async (visit) => {
  const found = await find(visit, null)
  const { order, problems } = read(visit, found)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId } = visit
  const id = await addPhase(db, viewer, { ...order, commandId, planId: found.plan.id })
  return redirect(paths.phase(viewer.authority, found.plan.id, id), `The phase ${order.title} is in the plan.`)
}

export const phaseChanged: Screen = async (visit) => {
  const phaseId = visit.params.phaseId ?? ''
  const found = await find(visit, phaseId)
  const { order, problems } = read(visit, found)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changePhase(db, viewer, { ...order, commandId, revision, planId: found.plan.id, phaseId })
  if (isStaleEdit(done)) return show(visit, found, { stale: done })
  return redirect(paths.phase(viewer.authority, found.plan.id, phaseId), 'The phase is saved.')
}

function read(visit: Visit, found: Found) {
  const values = [...choicesFor(found, 'starts'), ...choicesFor(found, 'ends')].map(({ value }) => value)
  return readPhase(visit.fields, values, (order) =>
    problemWithPhase(found.plan.phases, writtenPhase(found, order, { id: found.phase?.id ?? '', was: found.phase })),
  )
}

const choicesFor = ({ plan, days, phase }: Found, which: Which) => anchorChoices(plan, days, phase, which)

async function show(visit: Visit, found: Found, { problems, stale = null }: Wrong = {}) {
  const { viewer } = visit
  const { plan, phase, revision } = found
  if (!may(viewer, phase ? 'changePhase' : 'addPhase', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s phases.')
  const list = paths.phases(viewer.authority, plan.id)
  return page('plan/phases/write-phase/write-phase.view.njk', {
    title: phase ? 'Change the phase' : 'Add a phase',
    crumbs: [...crumbsTo(visit, plan).slice(0, 2), { text: 'Phases', href: list }],
    form: await visit.form({
      id: 'write-phase',
      about: phase?.id ?? plan.id,
      revision,
      values: phase ? { title: phase.title, ...endWritten(phase, 'starts'), ...endWritten(phase, 'ends') } : blank,
      problems,
      stale: stale && { edit: stale, fields: staleFields(found) },
    }),
    units: Object.entries(units).map(([value, text]) => ({ value, text })),
    startAnchors: choicesFor(found, 'starts'),
    endAnchors: choicesFor(found, 'ends'),
    back: phase ? paths.phase(viewer.authority, plan.id, phase.id) : list,
  })
}

const blank = { starts_unit: 'month', ends_unit: 'month' }

function endWritten(phase: PhaseContent, which: Which) {
  const end = phase[which]
  return {
    [`${which}_on`]: end.on !== null && end.anchor === null ? printPlainDay(Temporal.PlainDate.from(end.on)) : '',
    [`${which}_amount`]: end.amount ?? '',
    [`${which}_unit`]: end.unit ?? 'month',
    [`${which}_anchor`]: anchorValue(end),
  }
}

function staleFields(found: Found): readonly StaleField[] {
  const ofEnd = (which: Which, name: string): StaleField[] => [
    {
      field: `${which}_on`,
      label: `${name}, fixed`,
      written: (row) => (row[`${which}_anchor`] === null ? rowDay(row, `${which}_on`) : ''),
    },
    { field: `${which}_amount`, label: `${name}: how many`, written: (row) => rowText(row, `${which}_anchor_amount`) },
    {
      field: `${which}_unit`,
      label: `${name}: unit`,
      written: (row) => rowText(row, `${which}_anchor_unit`) || 'month',
      printed: (value) => units[value as keyof typeof units] ?? '',
    },
    {
      field: `${which}_anchor`,
      label: `${name}: after`,
      written: (row) => {
        const of = rowText(row, `${which}_anchor_inspection_id`) || rowText(row, `${which}_anchor_source_id`)
        const value = [rowText(row, `${which}_anchor`), of].filter(Boolean).join(':')
        const offered = choicesFor(found, which).some((choice) => choice.value === value)
        return offered ? value : rowText(row, `${which}_anchor`)
      },
      printed: (value) => choicesFor(found, which).find((choice) => choice.value === value)?.text ?? '',
    },
  ]
  return [
    { field: 'title', label: 'Name of the phase', written: (row) => rowText(row, 'title') },
    ...ofEnd('starts', 'First day'),
    ...ofEnd('ends', 'Last day'),
  ]
}
