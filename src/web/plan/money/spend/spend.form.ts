import type { RecordSpend, SayCarryForward } from '../../../../plan/money/spend.commands.ts'
import type { Fields } from '../../../form/fields.ts'
import { type FormRead, readForm } from '../../../form/read-form.ts'

export function readSpend(fields: Fields): FormRead<Pick<RecordSpend, 'quarters' | 'ledger' | 'before'>> {
  const form = readForm(fields)
  const quarters = [1, 2, 3, 4].map((quarter) => ({
    quarter,
    spent: form.optionalMoney(`spent_${quarter}`, { below: true }),
    forecast: form.optionalMoney(`forecast_${quarter}`, { below: true }),
  }))
  return form.finish({
    quarters,
    ledger: form.optionalText('ledger', { most: 200 }),
    before: form.optionalText('before', { most: 400 }) ?? '',
  })
}

export function readCarryForward(fields: Fields): FormRead<Pick<SayCarryForward, 'pence' | 'reason' | 'standing'>> {
  const form = readForm(fields)
  return form.finish({
    pence: form.money('amount', { missing: 'Enter how much is to be carried forward' }),
    reason: form.text('reason', { missing: 'Say what it is still needed for', most: 2000 }),
    standing: form.choice('standing', ['asked', 'agreed', 'not-agreed'] as const, { missing: 'Say how far that is agreed' }),
  })
}
