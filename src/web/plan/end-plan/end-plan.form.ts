import type { PlanContent } from '../../../plan/plan-content.ts'
import type { EndPlan } from '../../../plan/versions/end-plan.commands.ts'
import { toAccountFor, type WayToEnd, type WentTo, waysToEnd } from '../../../plan/versions/plan-end.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'

/** Each open action and finding has a box of its own; an empty one takes the words that stand for all. */
export function readEndPlan(
  fields: Fields,
  plan: PlanContent,
  others: readonly string[],
  today: Temporal.PlainDate,
): FormRead<Omit<EndPlan, 'commandId' | 'planId'>> {
  const form = readForm(fields)
  const how = form.choice('how', Object.keys(waysToEnd) as WayToEnd[], { missing: 'Choose how it ends' })
  const replacedByPlanId =
    how === 'replaced'
      ? form.choice('replaced_by', others, {
          missing: others.length > 0 ? 'Choose the plan that replaces it' : 'There is no other plan yet: start it first',
        })
      : null
  const strategy =
    how === 'taken-into-strategy' ? form.text('strategy', { missing: 'Name the strategy that takes it in', most: 300 }) : null
  const endedOn = form.day('ended_on', { missing: 'Enter the day on which it ended' })
  if (endedOn && Temporal.PlainDate.compare(endedOn, today) > 0)
    form.wrong('ended_on', 'That day is still to come: end the plan once it has come')
  const words = form.text('words', { missing: 'Say why it ends, and who decided that', most: 4000 })
  const { actions, findings } = toAccountFor(plan)
  const [otherActions, otherFindings] = [
    form.optionalText('other_actions', { most: 300 }),
    form.optionalText('other_findings', { most: 300 }),
  ]
  const wentTo = (kind: WentTo['kind'], list: readonly { readonly id: string }[], forAll: string | null): WentTo[] => {
    const said = list.map(({ id }) => ({ kind, id, wentTo: form.optionalText(`went-${id}`, { most: 300 }) }))
    const bare = said.find((each) => each.wentTo === null)
    if (bare && forAll === null)
      form.wrong(`went-${bare.id}`, `Say where ${kind === 'action' ? 'this action' : 'this finding'} went, or where all of them did`)
    return said.flatMap((each) => (each.wentTo === null ? [] : [{ ...each, wentTo: each.wentTo }]))
  }
  return form.finish({
    how,
    replacedByPlanId,
    strategy,
    endedOn,
    words,
    otherActions,
    otherFindings,
    wentTo: [...wentTo('finding', findings, otherFindings), ...wentTo('action', actions, otherActions)],
  })
}
