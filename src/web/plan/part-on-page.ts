import { newId } from '../../database/new-id.ts'
import type { Owner } from '../../plan/owner.ts'
import { listOwners } from '../../plan/owners.queries.ts'
import type { PlanContent, Responsible } from '../../plan/plan-content.ts'
import type { FormShown } from '../form/form-shown.ts'
import type { WebReader } from '../web-database.ts'
import { ownerValue } from './owner-choice.ts'

/** Who can be chosen today, and whoever is chosen already though they have left. */
export async function ownersWith(reader: WebReader, chosen: Responsible | null): Promise<readonly Owner[]> {
  const owners = await listOwners(reader)
  return chosen && !owners.some((owner) => ownerValue(owner) === ownerValue(chosen)) ? [...owners, chosen] : owners
}

export const actionChoices = (plan: PlanContent) =>
  plan.actions.map((action) => ({ value: action.id, text: `${action.reference} ${action.title}` }))

export const findingChoices = (plan: PlanContent) =>
  plan.findings.map((finding) => ({
    value: finding.id,
    text: [finding.ownLabel ?? finding.number, finding.text].filter(Boolean).join(' '),
  }))

/** Each button of a page is a form of its own: two of them must not count as one form sent twice. */
export const freshly = (button: FormShown) => (): FormShown => ({ ...button, commandId: newId() })
