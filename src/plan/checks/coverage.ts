import type { ActionContent, FindingOfPlan, PlanContent } from '../plan-content.ts'

// Which action answers which finding, of all sources or of one; what nothing answers, and what is answered already.

type Covered = Pick<PlanContent, 'findings' | 'actions' | 'workstreams'>

/**
 * How far the plan answers a finding: with actions under way, by actions that are all finished, in another body's plan, not at all; or
 * all that was to answer it is no longer needed.
 */
export type Answered = 'open' | 'finished' | 'elsewhere' | 'nothing' | 'given-up'

export type CoverageRow = { readonly finding: FindingOfPlan; readonly actions: readonly ActionContent[]; readonly answered: Answered }

/** The actions of one workstream that answer a finding asked for; those of none come last, with no workstream. */
export type CoverageGroup = { readonly id: string | null; readonly title: string; readonly actions: readonly ActionContent[] }

export type Coverage = {
  readonly rows: readonly CoverageRow[]
  readonly groups: readonly CoverageGroup[]
  /** Actions of the whole plan that answer no finding at all. */
  readonly withoutFinding: readonly ActionContent[]
}

/** `source` is an inspection or another source of findings; null asks for all. */
export function coverageOf(plan: Covered, source: string | null = null): Coverage {
  const findings = plan.findings.filter((finding) => source === null || (finding.inspectionId ?? finding.sourceId) === source)
  const asked = new Set(findings.map((finding) => finding.id))
  const answering = plan.actions.filter((action) => action.findingIds.some((id) => asked.has(id)))
  const groups = [
    ...plan.workstreams.map(({ id, title }) => ({ id: id as string | null, title })),
    { id: null, title: plan.workstreams.length > 0 ? 'In no workstream' : 'All actions' },
  ]
  return {
    rows: findings.map((finding) => {
      const actions = actionsAnswering(plan, finding.id)
      return { finding, actions, answered: howAnswered(finding, actions) }
    }),
    groups: groups
      .map((group) => ({ ...group, actions: answering.filter((action) => action.workstreamId === group.id) }))
      .filter((group) => group.actions.length > 0),
    withoutFinding: plan.actions.filter((action) => action.findingIds.length === 0),
  }
}

export const actionsAnswering = (plan: Pick<PlanContent, 'actions'>, findingId: string): ActionContent[] =>
  plan.actions.filter((action) => action.findingIds.includes(findingId))

export function howAnswered({ parts }: Pick<FindingOfPlan, 'parts'>, actions: readonly ActionContent[]): Answered {
  if (actions.some((action) => action.ended === null)) return 'open'
  if (actions.some((action) => action.ended?.outcome === 'complete')) return 'finished'
  if (parts.some((part) => part.otherPlan !== null || part.foldedInto !== null)) return 'elsewhere'
  return actions.length > 0 ? 'given-up' : 'nothing'
}

/** Nothing answers it, or nothing any more. */
export const isUnanswered = (answered: Answered): boolean => answered === 'nothing' || answered === 'given-up'

/** Findings that nothing answers (any more), nor does another body's plan take them in. */
export const findingsWithoutAction = (plan: Pick<PlanContent, 'findings' | 'actions'>): FindingOfPlan[] =>
  plan.findings.filter((finding) => isUnanswered(howAnswered(finding, actionsAnswering(plan, finding.id))))
