import { mustBeAllowed } from '../../../../people/must-be-allowed.ts'
import { namePartner } from '../../../../plan/partners/name-partner.commands.ts'
import { listPartnerPeople, listPossiblePartners } from '../../../../plan/partners/partner-people.queries.ts'
import { getPlanContent } from '../../../../plan/plan-content.queries.ts'
import { page, redirect } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { actionChoices } from '../../part-on-page.ts'
import { crumbsToPartners } from '../partners-on-page.ts'
import { readNamePartner } from './name-partner.form.ts'

export const namePartnerPage: Screen = async (visit) => show(visit, await find(visit))

export const partnerNamed: Screen = async (visit) => {
  const found = await find(visit)
  const { order, problems } = readNamePartner(visit.fields, found.plan, found)
  if (!order) return show(visit, found, problems)
  const { viewer, db, commandId } = visit
  await namePartner(db, viewer, { ...order, commandId, planId: found.plan.id })
  return redirect(
    `${paths.partners(viewer.authority, found.plan.id)}#partner-${order.organisationId}`,
    'The partner is named. Offer it the actions, so that it can agree to them.',
  )
}

type Found = Awaited<ReturnType<typeof find>>

const find = (visit: Visit) =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, visit.params.planId ?? '')
    mustBeAllowed(visit.viewer, 'namePartner', 'name partners in this plan', { kind: 'plan', id: plan.id })
    const organisations = (await listPossiblePartners(reader)).filter(({ id, name }) =>
      plan.organisation ? id !== plan.organisation.id : name !== visit.viewer.authority.name,
    )
    return { plan, organisations, people: await listPartnerPeople(reader) }
  })

async function show(visit: Visit, { plan, organisations, people }: Found, problems: readonly Problem[] = []) {
  const { viewer, query } = visit
  const chosen = organisations.some(({ id }) => id === query.organisation) ? query.organisation : ''
  const form = await visit.form({ id: 'name-partner', about: plan.id, values: { organisation: chosen }, problems })
  return page('plan/partners/name-partner/name-partner.view.njk', {
    title: 'Name a partner in actions',
    crumbs: crumbsToPartners(visit, plan),
    form,
    organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
    people: people.map(({ id, name, jobTitle, organisation }) => ({
      value: id,
      text: `${organisation}: ${name}${jobTitle ? `, ${jobTitle}` : ''}`,
    })),
    actions: actionChoices(plan),
    back: paths.partners(viewer.authority, plan.id),
  })
}
