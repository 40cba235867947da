import type { FindingOfPlan } from '../../plan/plan-content.ts'

export const anchor = (finding: Pick<FindingOfPlan, 'id'>): string => `finding-${finding.id}`

/** The authority's own label beside the inspectorate's number, or the first words where there is neither. */
export function called({ ownLabel, number, text }: Pick<FindingOfPlan, 'ownLabel' | 'number' | 'text'>): string {
  if (ownLabel && number) return `${number} (${ownLabel})`
  return ownLabel ?? number ?? `“${text.length > 40 ? `${text.slice(0, text.lastIndexOf(' ', 40))} …` : text}”`
}
