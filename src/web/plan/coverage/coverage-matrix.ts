import type { Viewer } from '../../../people/viewer.ts'
import { type Coverage, isUnanswered } from '../../../plan/checks/coverage.ts'
import { nameFinding, shortened } from '../../../plan/name-finding.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import { paths } from '../../paths.ts'

/** With more actions than this side by side the eye loses its line: workstreams stand for them then, with how many each has. */
const mostColumns = 30

/** Findings down, actions or workstreams across; `to` gives the page's address with the actions of one workstream, of all, or none of them. */
export function coverageMatrix(
  { authority }: Viewer,
  plan: PlanContent,
  coverage: Coverage,
  asked: string | null,
  to: (workstream: string | null) => string,
) {
  const all = coverage.groups.flatMap((group) => group.actions)
  const chosen = asked === 'all' ? coverage.groups : coverage.groups.filter((group) => (group.id ?? 'none') === asked)
  const hrefOf = (group: { readonly id: string | null }) => to(group.id ?? 'none')
  const views = [
    { text: 'By workstream', href: to(null), here: chosen.length === 0 },
    ...(asked === 'all' ? [] : chosen.map((group) => ({ text: group.title, href: hrefOf(group), here: true }))),
    { text: `All ${all.length} actions`, href: to('all'), here: asked === 'all' },
  ]
  const crowded = all.length > mostColumns && coverage.groups.length > 1
  if (crowded && chosen.length === 0)
    return {
      views,
      heads: null,
      columns: coverage.groups.map((group) => ({ text: shortened(group.title, 40), tip: group.title, href: hrefOf(group), starts: false })),
      by: 'workstreams',
      bodies: bodiesOf(plan, coverage, (findingId) => coverage.groups.map((group) => countCell(answering(group.actions, findingId)))),
    }
  const groups = crowded ? chosen : coverage.groups
  return {
    views: crowded ? views : null,
    heads:
      plan.workstreams.length > 0
        ? groups.map((group) => ({ title: group.title, short: shortened(group.title, 40), span: group.actions.length }))
        : null,
    columns: groups.flatMap((group) =>
      group.actions.map((action, n) => ({
        text: action.reference,
        tip: action.title,
        href: paths.action(authority, plan.id, action.id),
        starts: n === 0,
      })),
    ),
    by: 'actions',
    bodies: bodiesOf(plan, coverage, (findingId) =>
      groups.flatMap((group) => group.actions.map((action, n) => actionCell(action, findingId, n === 0))),
    ),
  }
}

/** What is drawn, and what is said of it to who doesn't see it; nothing where nothing answers. */
type Cell = {
  readonly mark: 'open' | 'finished' | null
  readonly text: string
  readonly words: string
  /** It is the first of its workstream. */
  readonly starts: boolean
}

/** The findings of each source apart, where there are several: each has a first. */
function bodiesOf(plan: PlanContent, coverage: Coverage, cellsOf: (findingId: string) => readonly Cell[]) {
  const bySource = Map.groupBy(coverage.rows, ({ finding }) => finding.inspectionId ?? finding.sourceId)
  return [...bySource].map(([source, rows]) => ({
    source:
      bySource.size === 1
        ? null
        : (plan.inspections.find(({ id }) => id === source)?.name ?? plan.sources.find(({ id }) => id === source)?.title ?? null),
    rows: rows.map(({ finding, answered }) => ({
      id: finding.id,
      called: nameFinding(finding),
      short: (finding.ownLabel ?? finding.number) === null ? null : shortened(finding.text, 80),
      bare: isUnanswered(answered),
      cells: cellsOf(finding.id),
    })),
  }))
}

const answering = (actions: readonly ActionContent[], findingId: string): readonly ActionContent[] =>
  actions.filter((action) => action.findingIds.includes(findingId))

function actionCell(action: ActionContent, findingId: string, starts: boolean): Cell {
  if (!action.findingIds.includes(findingId)) return { mark: null, text: '', words: '', starts }
  return action.ended
    ? { mark: 'finished', text: '✓', words: 'answers it, finished', starts }
    : { mark: 'open', text: '', words: 'answers it', starts }
}

function countCell(actions: readonly ActionContent[]): Cell {
  if (actions.length === 0) return { mark: null, text: '', words: '', starts: false }
  const open = actions.some((action) => action.ended === null)
  const many = actions.length === 1 ? 'action' : 'actions'
  return { mark: open ? 'open' : 'finished', text: String(actions.length), words: open ? many : `${many}, finished`, starts: false }
}
