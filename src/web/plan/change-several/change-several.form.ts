import { type MoveReason, moveReasons } from '../../../plan/actions/due-date.ts'
import type { DateMove } from '../../../plan/actions/move-date.commands.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import type { SeveralChanges } from '../../../plan/plan-table/several-changes.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'
import { ownerFrom } from '../owner-choice.ts'

export type SeveralRead = {
  readonly actionIds: readonly string[]
  readonly changes: SeveralChanges
} & Pick<DateMove, 'reasonCode' | 'reason'>

type Offered = {
  readonly plan: PlanContent
  readonly owners: readonly string[]
  readonly agreed: boolean
  readonly open: readonly string[]
}

export function readSeveral(fields: Fields, { plan, owners, agreed, open }: Offered): FormRead<SeveralRead> {
  const form = readForm(fields)
  const actionIds = form.choices('actions', open)
  if (actionIds.length === 0) form.wrong('actions', 'Tick the actions to change')
  const owner = form.optionalChoice('owner', ['nobody', ...owners])
  const workstream = form.optionalChoice('workstream', ['none', ...plan.workstreams.map(({ id }) => id)])
  const phase = form.optionalChoice('phase', ['none', ...plan.phases.map(({ id }) => id)])
  const dueOn = form.optionalDay('due')
  if (owner === null && workstream === null && phase === null && dueOn === null)
    form.wrong('owner', 'Say what to change: the owner, the workstream, the phase or the date')
  const starts = plan.actions.filter(
    ({ id, startsOn }) => actionIds.includes(id) && startsOn !== null && dueOn !== null && startsOn > dueOn.toString(),
  )
  if (starts.length > 0)
    form.wrong(
      'due',
      `${starts.map(({ reference }) => reference).join(', ')} would be due before ${starts.length === 1 ? 'it starts' : 'they start'}`,
    )
  const asksWhy = agreed && dueOn !== null
  const reasonCode = asksWhy
    ? form.choice('why', Object.keys(moveReasons) as MoveReason[], { missing: 'Choose why the dates are moved' })
    : null
  const reason = asksWhy ? form.text('reason', { missing: 'Say in a sentence why the dates are moved', most: 2000 }) : null
  return form.finish({
    actionIds,
    changes: {
      ...(owner === null ? {} : { owner: ownerFrom(owner) }),
      ...(workstream === null ? {} : { workstreamId: workstream === 'none' ? null : workstream }),
      ...(phase === null ? {} : { phaseId: phase === 'none' ? null : phase }),
      ...(dueOn === null ? {} : { dueOn }),
    },
    reasonCode,
    reason,
  })
}
