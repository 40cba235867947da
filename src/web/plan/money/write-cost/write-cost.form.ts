import { readDayOrMonth } from '../../../../calendar/read-day.ts'
import type { CostOrder } from '../../../../plan/money/change-costs.commands.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import type { Fields } from '../../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../../form/read-form.ts'

export function readCost(fields: Fields, plan: PlanContent): FormRead<CostOrder> {
  const form = readForm(fields)
  const nature = form.choice('nature', ['one-off', 'recurrent'] as const, { missing: 'Say whether it comes once or every year' })
  const fromMonth = optionalMonth(form, 'from')
  if (fromMonth === null) form.wrong('from', 'Enter the month from which it is paid, such as October 2016')
  const toMonth = optionalMonth(form, 'to')
  if (toMonth !== null && nature === 'one-off') form.wrong('to', 'A cost that comes once has no last month: leave this empty')
  if (fromMonth !== null && toMonth !== null && toMonth < fromMonth) form.wrong('to', 'The last month lies before the first')
  const pence = form.money('amount', { missing: 'Enter the amount; where it isn’t known, say that the action isn’t costed yet' })
  if (pence === 0n)
    form.wrong('amount', 'A cost is more than nothing: say instead of the action that it costs nothing, or isn’t costed yet')
  return form.finish({
    title: form.text('title', { missing: 'Say what is paid for', most: 300 }),
    actionId: form.optionalChoice(
      'action',
      plan.actions.map((action) => action.id),
    ),
    pence,
    nature,
    kind: form.choice('kind', ['revenue', 'capital'] as const, { missing: 'Choose revenue or capital' }),
    fromMonth: fromMonth ?? '',
    toMonth,
    timingNote: form.optionalText('timing', { most: 1000 }),
    post: readPost(form),
  })
}

function readPost(form: FormReader): CostOrder['post'] {
  const typed = form.optionalText('fte', { most: 10 })
  const term = form.optionalChoice('term', ['fixed-term', 'permanent'] as const)
  const standing = form.optionalChoice('standing', ['filled', 'vacant'] as const)
  if (typed === null) {
    if (term !== null || standing !== null) form.wrong('fte', 'Enter how many posts it pays for, such as 2 or 0.5')
    return null
  }
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(typed) || Number(typed) === 0)
    form.wrong('fte', `“${typed}” isn’t a number of posts: write it as 2 or 0.5`)
  return { fte: typed, term, standing }
}

function optionalMonth(form: FormReader, name: string): string | null {
  const typed = form.optionalText(name, { most: 40 })
  if (typed === null) return null
  const read = /^\d{1,2}\/\d{4}$/.test(typed) ? readDayOrMonth(`1/${typed}`) : readDayOrMonth(typed)
  if ('problem' in read) {
    form.wrong(name, `“${typed}” isn’t a month: write it as October 2016 or 10/2016`)
    return null
  }
  const month = read.value.known === 'month' ? read.value.month : read.value.day.toPlainYearMonth()
  return month.toString()
}
