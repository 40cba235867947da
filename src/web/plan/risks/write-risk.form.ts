import type { RiskOrder } from '../../../plan/change-risks.commands.ts'
import type { Owner } from '../../../plan/owner.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'
import { ownerFrom, ownerValue } from '../owner-choice.ts'

const points = ['1', '2', '3', '4', '5'] as const

/** `today` is the day on which the scores count. */
export function readRisk(fields: Fields, plan: PlanContent, owners: readonly Owner[], today: Temporal.PlainDate): FormRead<RiskOrder> {
  const form = readForm(fields)
  return form.finish({
    event: form.text('event', { missing: 'Say what may go wrong', most: 500 }),
    cause: form.optionalText('cause', { most: 2000 }),
    effect: form.optionalText('effect', { most: 2000 }),
    owner: ownerFrom(form.optionalChoice('owner', owners.map(ownerValue))),
    current: score(form, 'current'),
    target: score(form, 'target'),
    scoredOn: today,
    scoreReason: form.optionalText('reason', { most: 2000 }),
    actionIds: form.choices(
      'actions',
      plan.actions.map((action) => action.id),
    ),
  })
}

function score(form: FormReader, which: 'current' | 'target'): RiskOrder['current'] {
  const [likelihood, impact] = [form.optionalChoice(`${which}_likelihood`, points), form.optionalChoice(`${which}_impact`, points)]
  if (likelihood === null && impact === null) return null
  if (likelihood === null) form.wrong(`${which}_likelihood`, 'Choose how likely it is too')
  if (impact === null) form.wrong(`${which}_impact`, 'Choose how grave it would be too')
  return { likelihood: Number(likelihood), impact: Number(impact) }
}
