import { printFinancialYear } from '../../../plan/money/financial-year.ts'
import { printPounds } from '../../../plan/money/pounds.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import type { MoneyFigure, PlanFigures } from '../../../plan/plan-table/plan-figures.ts'
import { emptyPlanView, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { printNumbered } from '../../layout/print.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import { called } from '../finding-names.ts'

/** A figure, what it says, and where it leads. */
type Figure = { readonly figure: string; readonly words: string; readonly href: string | null; readonly colour: string }

const most = 6

/** The four figures at the head of a plan, each with the view that it counts. */
export function figuresShown({ viewer }: Visit, plan: PlanContent, figures: PlanFigures) {
  const here = paths.plan(viewer.authority, plan.id)
  const to = (change: Parameters<typeof emptyPlanView>[0]) => `${here}${viewAddress(emptyPlanView(change))}`
  const { complete, noLongerNeeded, overdue, unanswered, organisations, money } = figures
  const all: Figure[] = [
    {
      figure: `${complete} of ${plan.actions.length}`,
      words: `actions complete${noLongerNeeded > 0 ? `; ${noLongerNeeded} no longer needed` : ''}`,
      href: complete > 0 ? to({ status: 'complete' }) : null,
      colour: 'brand',
    },
    {
      figure: String(overdue.length),
      words: overdue.length === 0 ? 'actions past their date' : `past their date: ${named(overdue.map(({ reference }) => reference))}`,
      href: overdue.length > 0 ? to({ due: 'past' }) : null,
      colour: overdue.length > 0 ? 'red' : 'green',
    },
    {
      figure: unanswered.length === 0 ? 'Every finding' : printNumbered(unanswered.length, 'finding'),
      words:
        unanswered.length === 0
          ? 'has an action'
          : `without an action: ${unanswered.every(({ number, ownLabel }) => number !== null || ownLabel !== null) ? named(unanswered.map(called)) : 'see which'}`,
      href: unanswered.length > 0 ? to({ onlyUnanswered: true }) : null,
      colour: unanswered.length > 0 ? 'amber' : 'green',
    },
    { ...moneyWords(plan, money), href: paths.money(viewer.authority, plan.id), colour: 'blue' },
  ]
  return {
    figures: plan.actions.length > 0 ? all : plan.findings.length > 0 ? all.slice(2) : [],
    counts: [
      printNumbered(plan.findings.length, 'finding'),
      printNumbered(plan.actions.length, 'action'),
      ...(organisations > 0 ? [printNumbered(organisations, 'other organisation')] : []),
    ].join(', '),
  }
}

/** "A7, A12, A30 and 4 more" */
const named = (list: readonly string[]): string =>
  list.length <= most ? list.join(', ') : `${list.slice(0, most).join(', ')} and ${list.length - most} more`

function moneyWords(plan: PlanContent, money: MoneyFigure | null): { figure: string; words: string } {
  if (money === null) {
    const free = plan.actions.length > 0 && plan.actions.every(({ costing }) => costing === 'no-cost')
    return free
      ? { figure: 'No cost', words: 'every action is said to cost nothing' }
      : { figure: 'Not costed', words: 'no action has a cost yet' }
  }
  const { year, pence, notFound, next } = money
  const now = `in ${printFinancialYear(year)}${notFound > 0n ? `, ${printPounds(notFound)} of it not yet found` : ''}`
  if (next === null || next.pence === 0n) return { figure: printPounds(pence), words: now }
  const then = next.goesOn ? 'a year after that' : `in ${printFinancialYear(next.year)}`
  const missing =
    next.notFound === 0n ? '' : next.notFound === next.pence ? ', not yet found' : `, ${printPounds(next.notFound)} of it not yet found`
  return { figure: printPounds(pence), words: `${now}; ${printPounds(next.pence)} ${then}${missing}` }
}
