import { findingsWithoutAction, howAnswered } from '../../../plan/checks/coverage.ts'
import { partInWords } from '../../../plan/finding-parts/responsible-organisation.ts'
import type { ActionContent, FindingOfPlan, PlanContent } from '../../../plan/plan-content.ts'
import { actionsWithoutFinding, firstGrouping, groupFindings } from '../../../plan/plan-table/finding-groups.ts'
import { groupActions, groupingOf } from '../../../plan/plan-table/group-actions.ts'
import { isFiltered, type PlanView, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { workstreamInWords } from '../../../plan/workstreams/workstream.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'
import { anchor, called } from '../finding-names.ts'
import { ownerInWords } from '../owner-choice.ts'
import type { rowsOf } from './row-shown.ts'

type Row = ReturnType<typeof rowsOf>

/** What the page shows below its figures: the findings with the actions under each, or the actions in groups. */
export function groupsShown(visit: Visit, plan: PlanContent, view: PlanView, shown: readonly ActionContent[], row: Row, mayAdd: boolean) {
  const by = groupingOf(plan, view)
  if (by === 'finding' || view.onlyUnanswered) return { byFinding: true, ...findingsShown(visit, plan, view, shown, row, mayAdd) }
  const groups = groupActions(plan, shown, by, visit.today).map((group) => ({
    name: by === 'workstream' ? numbered(plan, group) : group.name,
    href: hrefOf(visit, plan, by, group.key),
    lead: group.lead && ownerInWords(group.lead),
    accountable: group.accountable && ownerInWords(group.accountable),
    rows: group.actions.map((action) => row(action)),
  }))
  return { byFinding: false, groups }
}

/** "1 Practice and management oversight", as papers print it. */
function numbered(plan: PlanContent, { key, name }: { readonly key: string; readonly name: string }): string {
  const stream = plan.workstreams.find(({ id }) => id === key)
  return stream ? workstreamInWords(plan, stream) : name
}

/** The page of what the actions are grouped by, where it has one. */
function hrefOf({ viewer }: Visit, plan: PlanContent, by: string, key: string): string | null {
  if (by === 'workstream' && plan.workstreams.some(({ id }) => id === key)) return paths.workstream(viewer.authority, plan.id, key)
  return by === 'phase' && plan.phases.some(({ id }) => id === key) ? paths.phase(viewer.authority, plan.id, key) : null
}

function findingsShown({ viewer }: Visit, plan: PlanContent, view: PlanView, shown: readonly ActionContent[], row: Row, mayAdd: boolean) {
  const here = paths.plan(viewer.authority, plan.id)
  const open = findingsWithoutAction(plan)
  const filtered = isFiltered(view)
  const under = (finding: FindingOfPlan) => shown.filter((action) => action.findingIds.includes(finding.id))
  const findings = view.onlyUnanswered
    ? open
    : plan.findings.filter((finding) => (filtered ? under(finding).length > 0 && (view.finding ?? finding.id) === finding.id : true))
  const grouping = view.findings ?? firstGrouping(plan)
  const loose = new Set(actionsWithoutFinding(plan))
  const way = (findings: PlanView['findings'], text: string) => ({
    text,
    href: `${here}${viewAddress({ ...view, findings, onlyUnanswered: false })}`,
    here: grouping === findings && !view.onlyUnanswered,
  })
  return {
    groups: groupFindings({ ...plan, findings }, grouping).map((group) => ({
      name: group.name,
      findings: group.findings.map((finding) => ({
        ...finding,
        anchor: anchor(finding),
        called: called(finding),
        from: plan.inspections.length + plan.sources.length > 1 ? originOf(plan, finding) : null,
        reportHref: finding.inspectionId && `${paths.inspection(viewer.authority, finding.inspectionId)}#${anchor(finding)}`,
        addHref: mayAdd ? `${paths.newAction(viewer.authority, plan.id)}?finding=${finding.id}` : null,
        elsewhere: howAnswered(finding, []) === 'elsewhere',
        whose: finding.parts.map(partInWords),
        rows: under(finding).map((action) => row(action, finding.id)),
      })),
    })),
    loose: view.onlyUnanswered ? [] : shown.filter((action) => loose.has(action)).map((action) => row(action)),
    ways: [
      way('addressee', 'By whom they speak to'),
      way('area', 'By judgement'),
      {
        text: `Without an action (${open.length})`,
        href: `${here}${viewAddress({ ...view, onlyUnanswered: true })}`,
        here: view.onlyUnanswered,
      },
    ],
  }
}

const originOf = (plan: PlanContent, finding: FindingOfPlan): string | null =>
  plan.inspections.find(({ id }) => id === finding.inspectionId)?.name ??
  plan.sources.find(({ id }) => id === finding.sourceId)?.title ??
  null
