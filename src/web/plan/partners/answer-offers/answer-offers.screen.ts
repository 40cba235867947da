import { printPlainDay } from '../../../../calendar/print-day.ts'
import { may } from '../../../../people/permissions.ts'
import { answerForPartner, recordPartnerAnswers } from '../../../../plan/partners/offer-actions.commands.ts'
import { mayAnswerFor } from '../../../../plan/partners/own-partner.ts'
import { listOffers, listPartnerPeople, ownOrganisationId } from '../../../../plan/partners/partner-people.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { type ActionOfPartner, crumbsToPartners, partnerInAddress, stillOpen } from '../partners-on-page.ts'
import { readAnswers } from './answer-offers.form.ts'

export const answerOffersPage: Screen = async (visit) => show(visit, await find(visit))

export const offersAnswered: Screen = async (visit) => {
  const found = await find(visit)
  const forThem = found.isOwn ? null : { people: found.people.map(({ id }) => id), today: visit.today }
  const { order, problems } = readAnswers(visit.fields, found.offered, forThem)
  if (!order) return show(visit, found, problems)
  const { viewer, db, commandId } = visit
  const { plan, organisation } = found
  const { answers, answeredOn, by } = order
  const early = answeredOn && answers.map(({ actionId }) => offeredAfter(found, actionId, answeredOn)).find((sentence) => sentence !== null)
  if (early) return show(visit, found, [{ field: 'on', sentence: early }])
  const onPartner = { commandId, planId: plan.id, organisationId: organisation.id, answers }
  if (answeredOn && by) await recordPartnerAnswers(db, viewer, { ...onPartner, answeredOn, by })
  else await answerForPartner(db, viewer, onPartner)
  return redirect(
    `${paths.partners(viewer.authority, plan.id)}#partner-${organisation.id}`,
    `The answer of ${organisation.name} is on record.`,
  )
}

type Found = Awaited<ReturnType<typeof find>>

/** A partner's own person answers for it; an officer records what came by letter. */
const find = (visit: Visit) =>
  visit.read(async (reader) => {
    const { viewer } = visit
    const plan = await getPlanContent(reader, viewer, visit.params.planId ?? '')
    const { organisation, actions } = partnerInAddress(visit, plan)
    const isOwn = mayAnswerFor(viewer, plan.id, organisation.id, await ownOrganisationId(reader, viewer))
    if (!isOwn && !may(viewer, 'recordPartnerAnswers', { kind: 'plan', id: plan.id }))
      throw new Refusal('not-allowed', `Your role doesn’t let you answer for ${organisation.name}.`)
    const people = (await listPartnerPeople(reader)).filter((person) => person.organisationId === organisation.id)
    const offered = stillOpen(actions).filter(({ partner }) => partner.offered !== null)
    return { plan, organisation, isOwn, people, offered, offers: await listOffers(reader, plan.id) }
  })

async function show(visit: Visit, found: Found, problems: readonly Problem[] = []) {
  const { plan, organisation, isOwn, people, offered } = found
  const form = await visit.form({ id: 'answer-offers', about: organisation.id, problems })
  const waiting = offered.filter(({ partner }) => partner.standing === 'offered')
  return page('plan/partners/answer-offers/answer-offers.view.njk', {
    title: isOwn ? `Answer for ${organisation.name}` : `Record the answer of ${organisation.name}`,
    crumbs: crumbsToPartners(visit, plan),
    form,
    organisation,
    isOwn,
    authority: visit.viewer.authority.name,
    waiting: waiting.map((each) => offerShown(each, found)),
    answered: offered.filter((each) => !waiting.includes(each)).map((each) => offerShown(each, found)),
    people: people.map(({ id, name, jobTitle }) => ({ value: id, text: jobTitle ? `${name}, ${jobTitle}` : name })),
    back: paths.partners(visit.viewer.authority, plan.id),
  })
}

/** Nobody answers before they were asked; said beside the box, so that nothing typed is lost. */
function offeredAfter({ offered, offers }: Found, actionId: string, day: Temporal.PlainDate): string | null {
  const each = offered.find(({ action }) => action.id === actionId)
  const offer = offers.findLast(({ actionPartnerId }) => actionPartnerId === each?.partner.id)
  if (!each || !offer || Temporal.PlainDate.compare(day, offer.offeredOn) >= 0) return null
  return `${each.action.reference} was offered on ${printPlainDay(offer.offeredOn)}: it can’t have been answered before that day`
}

function offerShown({ action, partner, standing }: ActionOfPartner, { offers }: Found) {
  const offer = offers.findLast((each) => each.actionPartnerId === partner.id)
  const [title = '', ...more] = (partner.offered ?? '').split('\n')
  return {
    id: action.id,
    reference: action.reference,
    title,
    more,
    standing,
    seen: partner.standing,
    changedSince: standing.changedSince,
    offered: offer && `Offered on ${printPlainDay(offer.offeredOn)}${offer.offeredTo ? `, to ${offer.offeredTo}` : ''}`,
    words: offer?.words,
  }
}
