/**
 * What a plan is while it is being drafted: the findings of the inspections that it answers, in the inspectorate's order and words, and the
 * actions that answer them.
 */
export type Plan = {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly inspections: readonly PlanInspection[]
  readonly findings: readonly PlanFinding[]
  readonly actions: readonly PlanAction[]
}

export type PlanInspection = { readonly id: string; readonly name: string; readonly held: boolean }

export type PlanFinding = {
  readonly id: string
  readonly inspectionId: string
  readonly number: string | null
  readonly ownLabel: string | null
  readonly text: string
  readonly kind: string
  readonly list: string
  readonly theme: string | null
  /** The judgement area that the report ties it to, and that area's name in its framework. */
  readonly area: string | null
  readonly areaName: string | null
  readonly addressees: readonly string[]
  readonly timescale: string | null
  readonly page: number | null
}

export type PlanAction = {
  readonly id: string
  readonly revision: number
  readonly reference: string
  readonly title: string
  readonly owner: Owner | null
  readonly dueOn: Temporal.PlainDate | null
  /** The findings that it answers; the position is its place under that finding. */
  readonly answers: readonly { readonly findingId: string; readonly position: string }[]
}

/** A post outlives whoever holds it, so an action belongs to one of the two, never to both. `heldBy` is who holds the post today. */
export type Owner = { readonly kind: 'post' | 'person'; readonly id: string; readonly name: string; readonly heldBy: string | null }

export type FindingGroup = { readonly key: string; readonly name: string; readonly findings: readonly PlanFinding[] }

export type Grouping = 'addressee' | 'area'

/** The findings in groups, each in the order in which the inspectorate printed it; a finding stands in one group only. */
export function groupFindings(plan: Plan, by: Grouping): FindingGroup[] {
  const groups = new Map<string, { name: string; findings: PlanFinding[] }>()
  for (const finding of plan.findings) {
    const { key, name } = by === 'area' ? areaGroup(finding) : addresseeGroup(finding)
    const group = groups.get(key) ?? { name, findings: [] }
    group.findings.push(finding)
    groups.set(key, group)
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => Number(a.key === '') - Number(b.key === ''))
}

/** By whom the findings are grouped at first: by judgement area where the report ties most of them to one, else by whom they speak to. */
export function firstGrouping(plan: Plan): Grouping {
  const tied = plan.findings.filter((finding) => finding.area !== null).length
  return tied * 2 > plan.findings.length ? 'area' : 'addressee'
}

/** The actions under one finding, in the order given to them there. */
export function actionsFor(plan: Plan, findingId: string): PlanAction[] {
  const place = (action: PlanAction) => action.answers.find((answer) => answer.findingId === findingId)?.position
  return plan.actions.filter((action) => place(action) !== undefined).sort((a, b) => ((place(a) ?? '') < (place(b) ?? '') ? -1 : 1))
}

export function findingsWithoutAction(plan: Plan): PlanFinding[] {
  const answered = new Set(plan.actions.flatMap((action) => action.answers.map((answer) => answer.findingId)))
  return plan.findings.filter((finding) => !answered.has(finding.id))
}

/** Actions that no finding of the plan has (its finding was taken out of the report, or the inspection is not for this person to see). */
export function actionsWithoutFinding(plan: Plan): PlanAction[] {
  const known = new Set(plan.findings.map((finding) => finding.id))
  return plan.actions.filter((action) => !action.answers.some((answer) => known.has(answer.findingId)))
}

const addresseeNames: Record<string, string> = {
  'local-authority': 'For the council',
  lscb: 'For the Local Safeguarding Children Board',
  partnership: 'For the local area partnership',
  other: 'For others',
}

function addresseeGroup(finding: PlanFinding): { key: string; name: string } {
  const [first = 'local-authority'] = finding.addressees
  return { key: first, name: addresseeNames[first] ?? addresseeNames.other ?? first }
}

function areaGroup(finding: PlanFinding): { key: string; name: string } {
  return finding.area === null
    ? { key: '', name: 'Not tied to one judgement' }
    : { key: finding.area, name: finding.areaName ?? finding.area }
}
