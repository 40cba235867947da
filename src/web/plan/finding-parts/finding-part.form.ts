import type { FindingPartOrder } from '../../../plan/finding-parts/finding-parts.commands.ts'
import { partNames } from '../../../plan/finding-parts/responsible-organisation.ts'
import { listPlanTitles } from '../../../plan/list-plans.queries.ts'
import { listPossiblePartners } from '../../../plan/partners/partner-people.queries.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { FormReader } from '../../form/read-form.ts'
import type { Visit } from '../../visit.ts'

/** The plan, and whom and which other plans a finding of it may be given to. */
export const findForPart = (visit: Visit) =>
  visit.read(async (reader) => {
    const plan = await getPlanContent(reader, visit.viewer, visit.params.planId ?? '')
    const others = (await listPlanTitles(reader, visit.viewer)).filter(({ id }) => id !== plan.id)
    return { plan, organisations: await listPossiblePartners(reader), others: others.map(({ id, title }) => ({ id, title })) }
  })

export type FoundForPart = Awaited<ReturnType<typeof findForPart>>

export function readPartFields(form: FormReader, { organisations, others }: FoundForPart): FindingPartOrder {
  return {
    organisationId: form.choice(
      'organisation',
      organisations.map(({ id }) => id),
      { missing: 'Choose the organisation' },
    ),
    part: form.choice('part', ['deliver', 'influence', 'monitor'] as const, { missing: 'Say what its part is' }),
    otherPlanId: form.optionalChoice(
      'other_plan',
      others.map(({ id }) => id),
    ),
    foldedInto: form.optionalText('folded_into', { most: 300 }),
    note: form.optionalText('note', { most: 1000 }),
  }
}

/** What the fields of the form offer. */
export const offeredForPart = ({ organisations, others }: FoundForPart) => ({
  organisations: organisations.map(({ id, name }) => ({ value: id, text: name })),
  others: others.map(({ id, title }) => ({ value: id, text: title })),
  parts: [
    { value: 'deliver', text: partNames.deliver, hint: 'It is theirs to carry out' },
    { value: 'influence', text: partNames.influence, hint: 'The council can’t do it for them: it challenges, and watches what changes' },
    { value: 'monitor', text: partNames.monitor, hint: 'The council watches what changes' },
  ],
})
