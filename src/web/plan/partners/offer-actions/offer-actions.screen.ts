import { printPlainDay } from '../../../../calendar/print-day.ts'
import { mustBeAllowed } from '../../../../people/must-be-allowed.ts'
import { offerActions } from '../../../../plan/partners/offer-actions.commands.ts'
import { listPartnerPeople } from '../../../../plan/partners/partner-people.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsToPartners, dueOf, partnerInAddress, toOffer } from '../partners-on-page.ts'
import { readOffer } from './offer-actions.form.ts'

export const offerActionsPage: Screen = async (visit) => show(visit, await find(visit))

export const actionsOffered: Screen = async (visit) => {
  const found = await find(visit)
  const read = readOffer(
    visit.fields,
    found.open.map(({ action }) => action.id),
    found.people.map(({ id }) => id),
    visit.today,
  )
  if (!read.order) return show(visit, found, read.problems)
  const { viewer, db, commandId } = visit
  const { plan, organisation } = found
  await offerActions(db, viewer, { ...read.order, commandId, planId: plan.id, organisationId: organisation.id })
  return redirect(
    `${paths.partners(viewer.authority, plan.id)}#partner-${organisation.id}`,
    `The offer to ${organisation.name} is on record.`,
  )
}

type Found = Awaited<ReturnType<typeof find>>

const find = (visit: Visit) =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, visit.params.planId ?? '')
    mustBeAllowed(visit.viewer, 'offerActions', 'offer actions of this plan to a partner', { kind: 'plan', id: plan.id })
    const partner = partnerInAddress(visit, plan)
    const people = (await listPartnerPeople(reader)).filter((person) => person.organisationId === partner.organisation.id)
    return { plan, organisation: partner.organisation, open: toOffer(partner), people }
  })

async function show(visit: Visit, { plan, organisation, open, people }: Found, problems: readonly Problem[] = []) {
  const contacts = new Set(open.map(({ partner }) => partner.contact?.id))
  const [contact] = contacts.size === 1 ? contacts : []
  const form = await visit.form({
    id: 'offer-actions',
    about: organisation.id,
    values: {
      actions: open.filter(({ standing }) => standing.word !== 'Not agreed' || standing.changedSince).map(({ action }) => action.id),
      to: people.some(({ id }) => id === contact) ? contact : '',
      on: printPlainDay(visit.today),
    },
    problems,
  })
  return page('plan/partners/offer-actions/offer-actions.view.njk', {
    title: `Offer actions to ${organisation.name}`,
    crumbs: crumbsToPartners(visit, plan),
    form,
    organisation,
    actions: open.map(({ action, standing }) => ({
      value: action.id,
      text: `${action.reference} ${action.title}`,
      hint: [`Due: ${dueOf(action)}`, ...(standing.word === 'Not offered yet' ? [] : [standing.sentence])].join('. '),
    })),
    people: people.map(({ id, name, jobTitle }) => ({ value: id, text: jobTitle ? `${name}, ${jobTitle}` : name })),
    back: paths.partners(visit.viewer.authority, plan.id),
  })
}
