import type { PlanContent } from '../plan-content.ts'

// A version is frozen whole. Whoever looks at it sees what they may see of the plan itself: nothing of an inspection that is held in
// confidence from them, nor what only answers it.

export type Sight = { readonly inspections: ReadonlySet<string>; readonly plans: ReadonlySet<string> }

/** Null where nothing is left that this person may see. */
export function cutContent(content: PlanContent, sight: Sight): PlanContent | null {
  const inspections = content.inspections.filter(({ id }) => sight.inspections.has(id))
  const { sources } = content
  if (content.inspections.length > inspections.length && inspections.length === 0 && sources.length === 0) return null
  const origins = new Set([...inspections, ...sources].map(({ id }) => id))
  const findings = content.findings
    .filter((finding) => origins.has(finding.inspectionId ?? finding.sourceId ?? ''))
    .map((finding) => ({
      ...finding,
      parts: finding.parts.map((part) => ({
        ...part,
        otherPlan: part.otherPlan && sight.plans.has(part.otherPlan.id) ? part.otherPlan : null,
      })),
    }))
  const seenFindings = new Set(findings.map(({ id }) => id))
  const hiddenFindings = new Set(content.findings.filter(({ id }) => !seenFindings.has(id)).map(({ id }) => id))
  const seen = content.actions.filter(({ findingIds }) => findingIds.length === 0 || findingIds.some((id) => seenFindings.has(id)))
  const seenActions = new Set(seen.map(({ id }) => id))
  const actionsIn = (ids: readonly string[]) => ids.filter((id) => seenActions.has(id))
  const findingsIn = (ids: readonly string[]) => ids.filter((id) => !hiddenFindings.has(id))
  return {
    ...content,
    inspections,
    findings,
    phases: content.phases.map((phase) => ({ ...phase, starts: anchored(phase.starts, origins), ends: anchored(phase.ends, origins) })),
    actions: seen.map((action) => ({ ...action, findingIds: findingsIn(action.findingIds), waitsFor: actionsIn(action.waitsFor) })),
    measures: content.measures
      .map((measure) => ({
        ...measure,
        actionIds: actionsIn(measure.actionIds),
        findingIds: findingsIn(measure.findingIds),
        hidden: measure.actionIds.length + measure.findingIds.length > 0,
      }))
      .filter(({ hidden, actionIds, findingIds }) => !hidden || actionIds.length + findingIds.length > 0)
      .map(({ hidden: _, ...measure }) => measure),
    risks: content.risks.map((risk) => ({ ...risk, actionIds: actionsIn(risk.actionIds) })),
    costs: content.costs.filter(({ actionId }) => actionId === null || seenActions.has(actionId)),
  }
}

type End = PlanContent['phases'][number]['ends']

const anchored = (end: End, origins: ReadonlySet<string>): End =>
  end.anchorOf && !origins.has(end.anchorOf.id) ? { ...end, anchorOf: null } : end
