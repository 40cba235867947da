import type { Owner } from '../../../../plan/owner.ts'
import type { Named } from '../../../../plan/plan-content.ts'
import type { WorkstreamOrder } from '../../../../plan/workstreams/change-workstreams.commands.ts'
import type { Fields } from '../../../form/fields.ts'
import { type FormRead, readForm } from '../../../form/read-form.ts'
import { ownerFrom, ownerValue } from '../../owner-choice.ts'

export function readWorkstream(fields: Fields, owners: readonly Owner[], organisations: readonly Named[]): FormRead<WorkstreamOrder> {
  const form = readForm(fields)
  const choices = owners.map(ownerValue)
  return form.finish({
    title: form.text('title', { missing: 'Name the workstream', most: 200 }),
    lead: ownerFrom(form.optionalChoice('lead', choices)),
    accountable: ownerFrom(form.optionalChoice('accountable', choices)),
    organisationId: form.optionalChoice(
      'organisation',
      organisations.map(({ id }) => id),
    ),
  })
}
