import type { FundingSourceOrder } from '../../../../plan/money/change-funding.commands.ts'
import type { Owner } from '../../../../plan/owner.ts'
import type { FundingSourceContent } from '../../../../plan/plan-content.ts'
import type { Fields } from '../../../form/fields.ts'
import { type FormRead, readForm } from '../../../form/read-form.ts'
import { ownerFrom, ownerValue } from '../../owner-choice.ts'

export const sourceKinds: Readonly<Record<FundingSourceContent['kind'], string>> = {
  reserve: 'A named reserve',
  'base-budget': 'Base budget',
  'saving-to-be-made': 'A saving still to be made',
  grant: 'A grant',
  partner: 'A partner',
  'outside-programme': 'An outside programme',
  'existing-resources': 'Existing resources',
}

export function readSource(
  fields: Fields,
  owners: readonly Owner[],
  organisations: readonly { readonly id: string }[],
): FormRead<FundingSourceOrder> {
  const form = readForm(fields)
  return form.finish({
    kind: form.choice('kind', Object.keys(sourceKinds) as FundingSourceContent['kind'][], { missing: 'Choose what it is' }),
    name: form.text('name', { missing: 'Give it the name that finance uses', most: 200 }),
    organisationId: form.optionalChoice(
      'organisation',
      organisations.map(({ id }) => id),
    ),
    owner: ownerFrom(form.optionalChoice('owner', owners.map(ownerValue))),
    budget: form.optionalText('budget', { most: 200 }),
    byOn: form.optionalDay('by'),
    conditions: form.optionalText('conditions', { most: 2000 }),
    endsOn: form.optionalDay('ends'),
    givesWay: form.optionalText('gives_way', { most: 2000 }),
  })
}
