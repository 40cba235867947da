import type { FindingOfPlan } from '../plan-content.ts'

// Whose a finding is in a plan. Nothing said means the plan's own authority: it delivers. Another body delivers what is its own, in a plan
// that stands beside this one, in its own business plan, or through actions here; what the authority can't do for it, it can only
// influence and monitor.

export type PartInFinding = FindingOfPlan['parts'][number]

export const partNames = {
  deliver: 'Delivers it',
  influence: 'Is to be influenced and monitored',
  monitor: 'Is to be monitored',
} as const satisfies Record<PartInFinding['part'], string>

/** "Calder Vale Safeguarding Board delivers it, in its Business Plan 2016/17" */
export function partInWords({ organisation, part, otherPlan, foldedInto, note }: PartInFinding): string {
  const where = [otherPlan && `in the plan “${otherPlan.name}”`, foldedInto && `in ${foldedInto}`].filter(Boolean).join(' and ')
  const says = partNames[part]
  return [`${organisation.name} ${says.charAt(0).toLowerCase()}${says.slice(1)}`, where, note].filter(Boolean).join(', ')
}

/** Whether another body answers for the finding: whoever works on this plan need only see that it does. */
export const isWithAnother = ({ parts }: Pick<FindingOfPlan, 'parts'>): boolean =>
  parts.some((part) => part.part !== 'deliver' || part.otherPlan !== null || part.foldedInto !== null)
