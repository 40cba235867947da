import { londonDay } from '../../calendar/london.ts'
import { printPlainDay } from '../../calendar/print-day.ts'
import type { Database, Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { personIn } from '../../people/people.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { onWholePlan } from '../on-whole-plan.commands.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { ActionContent, PartnerContent, PlanContent } from '../plan-content.ts'
import { mayAnswerFor } from './own-partner.ts'
import { actionOffered, offerAnswered } from './partner-events.ts'
import { listOffers, ownOrganisationId } from './partner-people.queries.ts'
import { actionAsOffered, partnerStanding } from './partner-standing.ts'

type OnPartner = { readonly commandId: string; readonly planId: string; readonly organisationId: string }

export type OfferActions = OnPartner & {
  readonly actionIds: readonly string[]
  readonly offeredOn: Temporal.PlainDate
  readonly offeredTo: string | null
  readonly words: string | null
}

/** Puts actions to a partner, as they now read. Refuses those that it has agreed to or is still to answer, unless they changed since. */
export async function offerActions(db: Database<PlanDatabase>, viewer: Viewer, order: OfferActions): Promise<string> {
  return onWholePlan(db, viewer, { act: 'offerActions', what: 'offer actions of this plan to a partner', ...order }, (tx, plan) =>
    offer(tx, viewer, plan, order),
  )
}

async function offer(tx: Writer<PlanDatabase>, viewer: Viewer, plan: PlanContent, order: OfferActions): Promise<string> {
  refuseDaysToCome(tx, order.offeredOn)
  const to = order.offeredTo === null ? null : await personIn(tx, order.offeredTo)
  for (const actionId of new Set(order.actionIds)) {
    const { action, partner } = partnerIn(plan, actionId, order.organisationId)
    const { word, changedSince } = partnerStanding(action, partner)
    if (!changedSince && (word === 'Agreed' || word === 'Awaiting an answer'))
      throw new Refusal(
        'conflict',
        `${partner.organisation.name} ${word === 'Agreed' ? 'has already agreed to' : 'has yet to answer the offer of'} ${action.reference}. Look at the list again.`,
      )
    await tx
      .insertInto('partner_offer')
      .values({
        id: newId(),
        action_partner_id: partner.id,
        action_id: action.id,
        organisation_id: partner.organisation.id,
        offered_on: order.offeredOn.toString(),
        offered_to: order.offeredTo,
        offered: actionAsOffered(action),
        words: order.words,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, actionOffered(action, partner.organisation.name, to?.name ?? null, order.offeredOn))
  }
  return order.organisationId
}

export type OneAnswer = {
  readonly actionId: string
  readonly answer: 'agreed' | 'not-agreed'
  readonly reason: string | null
  /** The standing that the person saw, so that an answer given meanwhile isn't overwritten unseen. */
  readonly seen: PartnerContent['standing']
}

export type RecordPartnerAnswers = OnPartner & {
  readonly answers: readonly OneAnswer[]
  readonly answeredOn: Temporal.PlainDate
  /** Somebody of the authority's book, or the name that the letter is signed with. */
  readonly by: { readonly personId: string } | { readonly name: string }
}

/** Records what a partner answered by letter, e-mail or at a meeting: by whom there, and on which day. */
export async function recordPartnerAnswers(db: Database<PlanDatabase>, viewer: Viewer, order: RecordPartnerAnswers): Promise<string> {
  return onWholePlan(db, viewer, { act: 'recordPartnerAnswers', what: 'record what a partner answered', ...order }, (tx, plan) =>
    answer(tx, viewer, plan, order),
  )
}

export type AnswerForPartner = OnPartner & { readonly answers: readonly OneAnswer[] }

/** A person of the partner answers for it, today and in their own name. */
export async function answerForPartner(db: Database<PlanDatabase>, viewer: Viewer, order: AnswerForPartner): Promise<string> {
  const what = 'answer for a partner in this plan'
  const mayAlso = async (tx: Writer<PlanDatabase>, plan: PlanContent) =>
    mayAnswerFor(viewer, plan.id, order.organisationId, await ownOrganisationId(tx, viewer))
  return onWholePlan(db, viewer, { act: 'answerForPartner', what, ...order, mayAlso }, async (tx, plan) => {
    if (!viewer.personId || !(await mayAlso(tx, plan))) throw new Refusal('not-allowed', 'You can answer for your own organisation only.')
    return answer(tx, viewer, plan, { ...order, answeredOn: londonDay(tx.moment), by: { personId: viewer.personId } })
  })
}

async function answer(tx: Writer<PlanDatabase>, viewer: Viewer, plan: PlanContent, order: RecordPartnerAnswers): Promise<string> {
  refuseDaysToCome(tx, order.answeredOn)
  const by = 'personId' in order.by ? (await personIn(tx, order.by.personId)).name : order.by.name
  const offers = await listOffers(tx, plan.id)
  for (const { actionId, answer, reason, seen } of order.answers) {
    const { action, partner } = partnerIn(plan, actionId, order.organisationId)
    const last = offers.findLast((each) => each.actionPartnerId === partner.id)
    if (!last) throw new Refusal('conflict', `${action.reference} was not offered to ${partner.organisation.name} yet.`)
    if (partner.standing !== seen)
      throw new Refusal(
        'conflict',
        `${action.reference} was answered meanwhile: ${partnerStanding(action, partner).sentence}. Look at it again.`,
      )
    if (Temporal.PlainDate.compare(order.answeredOn, last.offeredOn) < 0)
      throw new Refusal(
        'conflict',
        `${action.reference} was offered on ${printPlainDay(last.offeredOn)}, so it can’t have been answered before that day.`,
      )
    if (answer === 'not-agreed' && reason === null) throw new Refusal('conflict', `Say why ${action.reference} is not agreed.`)
    await tx
      .insertInto('partner_answer')
      .values({
        id: newId(),
        partner_offer_id: last.id,
        answer,
        answered_on: order.answeredOn.toString(),
        answered_by: 'personId' in order.by ? order.by.personId : null,
        answered_by_name: 'personId' in order.by ? null : order.by.name,
        reason,
        recorded_by: viewer.personId,
      })
      .execute()
    const said = { agreed: answer === 'agreed', organisation: partner.organisation.name, by, on: order.answeredOn, reason }
    recordEvent(tx, offerAnswered(action, said))
  }
  return order.organisationId
}

function partnerIn(plan: PlanContent, actionId: string, organisationId: string): { action: ActionContent; partner: PartnerContent } {
  const action = plan.actions.find((each) => each.id === actionId)
  const partner = action?.partners.find((each) => each.organisation.id === organisationId)
  if (!action || !partner) throw new Refusal('conflict', 'One of these actions is not this partner’s any more. Look at the list again.')
  return { action, partner }
}

function refuseDaysToCome(tx: Writer<PlanDatabase>, day: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(day, londonDay(tx.moment)) > 0)
    throw new Refusal('conflict', `${printPlainDay(day)} is still to come. Give the day on which it happened.`)
}
