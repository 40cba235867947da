import { type NoLongerNeededReason, noLongerNeededReasons } from '../../../plan/actions/delivery.ts'
import type { CloseAction } from '../../../plan/actions/end-action.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

type Ending = Pick<CloseAction, 'outcome' | 'closedOn' | 'reasonCode' | 'reason'>

export function readEnding(fields: Fields, outcome: Ending['outcome'], today: Temporal.PlainDate): FormRead<Ending> {
  const form = readForm(fields)
  const isComplete = outcome === 'complete'
  const closedOn = form.day('on', {
    missing: isComplete ? 'Enter the day on which it was done' : 'Enter the day from which it is not needed',
  })
  if (closedOn && Temporal.PlainDate.compare(closedOn, today) > 0)
    form.wrong('on', 'That day is still to come: enter today or a day before it')
  const codes = Object.keys(noLongerNeededReasons) as NoLongerNeededReason[]
  return form.finish({
    outcome,
    closedOn,
    reasonCode: isComplete ? null : form.choice('why', codes, { missing: 'Choose why it is not needed any more' }),
    reason: isComplete
      ? form.optionalText('reason', { most: 2000 })
      : form.text('reason', { missing: 'Say in a sentence why, so that whoever asks later can tell', most: 2000 }),
  })
}

export function readReopening(fields: Fields): FormRead<{ reason: string }> {
  const form = readForm(fields)
  return form.finish({ reason: form.text('reason', { missing: 'Say why it is taken up again', most: 2000 }) })
}
