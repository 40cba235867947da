import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { addFunding, changeFunding, removeFunding } from '../../../../plan/money/change-funding.commands.ts'
import { costInYear, firstYear } from '../../../../plan/money/cost-by-year.ts'
import { printFinancialYear } from '../../../../plan/money/financial-year.ts'
import { costOf, fundingOf } from '../../../../plan/money/find-money.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import { printPounds } from '../../../../plan/money/pounds.ts'
import type { CostContent, FundingContent, PlanContent } from '../../../../plan/plan-content.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { changedMeanwhile, crumbsTo, planIdOf, planOf, poundsWritten, type Wrong } from '../money-on-page.ts'
import { readFunding } from './write-funding.form.ts'

type Found = { readonly plan: PlanContent; readonly cost: CostContent; readonly funding: FundingContent | null }

const newOf = async (visit: Visit): Promise<Found> => {
  const plan = await planOf(visit)
  return { plan, cost: costOf(plan, visit.params.costId ?? ''), funding: null }
}
const knownOf = async (visit: Visit): Promise<Found & { funding: FundingContent }> => {
  const plan = await planOf(visit)
  return { plan, ...fundingOf(plan, visit.params.fundingId ?? '') }
}

export const addFundingPage: Screen = async (visit) => show(visit, await newOf(visit))
export const fundingPage: Screen = async (visit) => show(visit, await knownOf(visit))

export const fundingAdded: Screen = async (visit) => {
  const found = await newOf(visit)
  const { order, problems } = readFunding(visit.fields, found.plan, yearsFor(found))
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId } = visit
  await addFunding(db, viewer, { ...order, commandId, planId: found.plan.id, costId: found.cost.id })
  return redirect(back(visit, found), 'What pays for it is put down.')
}

export const fundingChanged: Screen = async (visit) => {
  const found = await knownOf(visit)
  const { order, problems } = readFunding(visit.fields, found.plan, yearsFor(found))
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const done = await changeFunding(db, viewer, { ...order, commandId, revision, planId: found.plan.id, fundingId: found.funding.id })
  if (isStaleEdit(done)) return show(visit, found, { stale: done })
  return redirect(back(visit, found), 'What pays for it is changed.')
}

export const fundingRemoved: Screen = async (visit) => {
  const { viewer, db, commandId, revision } = visit
  const done = await removeFunding(db, viewer, { commandId, revision, planId: planIdOf(visit), fundingId: visit.params.fundingId ?? '' })
  if (isStaleEdit(done)) throw changedMeanwhile('line')
  return redirect(`${paths.money(viewer.authority, planIdOf(visit))}?removed=${commandId}`)
}

const back = ({ viewer }: Visit, { plan, cost }: Found): string => `${paths.money(viewer.authority, plan.id)}#cost-${cost.id}`

/** From the cost's first year on, as many years as a council plans for; and the year that is written already. */
function yearsFor({ cost, funding }: Found): number[] {
  const years = Array.from({ length: 10 }, (_, n) => firstYear(cost) + n).filter((year) => year >= 2009 && year <= 2100)
  const asked = years.filter((year) => cost.toMonth === null || costInYear(cost, year) > 0n)
  const written = funding ? Number(funding.financialYear) : null
  return written === null || asked.includes(written) ? asked : [...asked, written].sort((a, b) => a - b)
}

async function show(visit: Visit, found: Found, { problems, stale = null }: Wrong = {}) {
  const { viewer, query } = visit
  const { plan, cost, funding } = found
  if (!may(viewer, funding ? 'changeFunding' : 'addFunding', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s money.')
  const revision = funding ? await visit.read((reader) => revisionOf(reader, 'funding', funding.id)) : 0
  const years = yearsFor(found)
  const asked = years.find((year) => String(year) === query.year) ?? years[0] ?? firstYear(cost)
  const form = await visit.form({
    id: 'write-funding',
    about: funding?.id ?? cost.id,
    revision,
    values: funding ? written(funding) : { year: String(asked), amount: poundsWritten(costInYear(cost, asked)) },
    problems,
    stale: stale && { edit: stale, fields: staleFields(plan) },
  })
  return page('plan/money/write-funding/write-funding.view.njk', {
    title: 'What pays for it',
    crumbs: crumbsTo(visit, plan),
    form,
    cost,
    funding,
    years: years.map((year) => ({
      value: String(year),
      text: `${printFinancialYear(year)}: costs ${printPounds(costInYear(cost, year))}`,
    })),
    sources: plan.fundingSources.map((source) => ({ value: source.id, text: source.name })),
    sourceHref: paths.addFundingSource(viewer.authority, plan.id),
    remove: funding && {
      action: `${paths.funding(viewer.authority, plan.id, funding.id)}/remove`,
      form: await visit.form({ id: 'remove-funding', about: funding.id, revision }),
    },
    back: back(visit, found),
  })
}

const written = (funding: FundingContent) => ({
  year: funding.financialYear,
  source: funding.sourceId ?? '',
  amount: poundsWritten(funding.pence),
  standing: funding.standing,
  decision: funding.decision,
  asked: funding.askedOf,
})

const staleFields = (plan: PlanContent): readonly StaleField[] => [
  {
    field: 'year',
    label: 'Financial year',
    written: (row) => rowText(row, 'financial_year'),
    printed: (year) => printFinancialYear(Number(year)),
  },
  {
    field: 'source',
    label: 'From what',
    written: (row) => rowText(row, 'funding_source_id'),
    printed: (id) => plan.fundingSources.find((source) => source.id === id)?.name ?? '',
  },
  { field: 'amount', label: 'Amount', written: (row) => poundsWritten(rowText(row, 'pence')) },
  { field: 'standing', label: 'How far it is agreed', written: (row) => rowText(row, 'standing') },
  { field: 'decision', label: 'By which decision', written: (row) => rowText(row, 'decision') },
  { field: 'asked', label: 'Asked of whom', written: (row) => rowText(row, 'asked_of') },
]
