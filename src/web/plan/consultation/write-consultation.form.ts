import type { ConsultationOrder } from '../../../plan/consultation/change-consultations.commands.ts'
import { type Consulted, consulted } from '../../../plan/consultation/consultation.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

export function readConsultation(fields: Fields): FormRead<ConsultationOrder> {
  const form = readForm(fields)
  const who = form.choice('who', Object.keys(consulted) as Consulted[], { missing: 'Choose who was consulted' })
  const name = form.text('name', { missing: 'Say who they are, such as the name of the group', most: 300 })
  const from = form.day('from', { missing: 'Enter the day, or the first of the days' })
  const to = form.optionalDay('to')
  if (from && to && Temporal.PlainDate.compare(to, from) < 0) form.wrong('to', 'The last day must not lie before the first')
  return form.finish({
    who,
    name,
    fromOn: from?.toString(),
    toOn: to?.toString() ?? null,
    how: form.optionalText('how', { most: 2000 }),
    said: form.optionalText('said', { most: 5000 }),
    changed: form.optionalText('changed', { most: 5000 }),
  })
}
