import { readHolidayTable } from '../../calendar/holidays.queries.ts'
import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan, putBackOrRefuse } from '../on-whole-plan.commands.ts'
import { emptyPart, endOfOrder, moveInOrder, refillPart } from '../order-of-parts.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import type { PhaseContent, PlanContent } from '../plan-content.ts'
import { isAgreed } from '../versions/agreement.queries.ts'
import { readAnchorDays } from './anchor-days.queries.ts'
import { rulesInWords } from './anchor-in-words.ts'
import { endStanding, type Which } from './anchors.ts'
import { findPhase, phaseChanges } from './phase.ts'
import { phaseAdded, phaseChanged, phaseDayMoved, phasePutBack, phaseRemoved, phaseReordered } from './phase-events.ts'
import { type PhaseOrder, phaseColumns, problemWithPhase, writtenPhase } from './written-phase.ts'

type InPlan = { readonly commandId: string; readonly planId: string }
type OnPhase = InPlan & { readonly phaseId: string }

const what = 'change this plan’s phases'

export async function addPhase(db: Database<PlanDatabase>, viewer: Viewer, order: PhaseOrder & InPlan): Promise<string> {
  return onWholePlan(db, viewer, { act: 'addPhase', what, ...order }, async (tx, plan) => {
    const id = newId()
    const phase = await written(tx, plan, order, { id, was: null })
    const place = { id, plan_id: plan.id, position: await endOfOrder(tx, 'phase', plan.id), recorded_by: viewer.personId }
    await tx
      .insertInto('phase')
      .values({ ...place, ...phaseColumns(phase) })
      .execute()
    recordEvent(tx, phaseAdded(phase))
    return id
  })
}

/** A day that is counted as before stays as it was confirmed, though its anchor has moved since. */
export async function changePhase(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: PhaseOrder & OnPhase & { readonly revision: number },
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'changePhase', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = findPhase(plan, order.phaseId)
    const phase = await written(tx, plan, order, { id: was.id, was })
    const changes = phaseChanges(plan.phases, was, phase)
    if (changes.length === 0) return was.id
    const stale = await updateRevised(tx, 'phase', was.id, order.revision, phaseColumns(phase))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, phaseChanged(was, changes))
    if (await isAgreed(tx, plan.id)) recordMoves(tx, was, phase)
    return was.id
  })
}

/** After agreement, a day that is written anew has been moved. */
function recordMoves(tx: Writer<PlanDatabase>, was: PhaseContent, now: PhaseContent): void {
  for (const which of ['starts', 'ends'] as const)
    if (was[which].on !== null && was[which].on !== now[which].on)
      recordEvent(tx, phaseDayMoved(now, which, was[which].on, now[which].on, null))
}

/** Takes the day that is worked out now. Refuses another, because its anchor has moved again since it was shown. */
export async function confirmPhaseDay(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnPhase & { readonly which: Which; readonly on: string },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'confirmPhaseDay', what, ...order }, async (tx, plan) => {
    const phase = findPhase(plan, order.phaseId)
    const around = { phases: plan.phases, days: await readAnchorDays(tx, plan) }
    const { proposed } = endStanding(around, phase, order.which, await readHolidayTable(tx))
    if (proposed?.toString() !== order.on)
      throw new Refusal(
        'conflict',
        'This day was confirmed by somebody else, or what it is counted from has moved again. Look at it once more.',
      )
    const now = { ...phase, [order.which]: { ...phase[order.which], on: order.on } }
    refuseProblem(plan, now, ' Confirm or change its other day first.')
    await tx
      .updateTable('phase')
      .set(order.which === 'starts' ? { starts_on: order.on } : { ends_on: order.on })
      .where('id', '=', phase.id)
      .execute()
    recordEvent(
      tx,
      phaseDayMoved(phase, order.which, phase[order.which].on, order.on, rulesInWords(plan.phases, phase, phase[order.which])),
    )
    return phase.id
  })
}

export async function movePhase(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnPhase & { readonly direction: 'up' | 'down' },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'movePhase', what, ...order }, async (tx, plan) => {
    const phase = findPhase(plan, order.phaseId)
    if (await moveInOrder(tx, 'phase', plan.id, phase.id, order.direction)) recordEvent(tx, phaseReordered(phase, order.direction))
    return phase.id
  })
}

/** Its actions go to the phase `to`, or to none. */
export async function removePhase(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnPhase & { readonly revision: number; readonly to: string | null },
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'removePhase', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const was = findPhase(plan, order.phaseId)
    const to = order.to === null ? null : findPhase(plan, order.to)
    if (to?.id === was.id) throw new Refusal('conflict', 'Its actions can’t go to the phase that is removed. Choose another.')
    await emptyPart(tx, 'phase_id', was.id, to?.id ?? null)
    const stale = await deleteRevised(tx, 'phase', was.id, order.revision)
    if (isStaleEdit(stale)) return stale
    const actions = plan.actions.filter((action) => action.phaseId === was.id).length
    recordEvent(tx, phaseRemoved(plan.id, was.title, actions, to?.title ?? null))
    return was.id
  })
}

/** Puts it back where it stood, with those of its actions that nobody has placed since. */
export async function putPhaseBack(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: InPlan & { readonly removedBy: string },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'putPhaseBack', what, ...order }, async (tx, plan) => {
    await putBackOrRefuse(tx, plan, order.removedBy, ['phase-removed'])
    const actions = await refillPart(tx, 'phase_id', order.removedBy)
    const now = await getPlanContent(tx, viewer, plan.id)
    const back = now.phases.find(({ id }) => !plan.phases.some((each) => each.id === id))
    recordEvent(tx, phasePutBack(plan.id, back?.title ?? '', actions))
    return plan.id
  })
}

async function written(
  tx: Writer<PlanDatabase>,
  plan: PlanContent,
  order: PhaseOrder,
  of: { readonly id: string; readonly was: PhaseContent | null },
): Promise<PhaseContent> {
  const known = { plan, days: await readAnchorDays(tx, plan), holidays: await readHolidayTable(tx) }
  const phase = writtenPhase(known, order, of)
  refuseProblem(plan, phase)
  return phase
}

function refuseProblem(plan: PlanContent, phase: PhaseContent, remedy = ''): void {
  const problem = problemWithPhase(plan.phases, phase)
  if (problem) throw new Refusal('conflict', `${problem.sentence}.${remedy}`)
}
