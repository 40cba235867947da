import { readCsv } from '../../../../document/read-csv.ts'
import type { Sheet } from '../../../../document/sheet.ts'
import { UnusableTable } from '../../../../document/unusable-table.ts'
import { may } from '../../../../people/permissions.ts'
import { financialYearOf, printFinancialYear } from '../../../../plan/money/financial-year.ts'
import { yearsOfMoney } from '../../../../plan/money/funding-by-year.ts'
import { type LedgerRead, readLedger } from '../../../../plan/money/ledger-sheet.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import { Unreadable } from '../../../../reading/unreadable.ts'
import { Refusal } from '../../../../refusal.ts'
import { page } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsTo, planOf } from '../money-on-page.ts'
import { namesOf, showLedger } from './record-ledger.screen.ts'

export const largestLedger = 10 * 1024 * 1024

/** As many names as a person can place among a plan's sources. */
const mostNames = 150

/** Takes what was spent from the ledger's own sheet, as a file or pasted. */
export const giveLedgerPage: Screen = async (visit) => show(visit, await planOf(visit))

export const ledgerGiven: Screen = async (visit) => {
  const plan = await planOf(visit)
  const form = readForm(visit.fields)
  const year = form.wholeNumber('year', { missing: 'Say of which financial year', least: 2009, most: 2100 })
  const pasted = form.optionalText('pasted', { most: 200_000 })
  const file = visit.files.find(({ content }) => content === 'too-large' || content.size > 0)
  if (!file && pasted === null) form.wrong('sheet', 'Choose the ledger’s sheet, or paste its rows')
  if (file?.content === 'too-large') form.wrong('sheet', 'The file is larger than 10 MB: take out what isn’t this year’s')
  const { order, problems } = form.finish({ year, pasted })
  if (!order) return show(visit, plan, problems)
  const sheets = file && file.content !== 'too-large' ? await sheetsOf(visit, file.content) : pastedSheet(pasted ?? '')
  if (typeof sheets === 'string') return show(visit, plan, [{ field: file ? 'sheet' : 'pasted', sentence: sheets }])
  const read = firstLedger(sheets, order.year)
  if ('problem' in read) return show(visit, plan, [{ field: file ? 'sheet' : 'pasted', sentence: read.problem }])
  const names = namesOf(read.lines).length
  if (names > mostNames)
    return show(visit, plan, [
      {
        field: file ? 'sheet' : 'pasted',
        sentence: `This sheet pays from ${names.toLocaleString('en-GB')} different things: keep the rows of this plan’s sources only`,
      },
    ])
  return showLedger(visit, plan, { year: order.year, read, ledger: file?.name ?? 'pasted rows' })
}

async function sheetsOf(visit: Visit, upload: { readonly sha256: string; bytes(): Promise<Buffer> }): Promise<readonly Sheet[] | string> {
  try {
    return await visit.readingPool.readTables({ sha256: upload.sha256, load: () => upload.bytes() }, visit.viewer.accountId ?? '')
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

function pastedSheet(text: string): readonly Sheet[] | string {
  try {
    return [readCsv(new TextEncoder().encode(text), 'pasted')]
  } catch (error) {
    if (error instanceof UnusableTable) return error.message
    throw error
  }
}

/** The first sheet that is a ledger's; of none, what is wrong with the first. */
function firstLedger(sheets: readonly Sheet[], year: number): LedgerRead | { readonly problem: string } {
  const read = sheets.map((sheet) =>
    readLedger(
      sheet.rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell.day ?? cell.text) })),
      year,
    ),
  )
  const found = read.find((each) => 'lines' in each && each.lines.length > 0) ?? read.find((each) => 'lines' in each) ?? read[0]
  if (found && 'lines' in found && found.lines.length === 0)
    return { problem: ['Nothing in this sheet is of that year.', ...found.leftOut.slice(0, 3)].join(' ') }
  return found ?? { problem: 'There is nothing in this sheet.' }
}

async function show(visit: Visit, plan: PlanContent, problems: readonly Problem[] = []) {
  const { viewer, today } = visit
  if (!may(viewer, 'recordLedger', { kind: 'plan', id: plan.id }))
    throw new Refusal('not-allowed', 'Your role doesn’t let you change this plan’s money.')
  const now = financialYearOf(today.toPlainYearMonth().toString())
  const years = [...new Set([now, ...yearsOfMoney(plan).years])].sort((a, b) => a - b)
  return page('plan/money/ledger/give-ledger.view.njk', {
    title: 'Take the figures from the ledger',
    crumbs: [...crumbsTo(visit, plan), { text: 'What was spent', href: paths.spend(viewer.authority, plan.id) }],
    form: await visit.form({ id: 'give-ledger', about: plan.id, values: { year: String(now) }, problems }),
    years: years.map((year) => ({ value: String(year), text: printFinancialYear(year) })),
    none: plan.fundingSources.length === 0,
    moneyHref: paths.money(viewer.authority, plan.id),
    back: paths.spend(viewer.authority, plan.id),
  })
}
