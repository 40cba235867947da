import { decisionsOnMoney } from '../../../../governance/decisions/decision-money.queries.ts'
import { isOfMoney } from '../../../../plan/checks/money-titles.ts'
import { moneyTotals } from '../../../../plan/money/money-totals.ts'
import { putMoneyBack } from '../../../../plan/put-parts-back.commands.ts'
import { page, redirect } from '../../../answer.ts'
import { isId, readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen } from '../../../visit.ts'
import { checkedPlan } from '../../checks/checks.screen.ts'
import { placeToMend } from '../../checks/place-to-mend.ts'
import { mayChangePlan } from '../../may-change-plan.ts'
import { freshly } from '../../part-on-page.ts'
import { planTabs } from '../../plan-tabs.ts'
import { waitingOfParts } from '../../waiting-on-page.ts'
import { crumbsTo, planIdOf } from '../money-on-page.ts'
import { costShown, headline, sourceShown, tablesOf } from './money-shown.ts'

const moneyParts = ['costs', 'funding', 'fundingSources', 'spend', 'carryForwards']

/** What a plan costs, year by year: from what, for what, how far agreed, and what is asked of whom. */
export const moneyPage: Screen = async (visit) => {
  const { viewer, query } = visit
  const { plan, heard } = await checkedPlan(visit)
  const totals = moneyTotals(plan)
  const decided = await visit.read((reader) => decisionsOnMoney(reader, plan.id))
  const mayChange = await mayChangePlan(visit, plan.id, 'changeCost')
  const removed = mayChange && isId(query.removed ?? '') ? query.removed : null
  const bare = plan.actions.filter((action) => !plan.costs.some((cost) => cost.actionId === action.id))
  const doubts = heard.speaking.filter(({ check }) => isOfMoney(check) && check !== 'not-yet-costed')
  return page('plan/money/money/money.view.njk', {
    title: 'Money',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(visit.viewer.authority, plan.id, 'money'),
    plan,
    waiting: await visit.read((reader) => waitingOfParts(visit, reader, plan, moneyParts)),
    headline: headline(totals),
    tables: tablesOf(plan, totals),
    doubts: doubts.map((doubt) => ({ ...doubt, href: placeToMend(viewer, plan, doubt) })),
    costs: plan.costs.map((cost) => costShown(viewer, plan, cost, decided)),
    sources: plan.fundingSources.map((source) => sourceShown(viewer, plan, source)),
    without: {
      free: bare.filter((action) => action.costing === 'no-cost').length,
      notYet: bare.filter((action) => action.costing === 'not-yet-costed').length,
      notSaid: bare.filter((action) => action.costing === null).length,
      href: paths.costing(viewer.authority, plan.id),
    },
    mayChange,
    moveHref: paths.movePart(viewer.authority, plan.id),
    fresh: freshly(await visit.form({ id: 'move-part', about: plan.id })),
    addCostHref: paths.addCost(viewer.authority, plan.id),
    addSourceHref: paths.addFundingSource(viewer.authority, plan.id),
    spendHref: paths.spend(viewer.authority, plan.id),
    checkHref: paths.checkText(viewer.authority, plan.id),
    removed: removed && {
      action: paths.putMoneyBack(viewer.authority, plan.id),
      by: removed,
      form: await visit.form({ id: 'put-back', about: plan.id }),
    },
  })
}

export const moneyPutBack: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const here = paths.money(viewer.authority, planIdOf(visit))
  const form = readForm(visit.fields)
  const { order } = form.finish({ removedBy: form.id('by', { missing: 'Say what to put back' }) })
  if (!order) return redirect(here)
  await putMoneyBack(db, viewer, { ...order, commandId, planId: planIdOf(visit) })
  return redirect(here, 'It is back.')
}
