import { type MoveReason, moveReasons } from '../../../plan/actions/due-date.ts'
import type { DateMove } from '../../../plan/actions/move-date.commands.ts'
import type { ActionContent } from '../../../plan/plan-content.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

export type Approver = NonNullable<DateMove['approvedBy']> & { readonly name: string }

export const approverValue = ({ kind, id }: Pick<Approver, 'kind' | 'id'>): string => `${kind}:${id}`

export function readMove(
  fields: Fields,
  approvers: readonly Approver[],
  was: ActionContent,
): FormRead<Omit<DateMove, 'actionId' | 'revision'>> {
  const form = readForm(fields)
  const [dueOn, dueWords] = [form.optionalDay('due'), form.optionalText('due_words', { most: 200 })]
  if (dueOn === null && dueWords === null) form.wrong('due', 'Enter the new date, or say in words by when')
  else if ((dueOn?.toString() ?? null) === was.dueOn && dueWords === was.dueWords) form.wrong('due', 'It has this date already')
  else if (dueOn && was.startsOn && Temporal.PlainDate.compare(dueOn, Temporal.PlainDate.from(was.startsOn)) < 0)
    form.wrong('due', 'It would be due before it starts: change its start first')
  const reasonCode = form.choice('why', Object.keys(moveReasons) as MoveReason[], { missing: 'Choose why it is moved' })
  const reason = form.text('reason', { missing: 'Say in a sentence why it is moved', most: 2000 })
  const chosen = form.optionalChoice('approved', approvers.map(approverValue))
  const by = approvers.find((each) => approverValue(each) === chosen)
  return form.finish({ dueOn, dueWords, reasonCode, reason, approvedBy: by ? { kind: by.kind, id: by.id } : null })
}
