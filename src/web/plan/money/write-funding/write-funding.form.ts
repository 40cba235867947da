import type { FundingOrder } from '../../../../plan/money/change-funding.commands.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import type { Fields } from '../../../form/fields.ts'
import { type FormRead, readForm } from '../../../form/read-form.ts'

export function readFunding(fields: Fields, plan: PlanContent, years: readonly number[]): FormRead<FundingOrder> {
  const form = readForm(fields)
  const sourceId = form.optionalChoice(
    'source',
    plan.fundingSources.map((source) => source.id),
  )
  const standing = form.choice('standing', ['agreed', 'requested', 'not-found'] as const, { missing: 'Say how far it is agreed' })
  if (sourceId === null && standing !== 'not-found') form.wrong('source', 'Say from what it is paid, or that no money is found yet')
  return form.finish({
    financialYear: Number(form.choice('year', years.map(String), { missing: 'Choose the financial year' })),
    sourceId,
    pence: form.money('amount', { missing: 'Enter the amount in that year' }),
    standing,
    decision: form.optionalText('decision', { most: 500 }),
    askedOf: form.optionalText('asked', { most: 200 }),
  })
}
