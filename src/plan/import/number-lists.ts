// Two inspections, or the two lists of one, number their findings from 1 each: which of them a council's table means.

import type { FindingOfPlan, PlanContent } from '../plan-content.ts'

export type NumberList = { readonly key: string; readonly name: string; readonly count: number }

const keyOf = ({ inspectionId, sourceId, list }: FindingOfPlan): string => `${inspectionId ?? sourceId} ${list}`

/** The lists to choose among; none where there is only one, or each finding has a number of its own. */
export function numberLists(plan: PlanContent): NumberList[] {
  const numbers = plan.findings.flatMap(({ number }) => number ?? [])
  const lists = Map.groupBy(plan.findings, keyOf)
  const apart = new Set(numbers).size === numbers.length && numbers.length === plan.findings.length
  if (apart || lists.size < 2) return []
  const from = new Map([
    ...plan.inspections.map(({ id, name }) => [id, name] as const),
    ...plan.sources.map(({ id, title }) => [id, title] as const),
  ])
  return [...lists].map(([key, findings]) => ({
    key,
    name: [from.get(findings[0]?.inspectionId ?? findings[0]?.sourceId ?? ''), findings[0]?.list].filter(Boolean).join(': '),
    count: findings.length,
  }))
}

/** The list’s own findings, and those elsewhere whose number it hasn’t: a row can still name these. */
export function findingsMeant(findings: readonly FindingOfPlan[], key: string | null): readonly FindingOfPlan[] {
  if (key === null) return findings
  const own = findings.filter((finding) => keyOf(finding) === key)
  const numbers = new Set(own.map(({ number }) => number))
  return [...own, ...findings.filter((finding) => keyOf(finding) !== key && !numbers.has(finding.number))]
}
