import { sourceInWords } from '../../../plan/finding-sources/finding-source.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { FindingOfPlan, PlanContent, SourceContent } from '../../../plan/plan-content.ts'
import { Refusal } from '../../../refusal.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

export const planInAddress = (visit: Visit): Promise<PlanContent> =>
  visit.read((reader) => getPlanContent(reader, visit.viewer, visit.params.planId ?? ''))

export function sourceInAddress(visit: Visit, plan: PlanContent): SourceContent {
  const source = plan.sources.find(({ id }) => id === visit.params.sourceId)
  if (!source) throw new Refusal('not-found', 'This plan does not answer that source. Somebody may have taken it out.')
  return source
}

export const findingsFrom = (plan: PlanContent, originId: string): FindingOfPlan[] =>
  plan.findings.filter((finding) => (finding.inspectionId ?? finding.sourceId) === originId)

export const crumbsToPlan = ({ viewer }: Visit, plan: Pick<PlanContent, 'id' | 'title'>) => [
  { text: 'Plans', href: paths.plans(viewer.authority) },
  { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
]

export const crumbsToSources = (visit: Visit, plan: Pick<PlanContent, 'id' | 'title'>) => [
  ...crumbsToPlan(visit, plan),
  { text: 'Sources', href: paths.sources(visit.viewer.authority, plan.id) },
]

export const crumbsToSource = (visit: Visit, plan: Pick<PlanContent, 'id' | 'title'>, source: SourceContent) => [
  ...crumbsToSources(visit, plan),
  { text: source.title, href: paths.source(visit.viewer.authority, plan.id, source.id) },
]

export const sourceChoices = (sources: readonly Pick<SourceContent, 'id' | 'kind' | 'title' | 'datedOn'>[]) =>
  sources.map((source) => ({ value: source.id, text: sourceInWords(source) }))
