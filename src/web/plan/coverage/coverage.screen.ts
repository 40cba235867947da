import type { Viewer } from '../../../people/viewer.ts'
import { scopesOfAnyAction } from '../../../plan/actions/action-scopes.ts'
import { type Answered, type Coverage, type CoverageRow, coverageOf, isUnanswered } from '../../../plan/checks/coverage.ts'
import { nameFinding, shortened } from '../../../plan/name-finding.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { mayChangePlan } from '../may-change-plan.ts'
import { crumbsTo, planOf } from '../money/money-on-page.ts'
import { planTabs } from '../plan-tabs.ts'
import { coverageMatrix } from './coverage-matrix.ts'

/** Which action answers which finding, at a glance and in words; what nothing answers, and what is answered already. */
export const coveragePage: Screen = async (visit) => {
  const { viewer, query } = visit
  const plan = await planOf(visit)
  const sources = [...plan.inspections, ...plan.sources.map(({ id, title }) => ({ id, name: title }))]
  const source = sources.find(({ id }) => id === query.source) ?? null
  const all = coverageOf(plan, source?.id ?? null)
  const how = (Object.keys(standingWords) as Answered[]).find((each) => each === query.how) ?? null
  const coverage = how === null ? all : { ...all, rows: all.rows.filter((row) => row.answered === how) }
  const here = paths.coverage(viewer.authority, plan.id)
  const to = (asked: Readonly<Record<string, string | null>>) => {
    const kept = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
    return kept.length === 0 ? here : `${here}?${new URLSearchParams(kept)}`
  }
  const mayAdd = await mayChangePlan(visit, plan.id, 'addAction', scopesOfAnyAction(plan))
  return page('plan/coverage/coverage.view.njk', {
    title: 'Coverage',
    crumbs: crumbsTo(visit, plan).slice(0, 2),
    tabs: planTabs(viewer.authority, plan.id, 'coverage'),
    plan,
    source,
    sources: sources.length > 1 && [
      { text: 'All findings', href: to({ how }), here: source === null },
      ...sources.map(({ id, name }) => ({ text: name, href: to({ source: id, how }), here: id === source?.id })),
    ],
    uncovered: all.rows.filter((row) => isUnanswered(row.answered)).map((row) => ({ ...rowShown(viewer, plan, row) })),
    total: all.rows.length,
    how: how && standingWords[how].word,
    allHref: to({ source: source?.id ?? null }),
    standings: standingsOf(all).map((each) => ({ ...each, href: to({ source: source?.id ?? null, how: each.answered }) })),
    matrix: coverageMatrix(viewer, plan, coverage, query.workstream ?? null, (workstream) =>
      to({ source: source?.id ?? null, how, workstream }),
    ),
    rows: coverage.rows.map((row) => rowShown(viewer, plan, row)),
    withoutFinding: coverage.withoutFinding.map((action) => ({ ...actionShown(viewer, plan, action), origin: originInWords(action) })),
    mayAdd,
  })
}

const standingWords: Readonly<Record<Answered, { readonly word: string; readonly colour: string }>> = {
  open: { word: 'In hand', colour: 'blue' },
  finished: { word: 'All its actions are finished', colour: 'green' },
  elsewhere: { word: 'In another body’s plan', colour: 'grey' },
  nothing: { word: 'No action yet', colour: 'red' },
  'given-up': { word: 'Its actions are no longer needed', colour: 'red' },
}

/** How many findings stand how, in the order of the words above. */
const standingsOf = ({ rows }: Coverage) =>
  Object.entries(standingWords)
    .map(([answered, { word }]) => ({ answered, word, count: rows.filter((row) => row.answered === answered).length }))
    .filter(({ count }) => count > 0)

function rowShown(viewer: Viewer, plan: PlanContent, { finding, actions, answered }: CoverageRow) {
  return {
    id: finding.id,
    called: nameFinding(finding),
    text: finding.text,
    short: shortened(finding.text, 70),
    numbered: (finding.ownLabel ?? finding.number) !== null,
    answered: standingWords[answered],
    uncovered: isUnanswered(answered),
    elsewhere: finding.parts
      .filter((part) => part.otherPlan !== null || part.foldedInto !== null)
      .map((part) => `${part.organisation.name}: ${part.otherPlan?.name ?? part.foldedInto}`),
    actions: actions.map((action) => actionShown(viewer, plan, action)),
    addHref: `${paths.newAction(viewer.authority, plan.id)}?finding=${finding.id}`,
  }
}

const actionShown = ({ authority }: Viewer, plan: PlanContent, { id, reference, title, ended }: ActionContent) => ({
  reference,
  title,
  ended: ended && (ended.outcome === 'complete' ? 'complete' : 'no longer needed'),
  href: paths.action(authority, plan.id, id),
})

function originInWords({ origin, originPage }: ActionContent): string {
  if (origin === 'report-body') return originPage === null ? 'from the body of the report' : `from page ${originPage} of the report`
  if (origin === 'decision') return 'from a decision'
  if (origin === 'assurance') return 'from an assurance'
  return origin === 'own' ? 'the council’s own' : 'meant to answer a finding'
}
