import { printFinancialYear } from '../../../../plan/money/financial-year.ts'
import { figuresOfLedger, figuresShown, ledgerChanges } from '../../../../plan/money/ledger-figures.ts'
import { type LedgerLine, type LedgerRead, sourceMeant } from '../../../../plan/money/ledger-sheet.ts'
import { sumOf } from '../../../../plan/money/pounds.ts'
import { recordLedger } from '../../../../plan/money/spend.commands.ts'
import { quarterNames } from '../../../../plan/money/spend-totals.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import { Refusal } from '../../../../refusal.ts'
import { page, redirect } from '../../../answer.ts'
import { firstOf } from '../../../form/fields.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsTo, planOf } from '../money-on-page.ts'
import { linesRead, linesWritten } from './ledger-lines.ts'

type Given = { readonly year: number; readonly read: LedgerRead; readonly ledger: string }

/** Puts on record only what was shown: whoever chooses other sources, or is slower than somebody else, sees first what that changes. */
export const ledgerRecorded: Screen = async (visit) => {
  const plan = await planOf(visit)
  const form = readForm(visit.fields)
  const { order } = form.finish({
    year: form.wholeNumber('year', { missing: 'Say of which year', least: 2009, most: 2100 }),
    ledger: form.text('ledger', { missing: 'Say where it is from', most: 300 }),
    lines: linesRead(form.optionalText('lines', { most: 400_000 }) ?? ''),
  })
  const { viewer, db, commandId } = visit
  if (!order) return redirect(paths.giveLedger(viewer.authority, plan.id))
  const names = namesOf(order.lines)
  const chosen = names.map((_, n) => firstOf(visit.fields, `source_${n}`))
  const given = { year: order.year, ledger: order.ledger, read: { lines: order.lines, leftOut: [] } }
  if (chosen.join(' ') !== firstOf(visit.fields, 'shown')) return showLedger(visit, plan, given, chosen)
  const figures = figuresOfLedger(order.lines, (name) => sourceChosen(plan, chosen[names.indexOf(name)] ?? ''))
  const before = Object.fromEntries(
    firstOf(visit.fields, 'before')
      .split(/\r?\n/)
      .map((line) => [line.slice(0, 36), line.slice(37)]),
  )
  try {
    await recordLedger(db, viewer, { commandId, planId: plan.id, financialYear: order.year, figures, ledger: order.ledger, before })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    return showLedger(visit, await planOf(visit), given, chosen, error.message)
  }
  return redirect(paths.spend(viewer.authority, plan.id), 'The ledger’s figures are on record.')
}

export const namesOf = (lines: readonly LedgerLine[]): string[] => [...new Set(lines.map((line) => line.name))]

const sourceChosen = (plan: PlanContent, id: string): string | null => plan.fundingSources.find((source) => source.id === id)?.id ?? null

/** What a sheet says, which source each of its names means, and what that changes. `chosen` are the ids chosen, in the names' order. */
export async function showLedger(
  visit: Visit,
  plan: PlanContent,
  { year, read, ledger }: Given,
  chosen: readonly string[] | null = null,
  refused: string | null = null,
) {
  const { viewer } = visit
  const names = namesOf(read.lines)
  const ids = names.map((name, n) => (chosen ? (chosen[n] ?? '') : (sourceMeant(name, plan.fundingSources)?.id ?? '')))
  const figures = figuresOfLedger(read.lines, (name) => sourceChosen(plan, ids[names.indexOf(name)] ?? ''))
  const changes = ledgerChanges(plan, year, figures)
  const shown = {
    title: `The ledger’s figures for ${printFinancialYear(year)}`,
    crumbs: [...crumbsTo(visit, plan), { text: 'What was spent', href: paths.spend(viewer.authority, plan.id) }],
    form: await visit.form({
      id: 'record-ledger',
      about: plan.id,
      values: Object.fromEntries(ids.map((id, n) => [`source_${n}`, id])),
    }),
    carried: {
      year,
      ledger,
      lines: linesWritten(read.lines),
      shown: ids.join(' '),
      before: Object.entries(figuresShown(plan, year))
        .map(([id, line]) => `${id} ${line}`)
        .join('\n'),
    },
    ledger,
    refused,
    again: chosen !== null,
    names: names.map((name, n) => ({ name, field: `source_${n}`, said: saidOf(read.lines.filter((line) => line.name === name)) })),
    sources: plan.fundingSources.map((source) => ({ value: source.id, text: source.name })),
    changes: changes.map((change) => ({ ...change, when: quarterNames[change.quarter - 1] })),
    same: figures.length - changes.length,
    leftOut: read.leftOut.slice(0, 40),
    more: Math.max(0, read.leftOut.length - 40),
    recordHref: paths.recordLedger(viewer.authority, plan.id),
    back: paths.giveLedger(viewer.authority, plan.id),
  }
  return page('plan/money/ledger/record-ledger.view.njk', shown, refused === null ? null : 409)
}

const saidOf = (lines: readonly LedgerLine[]) => ({
  rows: lines.reduce((sum, line) => sum + line.rows, 0),
  spent: sumOf(lines.filter((line) => line.kind === 'spent').map((line) => line.pence)),
  forecast: sumOf(lines.filter((line) => line.kind === 'forecast').map((line) => line.pence)),
})
