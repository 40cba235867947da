import { dateInWords, movedInWords } from '../../../../plan/actions/due-date.ts'
import { partOfFindings, whereInWords } from '../../../../plan/finding-parts/responsible-organisation.ts'
import { mayAnswerFor } from '../../../../plan/partners/own-partner.ts'
import { ownOrganisationId } from '../../../../plan/partners/partner-people.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import { hasEnded } from '../../../../plan/versions/plan-end.queries.ts'
import { page } from '../../../answer.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { called } from '../../finding-names.ts'
import { mayChangePlan } from '../../may-change-plan.ts'
import { planTabs } from '../../plan-tabs.ts'
import { awaiting, crumbsTo, type PartnerOnPage, partnersOf, stillOpen, toOffer } from '../partners-on-page.ts'

/** What falls to other organisations in a plan, and what each has agreed to. */
export const partnersPage: Screen = async (visit) => {
  const { viewer } = visit
  const { plan, own, ended } = await visit.read(async (reader) => ({
    plan: await getPlanContent(reader, viewer, visit.params.planId ?? ''),
    own: await ownOrganisationId(reader, viewer),
    ended: await hasEnded(reader, visit.params.planId ?? ''),
  }))
  const partners = partnersOf(plan)
  const all = partners.flatMap(({ actions }) => stillOpen(actions))
  const count = (word: string) => all.filter(({ standing }) => standing.word === word).length
  const mayOffer = await mayChangePlan(visit, plan.id, 'offerActions')
  return page('plan/partners/partners/partners.view.njk', {
    title: 'Partners',
    crumbs: crumbsTo(visit, plan),
    tabs: planTabs(viewer.authority, plan.id, 'partners'),
    plan,
    total: all.length,
    agreed: count('Agreed'),
    rest: [
      { count: count('Awaiting an answer'), words: 'awaiting an answer' },
      { count: count('Not agreed'), words: 'not agreed' },
      { count: count('Agreed, changed since'), words: 'agreed but changed since' },
      { count: count('Not offered yet'), words: 'not offered yet' },
    ].filter((each) => each.count > 0),
    // A partner finds its own part first.
    partners: partners
      .map((partner) => {
        const isOwn = mayAnswerFor(viewer, plan.id, partner.organisation.id, own)
        return partnerShown(visit, plan.id, partner, { isOwn, mayOffer, mayAnswer: isOwn && !ended })
      })
      .sort((a, b) => Number(b.isOwn) - Number(a.isOwn)),
    mayName: await mayChangePlan(visit, plan.id, 'namePartner'),
    whoseHref: paths.whoseFindings(viewer.authority, plan.id),
    nameHref: paths.namePartner(viewer.authority, plan.id),
    hasActions: plan.actions.length > 0,
  })
}

type Standing = { readonly isOwn: boolean; readonly mayOffer: boolean; readonly mayAnswer: boolean }

function partnerShown({ viewer }: Visit, planId: string, partner: PartnerOnPage, { isOwn, mayOffer, mayAnswer }: Standing) {
  const { organisation, actions, findings } = partner
  const waiting = awaiting(partner).length
  return {
    ...organisation,
    isOwn,
    mayAnswer,
    waiting,
    open: stillOpen(actions).length,
    agreed: stillOpen(actions).filter(({ standing }) => standing.agreed).length,
    offerable: mayOffer ? toOffer(partner).length : 0,
    mayRecord: mayOffer && actions.some(({ partner }) => partner.offered !== null),
    offerHref: paths.offerActions(viewer.authority, planId, organisation.id),
    answerHref: paths.answerOffers(viewer.authority, planId, organisation.id),
    findings: [...Map.groupBy(findings, ({ part }) => [part.part, ...whereInWords(part)].join('\n')).values()].map((alike) =>
      partOfFindings(
        (alike[0] as (typeof alike)[0]).part,
        alike.map(({ finding }) => called(finding)),
      ),
    ),
    actions: actions.map(({ action, partner: { contact }, standing }) => ({
      reference: action.reference,
      title: action.title,
      href: paths.action(viewer.authority, planId, action.id),
      due: action.ended ? null : dateInWords(action),
      moved: action.ended ? null : movedInWords(action),
      ended: action.ended?.outcome ?? null,
      contact,
      standing,
    })),
  }
}
