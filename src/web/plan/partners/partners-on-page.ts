import { dateInWords } from '../../../plan/actions/due-date.ts'
import type { PartInFinding } from '../../../plan/finding-parts/responsible-organisation.ts'
import { type PartnerStanding, partnerStanding } from '../../../plan/partners/partner-standing.ts'
import type { ActionContent, FindingOfPlan, Named, PartnerContent, PlanContent } from '../../../plan/plan-content.ts'
import { Refusal } from '../../../refusal.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

export type ActionOfPartner = { readonly action: ActionContent; readonly partner: PartnerContent; readonly standing: PartnerStanding }

/** What one organisation is to do in a plan, and which findings are its own, in the plan's order. */
export type PartnerOnPage = {
  readonly organisation: Named
  readonly actions: readonly ActionOfPartner[]
  readonly findings: readonly { readonly finding: FindingOfPlan; readonly part: PartInFinding }[]
}

/** The organisations that are partners in a plan or have findings of their own in it, by name. */
export function partnersOf(plan: PlanContent): PartnerOnPage[] {
  const actions = plan.actions.flatMap((action) =>
    action.partners.map((partner) => ({ action, partner, standing: partnerStanding(action, partner) })),
  )
  const findings = plan.findings.flatMap((finding) => finding.parts.map((part) => ({ finding, part })))
  const named = [...actions.map(({ partner }) => partner.organisation), ...findings.map(({ part }) => part.organisation)]
  return [...new Map(named.map((organisation) => [organisation.id, organisation])).values()]
    .map((organisation) => ({
      organisation,
      actions: actions.filter(({ partner }) => partner.organisation.id === organisation.id),
      findings: findings.filter(({ part }) => part.organisation.id === organisation.id),
    }))
    .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'en-GB'))
}

export function partnerInAddress(visit: Visit, plan: PlanContent): PartnerOnPage {
  const found = partnersOf(plan).find(({ organisation }) => organisation.id === visit.params.organisationId)
  if (!found) throw new Refusal('not-found', 'That organisation is no partner in this plan. Somebody may have taken it off.')
  return found
}

/** What can be put to the partner now: what it has not agreed to as it now reads, and need not answer first. */
export const toOffer = ({ actions }: PartnerOnPage): ActionOfPartner[] =>
  actions.filter(
    ({ standing, action }) => !action.ended && (standing.changedSince || !['Agreed', 'Awaiting an answer'].includes(standing.word)),
  )

export const awaiting = ({ actions }: PartnerOnPage): ActionOfPartner[] =>
  stillOpen(actions).filter(({ partner }) => partner.standing === 'offered')

/** What is finished, or no longer needed, waits for nobody’s word. */
export const stillOpen = (actions: readonly ActionOfPartner[]): ActionOfPartner[] => actions.filter(({ action }) => action.ended === null)

export const dueOf = (action: ActionContent): string => dateInWords(action) ?? 'No date yet'

export const crumbsTo = ({ viewer }: Visit, plan: Pick<PlanContent, 'id' | 'title'>) => [
  { text: 'Plans', href: paths.plans(viewer.authority) },
  { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
]

export const crumbsToPartners = (visit: Visit, plan: Pick<PlanContent, 'id' | 'title'>) => [
  ...crumbsTo(visit, plan),
  { text: 'Partners', href: paths.partners(visit.viewer.authority, plan.id) },
]
