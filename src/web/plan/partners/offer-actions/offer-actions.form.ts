import type { Fields } from '../../../form/fields.ts'
import { readForm } from '../../../form/read-form.ts'

/** Which actions are offered, to whom, when, and with which words. */
export function readOffer(fields: Fields, actions: readonly string[], people: readonly string[], today: Temporal.PlainDate) {
  const form = readForm(fields)
  const actionIds = form.choices('actions', actions)
  if (actionIds.length === 0) form.wrong('actions', 'Tick the actions that are offered')
  const offeredOn = form.day('on', { missing: 'Say on which day they were offered' })
  if (offeredOn && Temporal.PlainDate.compare(offeredOn, today) > 0)
    form.wrong('on', 'This day is still to come: give the day of the offer')
  return form.finish({
    actionIds,
    offeredOn,
    offeredTo: form.optionalChoice('to', people),
    words: form.optionalText('words', { most: 4000 }),
  })
}
