import type { Duty } from '../../../duty/duty.ts'
import { actOfNotice, dutyRecipients, isSentJointly } from '../../../governance/submission/duty-recipients.ts'
import type { SubmissionOrder } from '../../../governance/submission/submissions.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

/** `rule`: of the duty that is met by it, which names to whom it goes. */
export function readSubmission(fields: Fields, rule: Duty | null, today: Temporal.PlainDate): FormRead<Omit<SubmissionOrder, 'dutyId'>> {
  const form = readForm(fields)
  const versionId = form.id('version', { missing: 'Choose the version that was sent' })
  const sentOn = form.day('sent_on', { missing: 'Enter the day on which it was sent' })
  if (sentOn && Temporal.PlainDate.compare(sentOn, today) > 0)
    form.wrong('sent_on', 'This day hasn’t come yet: record it once it has been sent')
  const named = rule ? dutyRecipients(rule) : []
  const acts = form.choices(
    'acts',
    named.map(({ act }) => act),
  )
  const others = linesOf(form.optionalText('others', { most: 2_000 }) ?? '')
  const isLong = others.some((name) => name.length > 200)
  if (isLong) form.wrong('others', 'Write each recipient on a line of its own, in at most 200 characters')
  if (named.length > 0 && acts.length === 0) form.wrong('acts', 'Choose to whom it was sent')
  if (named.length === 0 && others.length === 0)
    form.wrong('others', rule && actOfNotice(rule) ? 'Enter whom the notice names' : 'Enter to whom it was sent')
  const jointlyWith = form.optionalText('jointly_with', { most: 300 })
  if (rule && isSentJointly(rule) && jointlyWith === null)
    form.wrong('jointly_with', 'Enter the NHS body that sends it with the council: the duty falls to both')
  return form.finish({
    versionId,
    sentOn,
    how: form.text('how', { missing: 'Enter how it was sent, such as “by e-mail”', most: 300 }),
    jointlyWith,
    note: form.optionalText('note', { most: 5_000 }),
    acts,
    others,
  })
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
