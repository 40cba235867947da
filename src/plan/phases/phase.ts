import { Refusal } from '../../refusal.ts'
import type { ActionContent, Anchor, PhaseContent, PhaseEnd, PlanContent } from '../plan-content.ts'
import { dayOrNone, rulesInWords } from './anchor-in-words.ts'

// A phase: a part of the plan's time.

export function findPhase(plan: PlanContent, id: string): PhaseContent {
  const phase = plan.phases.find((each) => each.id === id)
  if (!phase) throw new Refusal('not-found', 'There is no such phase in this plan. Somebody may have removed it.')
  return phase
}

/** Its actions; for null, those in no phase. */
export const actionsOfPhase = (plan: Pick<PlanContent, 'actions'>, id: string | null): readonly ActionContent[] =>
  plan.actions.filter((action) => action.phaseId === id)

/** Those of its open actions that are due after its last day. */
export const dueAfterPhase = (plan: Pick<PlanContent, 'actions'>, { id, ends }: PhaseContent): readonly ActionContent[] =>
  actionsOfPhase(plan, id).filter((action) => action.ended === null && action.dueOn !== null && ends.on !== null && action.dueOn > ends.on)

/** One end of a phase as it is written: a fixed day, so long after an anchor, or nothing yet. */
export type EndOrder =
  | { readonly on: string | null; readonly anchor: null }
  | { readonly anchor: Anchor; readonly anchorOf: string | null; readonly amount: number; readonly unit: NonNullable<PhaseEnd['unit']> }

/** Whether what was written is what the phase is counted by already: then its confirmed day stays. */
export function countedAlike(end: PhaseEnd, order: EndOrder): boolean {
  return (
    order.anchor !== null &&
    end.anchor === order.anchor &&
    (end.anchorOf?.id ?? null) === order.anchorOf &&
    end.amount === String(order.amount) &&
    end.unit === order.unit
  )
}

/** One phrase for each thing that differs, old beside new; empty when nothing does. */
export function phaseChanges(phases: readonly PhaseContent[], before: PhaseContent, after: PhaseContent): string[] {
  const inWords = (phase: PhaseContent, end: PhaseEnd) => {
    const rule = rulesInWords(phases, phase, end)
    return rule ? `${dayOrNone(end.on)}, ${rule}` : dayOrNone(end.on)
  }
  const rows: readonly [string, string, string][] = [
    ['title', `“${before.title}”`, `“${after.title}”`],
    ['first day', inWords(before, before.starts), inWords(after, after.starts)],
    ['last day', inWords(before, before.ends), inWords(after, after.ends)],
  ]
  return rows.filter(([, was, now]) => was !== now).map(([name, was, now]) => `${name} was ${was}, now ${now}`)
}
