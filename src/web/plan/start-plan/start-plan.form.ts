import { readForm } from '../../form/read-form.ts'
import type { Visit } from '../../visit.ts'

export type PlanChosen = { readonly plan: string; readonly title: string | null }

/** A new plan with its title, or the id of one that is running. */
export function readStartPlan(visit: Visit, running: readonly string[]) {
  const form = readForm(visit.fields)
  const plan = form.choice('plan', ['new', ...running], { missing: 'Choose a new plan, or one that is running' })
  const title = plan === 'new' ? form.text('title', { missing: 'Give the plan a title', most: 200 }) : null
  return form.finish<PlanChosen>({ plan, title })
}
