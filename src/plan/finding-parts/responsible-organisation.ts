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
export function partInWords(part: PartInFinding): string {
  const says = partNames[part.part]
  return [`${part.organisation.name} ${says.charAt(0).toLowerCase()}${says.slice(1)}`, ...whereInWords(part)].join(', ')
}

/** In which plan it is delivered, and what is noted of it. */
export function whereInWords({ otherPlan, foldedInto, note }: Pick<PartInFinding, 'otherPlan' | 'foldedInto' | 'note'>): string[] {
  const where = [otherPlan && `in the plan “${otherPlan.name}”`, foldedInto && `in ${foldedInto}`].filter(Boolean).join(' and ')
  return [where, note ?? ''].filter((words) => words !== '')
}

/** The findings that one organisation's part is said of alike: "Delivers findings 120 and 121, in its Business Plan 2016/17". */
export function partOfFindings(part: PartInFinding, called: readonly string[]): string {
  const [last = '', ...before] = called.toReversed()
  const names = before.length > 0 ? `${before.toReversed().join(', ')} and ${last}` : last
  const findings = `finding${called.length === 1 ? '' : 's'} ${names}`
  const says = {
    deliver: `Delivers ${findings}`,
    influence: `Is to be influenced and monitored on ${findings}`,
    monitor: `Is to be monitored on ${findings}`,
  }
  return [says[part.part], ...whereInWords(part)].join(', ')
}
