import type { Database, Writer } from '../../database/database.ts'
import { positionsAfter } from '../../database/move-in-list.ts'
import { newId } from '../../database/new-id.ts'
import { positionBetween } from '../../database/position.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { refusalToRemove } from '../../inspection/what-points-at-it.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan, putBackOrRefuse } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { FindingOfPlan, PlanContent, SourceContent } from '../plan-content.ts'
import { findingKindOf, findingListOf, sourceInWords } from './finding-source.ts'
import { whatAnswers } from './finding-sources.queries.ts'
import {
  sourceFindingChanged,
  sourceFindingMoved,
  sourceFindingPutBack,
  sourceFindingRemoved,
  sourceFindingsAdded,
} from './source-events.ts'

/** One thing that the source asks, in its words; `setOn` is the day that it sets, `timescale` its words for that. */
export type SourceFinding = {
  readonly number: string | null
  readonly text: string
  readonly theme: string | null
  readonly setOn: Temporal.PlainDate | null
  readonly timescale: string | null
  readonly page: string | null
}

type OnPlan = { readonly commandId: string; readonly planId: string }
type OnFinding = OnPlan & { readonly findingId: string }

const what = 'change the findings of this plan'

/** Adds findings of a source that the plan answers, in the order given, after those that are there. Gives their ids. */
export async function addSourceFindings(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnPlan & { readonly sourceId: string; readonly findings: readonly SourceFinding[] },
): Promise<string[]> {
  return onWholePlan(db, viewer, { act: 'addSourceFindings', what, ...order }, async (tx, plan) => {
    const source = plan.sources.find(({ id }) => id === order.sourceId)
    if (!source) throw new Refusal('not-found', 'This plan does not answer that source. Somebody may have taken it out.')
    if (order.findings.length === 0) throw new Refusal('conflict', 'Give at least one finding.')
    const last = (await inOrder(tx, source.id)).at(-1)?.position ?? null
    const positions = positionsAfter(last, order.findings.length)
    const rows = order.findings.map((finding, n) => ({
      id: newId(),
      finding_source_id: source.id,
      position: positions[n] ?? '',
      ...columns(source, finding),
      printed_text: finding.text,
      recorded_by: viewer.personId,
    }))
    await tx.insertInto('finding').values(rows).execute()
    recordEvent(tx, sourceFindingsAdded(plan.id, sourceInWords(source), rows.length))
    return rows.map(({ id }) => id)
  })
}

export async function changeSourceFinding(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnFinding & { readonly revision: number; readonly finding: SourceFinding },
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'changeSourceFinding', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const { finding, source } = findingOf(plan, order.findingId)
    const stale = await updateRevised(tx, 'finding', finding.id, order.revision, columns(source, order.finding))
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, sourceFindingChanged(plan.id, finding.text, order.finding.text))
    return finding.id
  })
}

/** Moves a finding one place within its source; at the end of the list it stays where it is. */
export async function moveSourceFinding(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnFinding & { readonly direction: 'up' | 'down' },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'moveSourceFinding', what, ...order }, async (tx, plan) => {
    const { finding, source } = findingOf(plan, order.findingId)
    const rest = (await inOrder(tx, source.id)).filter(({ id }) => id !== finding.id)
    const from = plan.findings.filter(({ sourceId }) => sourceId === source.id).findIndex(({ id }) => id === finding.id)
    const to = order.direction === 'up' ? from - 1 : from + 1
    if (to < 0 || to > rest.length) return finding.id
    const position = positionBetween(rest[to - 1]?.position ?? null, rest[to]?.position ?? null)
    await tx.updateTable('finding').set({ position }).where('id', '=', finding.id).execute()
    recordEvent(tx, sourceFindingMoved(plan.id, finding.text, order.direction))
    return finding.id
  })
}

/** Removes a finding that was put in by mistake. Refuses while an action or a measure, of whichever plan, answers it. */
export async function removeSourceFinding(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnFinding & { readonly revision: number },
): Promise<string | StaleEdit> {
  return onWholePlan(db, viewer, { act: 'removeSourceFinding', what, ...order }, async (tx, plan): Promise<string | StaleEdit> => {
    const { finding } = findingOf(plan, order.findingId)
    const answering = await whatAnswers(tx, [finding.id])
    if (answering.length > 0)
      throw new Refusal('conflict', `The finding is answered by ${answering.join(', ')}. Change or remove that first.`)
    await tx.deleteFrom('finding_part').where('finding_id', '=', finding.id).execute()
    const stale = await deleteRevised(tx, 'finding', finding.id, order.revision).catch((error: unknown) => {
      throw refusalToRemove(error, 'finding') ?? error
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, sourceFindingRemoved(plan.id, finding.text))
    return finding.id
  })
}

export async function putSourceFindingBack(
  db: Database<PlanDatabase>,
  viewer: Viewer,
  order: OnPlan & { readonly removedBy: string },
): Promise<string> {
  return onWholePlan(db, viewer, { act: 'putSourceFindingBack', what, ...order }, async (tx, plan) => {
    await putBackOrRefuse(tx, plan, order.removedBy, ['source-finding-removed'])
    recordEvent(tx, sourceFindingPutBack(plan.id))
    return plan.id
  })
}

function findingOf(plan: PlanContent, findingId: string): { finding: FindingOfPlan; source: SourceContent } {
  const finding = plan.findings.find(({ id }) => id === findingId)
  const source = plan.sources.find(({ id }) => id === finding?.sourceId)
  if (!finding || !source) throw new Refusal('not-found', 'There is no such finding in this plan’s sources. Somebody may have removed it.')
  return { finding, source }
}

function inOrder(tx: Writer<PlanDatabase>, sourceId: string) {
  return tx.selectFrom('finding').select(['id', 'position']).where('finding_source_id', '=', sourceId).orderBy('position').execute()
}

const columns = (source: SourceContent, finding: SourceFinding) => ({
  kind: findingKindOf(source.kind),
  list: findingListOf(source.kind),
  printed_number: finding.number,
  text: finding.text,
  theme: finding.theme,
  set_on: finding.setOn?.toString() ?? null,
  printed_timescale: finding.timescale,
  place: finding.page === null ? null : JSON.stringify({ page: Number(finding.page), rectangles: [] }),
})
