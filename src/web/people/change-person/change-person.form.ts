import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'
import { type AddPersonOrder, readWhoItIs } from '../add-person/add-person.form.ts'

export type ChangePersonOrder = AddPersonOrder & { readonly leftOn: Temporal.PlainDate | null }

export function readChangePerson(fields: Fields, organisationIds: readonly string[]): FormRead<ChangePersonOrder> {
  const form = readForm(fields)
  return form.finish({ ...readWhoItIs(form, organisationIds), leftOn: form.optionalDay('left_on') })
}
