import { newId } from '../../../src/database/new-id.ts'
import { positionsFor } from '../../../src/database/position.ts'
import type { ActionContent } from '../../../src/plan/plan-content.ts'
import { either, insert, positioned, type Row, type Tx } from './insert.ts'

export async function writeActions(tx: Tx, planId: string, actions: readonly ActionContent[]): Promise<void> {
  await insert(
    tx,
    'action',
    positioned(actions, (each) => ({
      id: each.id,
      plan_id: planId,
      reference: each.reference,
      title: each.title,
      what: each.what,
      why: each.why,
      origin: each.origin,
      origin_place: each.originPage === null ? null : JSON.stringify({ page: Number(each.originPage) }),
      workstream_id: each.workstreamId,
      phase_id: each.phaseId,
      ...either('owner', each.owner),
      ...either('accountable', each.accountable),
      starts_on: each.startsOn,
      due_on: each.dueOn,
      due_words: each.dueWords,
      equality_note: each.equalityNote,
    })),
  )
  const each = <T>(list: (action: ActionContent) => readonly T[], row: (item: T, action: ActionContent) => Row): Row[] =>
    actions.flatMap((action) => list(action).map((item) => ({ id: newId(), action_id: action.id, ...row(item, action) })))
  const places = positionsFor(actions.length)
  const placeOf = new Map(actions.map((action, n) => [action.id, places[n]]))
  await insert(
    tx,
    'action_finding',
    each(
      (action) => action.findingIds,
      (finding, action) => ({ finding_id: finding, position: placeOf.get(action.id) }),
    ),
  )
  const partners = each(
    (action) => action.partners,
    (partner) => ({ id: partner.id, organisation_id: partner.organisation.id, contact_person_id: partner.contact?.id ?? null }),
  )
  await insert(tx, 'action_partner', partners)
  await writeOffers(tx, actions)
  await insert(
    tx,
    'action_dependency',
    each(
      (action) => action.waitsFor,
      (other) => ({ waits_for_action_id: other }),
    ),
  )
  for (const action of actions)
    await insert(
      tx,
      'milestone',
      positioned(action.milestones, (milestone) => ({
        id: milestone.id,
        action_id: action.id,
        title: milestone.title,
        due_on: milestone.dueOn,
        reached_on: milestone.reachedOn,
      })),
    )
  await insert(
    tx,
    'due_change',
    each(
      (action) => action.moves,
      (move) => ({
        was_on: move.was,
        was_words: move.wasWords,
        now_on: move.now,
        now_words: move.nowWords,
        reason_code: move.reasonCode,
        reason: move.reason,
      }),
    ),
  )
  await insert(
    tx,
    'action_closure',
    each(
      (action) => (action.ended ? [action.ended] : []),
      (ended) => ({ outcome: ended.outcome, closed_on: ended.on, reason_code: ended.reasonCode, reason: ended.reason }),
    ),
  )
  await insert(
    tx,
    'action_costing',
    each(
      (action) => (action.costing ? [action.costing] : []),
      (says) => ({ says }),
    ),
  )
  await insert(
    tx,
    'brought_in',
    each(
      (action) => action.broughtIn,
      (brought) => ({
        as_at: brought.asAt,
        status: brought.status,
        printed_status: brought.printedStatus,
        account: brought.account,
        from_file: 'Plan.xlsx',
      }),
    ),
  )
}

async function writeOffers(tx: Tx, actions: readonly ActionContent[]): Promise<void> {
  for (const action of actions)
    for (const { id, organisation, contact, standing, on, by, reason, offered } of action.partners) {
      if (standing === 'not-offered') continue
      const offer = { id: newId(), action_partner_id: id, action_id: action.id, organisation_id: organisation.id }
      await insert(tx, 'partner_offer', [{ ...offer, offered, offered_on: on, offered_to: contact?.id ?? null }])
      if (standing !== 'offered')
        await insert(tx, 'partner_answer', [
          { id: newId(), partner_offer_id: offer.id, answer: standing, answered_on: on, answered_by_name: by, reason },
        ])
    }
}
