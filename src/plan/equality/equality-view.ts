import type { ActionContent, FindingOfPlan, MeasureContent, PlanContent, RiskContent } from '../plan-content.ts'

// Equality and diversity as a view of the plan: the actions that say whom they bear on, and the findings, measures and risks about them.

export type EqualityView = {
  /** Those with an equality note. */
  readonly actions: readonly ActionContent[]
  /** Those that such actions answer, or whose own words speak of it. */
  readonly findings: readonly { readonly finding: FindingOfPlan; readonly speaks: boolean; readonly answeredBy: readonly ActionContent[] }[]
  readonly measures: readonly MeasureContent[]
  readonly risks: readonly RiskContent[]
}

type Seen = Pick<PlanContent, 'actions' | 'findings' | 'measures' | 'risks'>

export function equalityView(plan: Seen): EqualityView {
  const actions = plan.actions.filter((action) => action.equalityNote !== null)
  const noted = new Set(actions.map(({ id }) => id))
  const findings = plan.findings
    .map((finding) => ({
      finding,
      speaks: speaksOfEquality(finding.text),
      answeredBy: actions.filter((action) => action.findingIds.includes(finding.id)),
    }))
    .filter(({ speaks, answeredBy }) => speaks || answeredBy.length > 0)
  const speaking = new Set(findings.filter(({ speaks }) => speaks).map(({ finding }) => finding.id))
  const ofActions = (ids: readonly string[]) => ids.some((id) => noted.has(id))
  return {
    actions,
    findings,
    measures: plan.measures.filter(
      (measure) => ofActions(measure.actionIds) || measure.findingIds.some((id) => speaking.has(id)) || speaksOfEquality(measure.title),
    ),
    risks: plan.risks.filter((risk) => ofActions(risk.actionIds) || speaksOfEquality([risk.event, risk.cause, risk.effect].join(' '))),
  }
}

/** Whether words speak of equality, or of a characteristic that the Equality Act 2010 (section 4) protects. "Age" and "sex" alone are in too
 * many sentences about children to tell anything. */
export const speaksOfEquality = (words: string): boolean => equalityWords.test(words)

const equalityWords =
  /\b(equalit(?:y|ies)|diversity|diverse|discriminat\w*|disab(?:led|ilit(?:y|ies))|ethnic\w*|rac(?:e|ial|ism|ist)|religio(?:n|us)\w*|faiths?|gender|sexual orientation|lgbt\w*|transgender|pregnan(?:t|cy)|maternity|interpreters?|first language|cultural|protected characteristics?)\b/i
