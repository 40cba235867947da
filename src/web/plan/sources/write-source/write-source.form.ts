import { type SourceKind, sourceKinds } from '../../../../plan/finding-sources/finding-source.ts'
import type { SourceOrder } from '../../../../plan/finding-sources/finding-sources.commands.ts'
import type { FormReader } from '../../../form/read-form.ts'

/** The fields of a source; `finish` is the form's own. */
export function readSourceFields(form: FormReader, today: Temporal.PlainDate): SourceOrder {
  const datedOn = form.day('dated', { missing: 'Enter its date' })
  if (datedOn && Temporal.PlainDate.compare(datedOn, today) > 0)
    form.wrong('dated', 'This day is still to come: give the date on the paper')
  const webAddress = form.optionalText('web_address', { most: 1000 })
  if (webAddress !== null && !/^https?:\/\/\S+$/.test(webAddress))
    form.wrong('web_address', 'Enter an address that begins with https:// or http://')
  return {
    kind: form.choice('kind', Object.keys(sourceKinds) as SourceKind[], { missing: 'Choose what it is' }),
    title: form.text('title', { missing: 'Enter its title', most: 300 }),
    fromWhom: form.optionalText('from_whom', { most: 200 }),
    datedOn,
    words: form.optionalText('words'),
    webAddress,
  }
}

export const kindChoices = Object.entries(sourceKinds).map(([value, text]) => ({ value, text }))
