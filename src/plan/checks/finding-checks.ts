import { nameFinding } from '../name-finding.ts'
import type { FindingOfPlan, PlanContent } from '../plan-content.ts'
import type { Check, Found } from './check.ts'
import { actionsAnswering, howAnswered } from './coverage.ts'

// Findings that the plan leaves alone, or that nobody is named for.

export const findingChecks = [
  {
    name: 'finding-without-action',
    kind: 'error',
    title: 'Finding without an action',
    find: ofFindings((finding, plan) =>
      answered(plan, finding) === 'nothing' ? `No action answers finding ${nameFinding(finding)}.` : null,
    ),
  },
  {
    name: 'finding-given-up',
    kind: 'error',
    title: 'Finding that nothing answers any more',
    find: ofFindings((finding, plan) =>
      answered(plan, finding) === 'given-up' ? `All actions that answered finding ${nameFinding(finding)} are no longer needed.` : null,
    ),
  },
  {
    name: 'finding-finished-unmeasured',
    kind: 'hint',
    title: 'Finished, but did it help?',
    find: ofFindings((finding, plan) => {
      if (answered(plan, finding) !== 'finished') return null
      const actions = actionsAnswering(plan, finding.id)
      const measured = plan.measures.some(
        (measure) => measure.findingIds.includes(finding.id) || actions.some((action) => measure.actionIds.includes(action.id)),
      )
      return measured ? null : `All actions for finding ${nameFinding(finding)} are finished, but no success measure shows what came of it.`
    }),
  },
  {
    name: 'finding-of-another-body',
    kind: 'hint',
    title: 'Finding for somebody else',
    find: ofFindings((finding) =>
      finding.addressees.length > 0 && !finding.addressees.includes('local-authority') && finding.parts.length === 0
        ? `Finding ${nameFinding(finding)} doesn’t speak to the council, and the plan doesn’t say whose it is.`
        : null,
    ),
  },
  {
    name: 'source-without-findings',
    kind: 'hint',
    title: 'Source without findings',
    find: (plan) =>
      plan.sources
        .filter((source) => !plan.findings.some((finding) => finding.sourceId === source.id))
        .map((source) => ({ about: { kind: 'source', id: source.id }, sentence: `No finding of “${source.title}” is in this plan.` })),
  },
] as const satisfies readonly Check[]

const answered = (plan: PlanContent, finding: FindingOfPlan) => howAnswered(finding, actionsAnswering(plan, finding.id))

function ofFindings(ask: (finding: FindingOfPlan, plan: PlanContent) => string | null): Check['find'] {
  return (plan) =>
    plan.findings.flatMap((finding): Found[] => {
      const sentence = ask(finding, plan)
      return sentence === null ? [] : [{ about: { kind: 'finding', id: finding.id }, sentence }]
    })
}
