import type { ActionContent, FindingOfPlan, PlanContent } from '../plan-content.ts'

// The findings of a plan in groups, and which of them its actions answer.

export type FindingGroup = { readonly key: string; readonly name: string; readonly findings: readonly FindingOfPlan[] }

export type Grouping = 'addressee' | 'area'

type Findings = Pick<PlanContent, 'findings' | 'sources'>
type Answered = Pick<PlanContent, 'findings' | 'actions'>

/** Each group in the order in which the inspectorate printed it; a finding stands in one group only, one from elsewhere in its source's. */
export function groupFindings(plan: Findings, by: Grouping): FindingGroup[] {
  const groups = new Map<string, { name: string; findings: FindingOfPlan[] }>()
  for (const finding of plan.findings) {
    const { key, name } = sourceGroup(plan, finding) ?? (by === 'area' ? areaGroup(finding) : addresseeGroup(finding))
    const group = groups.get(key) ?? { name, findings: [] }
    group.findings.push(finding)
    groups.set(key, group)
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => Number(a.key === '') - Number(b.key === ''))
}

/** By whom the findings are grouped at first: by judgement area where the reports tie most of them to one, else by whom they speak to. */
export function firstGrouping({ findings }: Pick<PlanContent, 'findings'>): Grouping {
  const tied = findings.filter((finding) => finding.area !== null).length
  return tied * 2 > findings.length ? 'area' : 'addressee'
}

/** The actions under one finding, in the plan’s order. */
export function actionsFor({ actions }: Pick<PlanContent, 'actions'>, findingId: string): ActionContent[] {
  return actions.filter((action) => action.findingIds.includes(findingId))
}

/** Actions that no finding of the plan has (its finding was taken out of the report, or the inspection is not for this person to see). */
export function actionsWithoutFinding({ findings, actions }: Answered): ActionContent[] {
  const known = new Set(findings.map((finding) => finding.id))
  return actions.filter((action) => !action.findingIds.some((id) => known.has(id)))
}

const addresseeNames: Record<string, string> = {
  'local-authority': 'For the council',
  lscb: 'For the Local Safeguarding Children Board',
  partnership: 'For the local area partnership',
  other: 'For others',
}

function sourceGroup({ sources }: Findings, { sourceId }: FindingOfPlan): { key: string; name: string } | null {
  const source = sources.find((each) => each.id === sourceId)
  return source ? { key: source.id, name: source.title } : null
}

function addresseeGroup(finding: FindingOfPlan): { key: string; name: string } {
  const [first = 'local-authority'] = finding.addressees
  return { key: first, name: addresseeNames[first] ?? addresseeNames.other ?? first }
}

function areaGroup(finding: FindingOfPlan): { key: string; name: string } {
  return finding.area === null
    ? { key: '', name: 'Not tied to one judgement' }
    : { key: finding.area, name: finding.areaName ?? finding.area }
}
