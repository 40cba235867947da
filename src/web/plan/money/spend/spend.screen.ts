import { isStaleEdit } from '../../../../database/stale-edit.ts'
import { may } from '../../../../people/permissions.ts'
import { printFinancialYear } from '../../../../plan/money/financial-year.ts'
import { sourceOf } from '../../../../plan/money/find-money.ts'
import { yearsOfMoney } from '../../../../plan/money/funding-by-year.ts'
import { revisionOf } from '../../../../plan/money/money-revision.queries.ts'
import { printPounds } from '../../../../plan/money/pounds.ts'
import { recordSpend, sayCarryForward } from '../../../../plan/money/spend.commands.ts'
import { figuresOf, quarterNames, type SourceYear, sourceYear, sourceYears } from '../../../../plan/money/spend-totals.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import type { StaleField } from '../../../form/stale-part.ts'
import { rowText } from '../../../inspection/day-or-month-field.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { mayChangePlan } from '../../may-change-plan.ts'
import { crumbsTo, planOf, poundsWritten, type Wrong } from '../money-on-page.ts'
import { readCarryForward, readSpend } from './spend.form.ts'

const carryWords = { asked: 'asked for', agreed: 'agreed', 'not-agreed': 'not agreed' } as const

/** Each source and year: what it was to pay, what was spent, the forecast outturn, and what is carried forward. */
export const spendPage: Screen = async (visit) => {
  const { viewer } = visit
  const plan = await planOf(visit)
  return page('plan/money/spend/spend.view.njk', {
    title: 'What was spent',
    crumbs: crumbsTo(visit, plan),
    plan,
    lines: sourceYears(plan, yearsOfMoney(plan).years).map((line) => lineShown(viewer.authority, plan, line)),
    mayChange: await mayChangePlan(visit, plan.id, 'recordSpend'),
    ledgerHref: plan.fundingSources.length > 0 && paths.giveLedger(viewer.authority, plan.id),
    back: paths.money(viewer.authority, plan.id),
  })
}

const lineShown = (authority: Visit['viewer']['authority'], plan: PlanContent, line: SourceYear) => ({
  ...line,
  called: printFinancialYear(line.year),
  balance:
    line.underspend === null
      ? null
      : line.underspend === 0n
        ? 'as planned'
        : line.underspend > 0n
          ? `${printPounds(line.underspend)} under`
          : `${printPounds(-line.underspend)} over`,
  carried: line.carryForward && {
    amount: BigInt(line.carryForward.pence),
    words: carryWords[line.carryForward.standing],
    reason: line.carryForward.reason,
  },
  href: paths.spendOf(authority, plan.id, line.sourceId, line.year),
})

type Found = { readonly plan: PlanContent; readonly line: SourceYear }

async function find(visit: Visit): Promise<Found> {
  const plan = await planOf(visit)
  const year = /^\d{4}$/.test(visit.params.year ?? '') ? Number(visit.params.year) : 0
  if (year < 2009 || year > 2100) throw new Refusal('not-found', 'There is no such financial year here.')
  return { plan, line: sourceYear(plan, sourceOf(plan, visit.params.sourceId ?? '').id, year) }
}

export const recordSpendPage: Screen = async (visit) => show(visit, await find(visit))

export const spendRecorded: Screen = async (visit) => {
  const found = await find(visit)
  const { order, problems } = readSpend(visit.fields)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId } = visit
  const { plan, line } = found
  const done = await recordSpend(db, viewer, { ...order, commandId, planId: plan.id, sourceId: line.sourceId, financialYear: line.year })
  if (isStaleEdit(done)) return show(visit, await find(visit), { stale: done, of: 'spend' })
  return redirect(paths.spendOf(viewer.authority, plan.id, line.sourceId, line.year), 'The figures are on record.')
}

export const carryForwardSaid: Screen = async (visit) => {
  const found = await find(visit)
  const { order, problems } = readCarryForward(visit.fields)
  if (!order) return show(visit, found, { problems })
  const { viewer, db, commandId, revision } = visit
  const { plan, line } = found
  const said = { ...order, commandId, revision, planId: plan.id, sourceId: line.sourceId, financialYear: line.year }
  const done = await sayCarryForward(db, viewer, said)
  if (isStaleEdit(done)) return show(visit, found, { stale: done, of: 'carried' })
  return redirect(paths.spend(viewer.authority, plan.id), 'What is carried forward is on record.')
}

/** `of` says which of the page's two forms somebody else was faster with. */
async function show(visit: Visit, { plan, line }: Found, { problems, stale = null, of }: Wrong & { of?: 'spend' | 'carried' } = {}) {
  const { viewer } = visit
  if (!may(viewer, 'recordSpend', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s money.')
  const carry = line.carryForward
  const about = `${line.sourceId} ${line.year}`
  const spend = await visit.form({
    id: 'record-spend',
    about,
    values: { ...written(line), before: figuresOf(line.quarters) },
    problems,
    stale: stale && of === 'spend' ? { edit: stale, fields: spendFields } : null,
  })
  const forward = await visit.form({
    id: 'carry-forward',
    about,
    revision: carry ? await visit.read((reader) => revisionOf(reader, 'carry_forward', carry.id)) : 0,
    values: carry
      ? { amount: poundsWritten(carry.pence), reason: carry.reason, standing: carry.standing }
      : { amount: line.underspend !== null && line.underspend > 0n ? poundsWritten(line.underspend) : '', standing: 'asked' },
    problems,
    stale: stale && of === 'carried' ? { edit: stale, fields: staleFields } : null,
  })
  return page('plan/money/spend/record-spend.view.njk', {
    title: `${line.name}, ${printFinancialYear(line.year)}`,
    crumbs: [...crumbsTo(visit, plan), { text: 'What was spent', href: paths.spend(viewer.authority, plan.id) }],
    forms: [spend, forward],
    spend,
    // After somebody was faster the figures compared next time are theirs; after a slip of one's own, those that were opened.
    before: of === 'spend' ? figuresOf(line.quarters) : spend.values.before?.[0],
    forward,
    line: lineShown(viewer.authority, plan, line),
    quarters: quarterNames.map((name, n) => ({ name, n: n + 1 })),
    mayCarry: carry !== null || (line.underspend !== null && line.underspend > 0n),
    nextYear: printFinancialYear(line.year + 1),
    carryAction: `${paths.spendOf(viewer.authority, plan.id, line.sourceId, line.year)}/carry-forward`,
    spendAction: paths.spendOf(viewer.authority, plan.id, line.sourceId, line.year),
    back: paths.spend(viewer.authority, plan.id),
  })
}

const written = (line: SourceYear): Record<string, string> =>
  Object.fromEntries(
    line.quarters.flatMap(({ quarter, spent, forecast }) => [
      [`spent_${quarter}`, spent === null ? '' : poundsWritten(spent)],
      [`forecast_${quarter}`, forecast === null ? '' : poundsWritten(forecast)],
    ]),
  )

const staleFields: readonly StaleField[] = [
  { field: 'amount', label: 'How much', written: (row) => poundsWritten(rowText(row, 'pence')) },
  { field: 'reason', label: 'What it is still needed for', written: (row) => rowText(row, 'reason') },
  { field: 'standing', label: 'How far it is agreed', written: (row) => rowText(row, 'standing') },
]

const spendFields: readonly StaleField[] = quarterNames.flatMap((name, n) =>
  (['spent', 'forecast'] as const).map((kind) => ({
    field: `${kind}_${n + 1}`,
    label: `${name}, ${kind}`,
    written: (row) => (typeof row[`${kind}_${n + 1}`] === 'string' ? poundsWritten(String(row[`${kind}_${n + 1}`])) : ''),
  })),
)
