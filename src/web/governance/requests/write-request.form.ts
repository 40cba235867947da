import { type RequestKind, requestKinds } from '../../../governance/requests/request.ts'
import type { RequestOrder } from '../../../governance/requests/requests.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, isId, readForm } from '../../form/read-form.ts'
import { ownerFrom } from '../../plan/owner-choice.ts'

export function readRequest(fields: Fields, today: Temporal.PlainDate): FormRead<RequestOrder> {
  const form = readForm(fields)
  const bodyId = form.id('body', { missing: 'Choose the body that asks' })
  const askedOn = form.day('asked_on', { missing: 'Enter the day on which it was asked' })
  const byOn = form.optionalDay('by_on')
  if (askedOn && Temporal.PlainDate.compare(askedOn, today) > 0)
    form.wrong('asked_on', 'This day hasn’t come yet: record the request once it has been made')
  if (askedOn && byOn && Temporal.PlainDate.compare(byOn, askedOn) < 0) form.wrong('by_on', 'It can’t be wanted before it was asked')
  const chosen = ownerFrom(form.optionalText('of'))
  const name = form.optionalText('of_name', { most: 200 })
  if (chosen && !isId(chosen.id)) form.wrong('of', 'Choose one of those offered')
  if (chosen && name !== null) form.wrong('of_name', 'You have chosen somebody above: empty this box, or choose nobody there')
  if (!chosen && name === null) form.wrong('of', 'Say who is asked: choose a post or person, or write a name below')
  const optionalId = (field: string): string | null => {
    const text = form.optionalText(field)
    if (text !== null && !isId(text)) form.wrong(field, 'Choose one of those offered')
    return text
  }
  return form.finish({
    bodyId,
    planId: optionalId('plan'),
    inspectionId: optionalId('inspection'),
    kind: form.choice<RequestKind>('kind', Object.keys(requestKinds) as RequestKind[], { missing: 'Say what kind of thing is asked for' }),
    words: form.text('words', { missing: 'Enter what is asked, in the body’s words', most: 20_000 }),
    askedOn,
    of: chosen ?? { kind: 'name', name: name ?? '' },
    byOn,
    byWords: form.optionalText('by_words', { most: 200 }),
  })
}
