import type { Writer } from '../../database/database.ts'
import { positionsAfter } from '../../database/move-in-list.ts'
import { newId } from '../../database/new-id.ts'
import { positionBetween } from '../../database/position.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { lastPositionUnder } from '../action-rows.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import type { ActionChange, MilestoneOrder } from './action-order.ts'
import { circleInWords, circleThrough } from './dependencies.ts'

type Tx = Writer<PlanDatabase>
type Was = Pick<ActionContent, 'findingIds' | 'partners' | 'waitsFor' | 'milestones'>

/** Writes what an action's change says of its findings, partners, milestones and of what it waits for; the rest stays as it was. */
export async function writeActionParts(tx: Tx, viewer: Viewer, plan: PlanContent, id: string, was: Was, now: ActionChange): Promise<void> {
  if (now.findingIds) await writeFindings(tx, viewer, plan, id, was.findingIds, now.findingIds)
  if (now.partners) await writePartners(tx, viewer, id, was.partners, now.partners)
  if (now.waitsFor) await writeWaits(tx, viewer, plan, id, was.waitsFor, now.waitsFor)
  if (now.milestones) await writeMilestones(tx, viewer, id, was.milestones, now.milestones)
}

/** Those that this person can't see stay as they were. */
async function writeFindings(
  tx: Tx,
  viewer: Viewer,
  plan: PlanContent,
  action_id: string,
  was: readonly string[],
  now: readonly string[],
): Promise<void> {
  if (now.some((id) => !plan.findings.some((finding) => finding.id === id)))
    throw new Refusal('conflict', 'One of these findings is not in this plan any more.')
  for (const id of without(was, now))
    await tx.deleteFrom('action_finding').where('action_id', '=', action_id).where('finding_id', '=', id).execute()
  for (const finding_id of without(now, was)) {
    const position = positionBetween(await lastPositionUnder(tx, finding_id), null)
    await tx.insertInto('action_finding').values({ id: newId(), action_id, finding_id, position, recorded_by: viewer.personId }).execute()
  }
}

async function writePartners(
  tx: Tx,
  viewer: Viewer,
  action_id: string,
  was: ActionContent['partners'],
  now: NonNullable<ActionChange['partners']>,
): Promise<void> {
  for (const partner of was.filter(({ organisation }) => !now.some((each) => each.organisationId === organisation.id)))
    await tx.deleteFrom('action_partner').where('id', '=', partner.id).execute()
  for (const { organisationId, contactId } of now) {
    const known = was.find(({ organisation }) => organisation.id === organisationId)
    if (!known) {
      const row = { id: newId(), action_id, organisation_id: organisationId, contact_person_id: contactId, recorded_by: viewer.personId }
      await tx.insertInto('action_partner').values(row).execute()
    } else if ((known.contact?.id ?? null) !== contactId)
      await tx.updateTable('action_partner').set({ contact_person_id: contactId }).where('id', '=', known.id).execute()
  }
}

async function writeWaits(
  tx: Tx,
  viewer: Viewer,
  plan: PlanContent,
  action_id: string,
  was: readonly string[],
  now: readonly string[],
): Promise<void> {
  if (now.some((id) => !plan.actions.some((action) => action.id === id)))
    throw new Refusal('conflict', 'One of the actions that it waits for is not in this plan any more.')
  const circle = circleThrough(plan.actions, action_id, now)
  if (circle) throw new Refusal('conflict', `Neither could ever begin: ${circleInWords(circle)}.`)
  for (const id of without(was, now))
    await tx.deleteFrom('action_dependency').where('action_id', '=', action_id).where('waits_for_action_id', '=', id).execute()
  for (const waits_for_action_id of without(now, was))
    await tx.insertInto('action_dependency').values({ id: newId(), action_id, waits_for_action_id, recorded_by: viewer.personId }).execute()
}

async function writeMilestones(
  tx: Tx,
  viewer: Viewer,
  action_id: string,
  was: ActionContent['milestones'],
  now: readonly MilestoneOrder[],
): Promise<void> {
  if (now.some(({ id }) => id !== null && !was.some((milestone) => milestone.id === id)))
    throw new Refusal('conflict', 'One of these milestones is not on this action any more.')
  for (const { id } of was.filter((milestone) => !now.some((each) => each.id === milestone.id)))
    await tx.deleteFrom('milestone').where('id', '=', id).execute()
  for (const milestone of now) {
    const before = was.find(({ id }) => id === milestone.id)
    const row = { title: milestone.title, due_on: text(milestone.dueOn), reached_on: text(milestone.reachedOn) }
    if (before && (before.title !== row.title || before.dueOn !== row.due_on || before.reachedOn !== row.reached_on))
      await tx.updateTable('milestone').set(row).where('id', '=', before.id).execute()
  }
  const fresh = now.filter(({ id }) => id === null)
  const places = positionsAfter(await lastMilestone(tx, action_id), fresh.length)
  for (const [n, { title, dueOn, reachedOn }] of fresh.entries()) {
    const place = { id: newId(), action_id, position: places[n] ?? '', recorded_by: viewer.personId }
    await tx
      .insertInto('milestone')
      .values({ ...place, title, due_on: text(dueOn), reached_on: text(reachedOn) })
      .execute()
  }
}

async function lastMilestone(tx: Tx, actionId: string): Promise<string | null> {
  const last = await tx
    .selectFrom('milestone')
    .select('position')
    .where('action_id', '=', actionId)
    .orderBy('position', 'desc')
    .executeTakeFirst()
  return last?.position ?? null
}

const without = (all: readonly string[], some: readonly string[]): string[] => [...new Set(all)].filter((id) => !some.includes(id))

const text = (day: Temporal.PlainDate | null): string | null => day?.toString() ?? null
