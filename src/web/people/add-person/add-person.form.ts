import { problemWithEmail } from '../../../people/email.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'

export type AddPersonOrder = {
  readonly name: string
  readonly email: string | null
  readonly jobTitle: string | null
  readonly organisationId: string | null
}

export function readAddPerson(fields: Fields, organisationIds: readonly string[]): FormRead<AddPersonOrder> {
  const form = readForm(fields)
  return form.finish(readWhoItIs(form, organisationIds))
}

export function readWhoItIs(form: FormReader, organisationIds: readonly string[]): AddPersonOrder {
  const email = form.optionalText('email', { most: 254 })
  const problem = email === null ? null : problemWithEmail(email)
  if (problem) form.wrong('email', `${problem}, or leave it empty`)
  return {
    name: form.text('name', { missing: 'Enter the person’s name', most: 200 }),
    email: email?.toLowerCase() ?? null,
    jobTitle: form.optionalText('job_title', { most: 200 }),
    organisationId: form.optionalChoice('organisation', organisationIds),
  }
}
