import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

type SetAside = { readonly whole: boolean; readonly reason: string; readonly until: Temporal.PlainDate | null }

export function readSetAside(fields: Fields, today: Temporal.PlainDate): FormRead<SetAside> {
  const form = readForm(fields)
  const until = form.optionalDay('until')
  if (until && Temporal.PlainDate.compare(until, today) <= 0) form.wrong('until', 'The day on which it speaks again must lie ahead')
  return form.finish({
    whole: form.choice('whole', ['one', 'all'] as const, { missing: 'Say how much is set aside' }) === 'all',
    reason: form.text('reason', { missing: 'Give the reason, for whoever asks later', most: 500 }),
    until,
  })
}
