// What a decision report says of itself that makes its decision key or not: what it asks for, and which wards it names.

import { sharesInYear, yearsOfMoney } from '../../plan/money/funding-by-year.ts'
import { sumOf } from '../../plan/money/pounds.ts'
import type { PlanContent } from '../../plan/plan-content.ts'
import type { ReportRecord } from '../report/record.ts'
import type { DecisionShape } from '../report/report-content.ts'
import type { KeyAsked } from './key-decision.ts'

/** Asked only to note or to commission, a body spends nothing. */
const spendsNothing: readonly DecisionShape[] = ['note-and-commission', 'note-after-submission']

/** Whether the effects on wards are significant is nobody's to work out: it stays to be said. */
export function keyAskedOf(shape: DecisionShape, { body, meetsOn, plan }: ReportRecord, wards: string): KeyAsked | null {
  if (!body) return null
  return {
    body: body.kind,
    on: meetsOn === null ? null : Temporal.PlainDate.from(meetsOn),
    revenue: spendsNothing.includes(shape) ? 0n : plan && plan.costs.length > 0 ? mostAskedInAYear(plan) : null,
    capital: null,
    wards: wardsIn(wards),
    hasSignificantEffects: null,
  }
}

function mostAskedInAYear(plan: PlanContent): bigint {
  const { years, after } = yearsOfMoney(plan)
  const asked = [...years, ...(after === null ? [] : [after])].map((year) =>
    sumOf(
      sharesInYear(plan, year)
        .filter(({ standing }) => standing === 'requested')
        .map(({ pence }) => pence),
    ),
  )
  return asked.reduce((most, pence) => (pence > most ? pence : most), 0n)
}

/** "All", "All wards", "3 wards"; of a list of names, as many as are named. */
export function wardsIn(words: string): KeyAsked['wards'] {
  const text = words.trim().replace(/\.$/, '')
  if (text === '') return null
  if (/^(all|every|borough[- ]wide|district[- ]wide|city[- ]wide|county[- ]wide)\b/i.test(text)) return 'all'
  if (/^(none|no wards?|no divisions?)\b/i.test(text)) return 0
  const number = /^(\d{1,3})(?: wards?| divisions?)?$/i.exec(text)?.[1]
  if (number) return Number(number)
  return text.split(/,| and |\n/).filter((name) => name.trim() !== '').length
}
