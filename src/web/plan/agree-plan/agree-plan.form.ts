import type { AgreePlan } from '../../../plan/versions/agree-plan.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

export type AgreementWritten = Omit<AgreePlan, 'commandId' | 'planId'>

/** `who` are the values that the page offers: "body:…", "post:…", "person:…"; `versions` the ids of those frozen before. */
export function readAgreement(
  fields: Fields,
  { who, versions, today }: { who: readonly string[]; versions: readonly string[]; today: Temporal.PlainDate },
): FormRead<AgreementWritten> {
  const form = readForm(fields)
  const what = form.optionalChoice('what', ['now', ...versions])
  const by = form.choice('by', who, { missing: 'Choose who gave the answer' })
  const answer = form.choice('answer', ['yes', 'no'], { missing: 'Choose whether the plan was agreed' })
  const agreedOn = form.day('agreed_on', { missing: 'Enter the day of the answer' })
  const reason =
    answer === 'no'
      ? form.text('reason', { missing: 'Say why it was not agreed', most: 2000 })
      : form.optionalText('reason', { most: 2000 })
  if (agreedOn && Temporal.PlainDate.compare(agreedOn, today) > 0)
    form.wrong('agreed_on', 'That day is still to come: record the answer once it is given')
  const [kind, id] = (by ?? '').split(':') as ['body' | 'post' | 'person', string]
  return form.finish({
    versionId: what === 'now' ? null : what,
    answer,
    reason,
    agreedOn,
    by: { kind, id },
    signedBy: form.optionalText('signed_by', { most: 200 }),
  })
}
