import { newId } from '../../database/new-id.ts'
import { positionsFor } from '../../database/position.ts'
import { actionAsOffered } from '../partners/partner-standing.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import { insertInOrder, insertRows, type Tx } from './insert-rows.commands.ts'
import { personId, postId } from './responsible-ids.ts'

/** Under a finding the actions stand in the plan's own order. */
export async function insertActions(tx: Tx, { id, actions }: PlanContent): Promise<void> {
  const by = { recorded_by: tx.acting.personId }
  await insertInOrder(
    tx,
    'action',
    actions.map((each) => ({
      ...by,
      id: each.id,
      plan_id: id,
      reference: each.reference,
      title: each.title,
      what: each.what,
      why: each.why,
      origin: each.origin,
      origin_place: each.originPage === null ? null : JSON.stringify({ page: Number(each.originPage) }),
      workstream_id: each.workstreamId,
      phase_id: each.phaseId,
      owner_post_id: postId(each.owner),
      owner_person_id: personId(each.owner),
      accountable_post_id: postId(each.accountable),
      accountable_person_id: personId(each.accountable),
      starts_on: each.startsOn,
      due_on: each.dueOn,
      due_words: each.dueWords,
      equality_note: each.equalityNote,
    })),
  )
  const places = positionsFor(actions.length)
  const answers = actions.flatMap((action, n) =>
    action.findingIds.map((finding) => ({
      ...by,
      id: newId(),
      action_id: action.id,
      finding_id: finding,
      position: places[n] ?? '',
    })),
  )
  await insertRows(tx, 'action_finding', answers)
  await insertPartners(tx, actions)
  await insertCourse(tx, actions)
}

type Actions = readonly ActionContent[]

const ofEach =
  (tx: Tx, actions: Actions) =>
  <T, Row>(list: (action: ActionContent) => readonly T[], row: (item: T) => Row) =>
    actions.flatMap((action) =>
      list(action).map((item) => ({ id: newId(), action_id: action.id, recorded_by: tx.acting.personId, ...row(item) })),
    )

async function insertPartners(tx: Tx, actions: Actions): Promise<void> {
  const by = { recorded_by: tx.acting.personId }
  const partners = actions.flatMap((action) => action.partners.map((partner) => ({ action, partner, offer: newId() })))
  await insertRows(
    tx,
    'action_partner',
    partners.map(({ action, partner }) => ({
      ...by,
      id: partner.id,
      action_id: action.id,
      organisation_id: partner.organisation.id,
      contact_person_id: partner.contact?.id ?? null,
    })),
  )
  const offered = partners.filter(({ partner }) => partner.standing !== 'not-offered')
  await insertRows(
    tx,
    'partner_offer',
    offered.map(({ action, partner, offer }) => ({
      ...by,
      id: offer,
      action_partner_id: partner.id,
      action_id: action.id,
      organisation_id: partner.organisation.id,
      offered_on: partner.on ?? '',
      offered: partner.offered ?? actionAsOffered(action),
    })),
  )
  await insertRows(
    tx,
    'partner_answer',
    offered
      .filter(({ partner }) => partner.standing !== 'offered')
      .map(({ partner, offer }) => ({
        ...by,
        id: newId(),
        partner_offer_id: offer,
        answer: partner.standing,
        answered_on: partner.on ?? '',
        answered_by_name: partner.by,
        reason: partner.reason,
      })),
  )
}

/** What an action waits for, its milestones, moved dates, end, costing, and what was brought in. */
async function insertCourse(tx: Tx, actions: Actions): Promise<void> {
  const each = ofEach(tx, actions)
  const waits = each(
    (action) => action.waitsFor,
    (other) => ({ waits_for_action_id: other }),
  )
  await insertRows(tx, 'action_dependency', waits)
  for (const action of actions)
    await insertInOrder(
      tx,
      'milestone',
      action.milestones.map(({ id, title, dueOn, reachedOn }) => ({
        ...{ id, title, action_id: action.id, recorded_by: tx.acting.personId },
        due_on: dueOn,
        reached_on: reachedOn,
      })),
    )
  const moves = each(
    (action) => action.moves,
    (move) => ({
      was_on: move.was,
      was_words: move.wasWords,
      now_on: move.now,
      now_words: move.nowWords,
      reason_code: move.reasonCode,
      reason: move.reason,
      approved_by_name: move.approvedBy,
      moved_on: move.on,
    }),
  )
  await insertRows(tx, 'due_change', moves)
  const endings = each(
    (action) => (action.ended ? [action.ended] : []),
    ({ outcome, on, reasonCode, reason }) => ({ outcome, closed_on: on, reason_code: reasonCode, reason }),
  )
  await insertRows(tx, 'action_closure', endings)
  const costings = each(
    (action) => (action.costing ? [action.costing] : []),
    (says) => ({ says }),
  )
  await insertRows(tx, 'action_costing', costings)
  const brought = each(
    (action) => action.broughtIn,
    ({ asAt, status, printedStatus, account }) => ({
      ...{ as_at: asAt, status, account },
      printed_status: printedStatus,
      from_file: 'Goodward file',
    }),
  )
  await insertRows(tx, 'brought_in', brought)
}
