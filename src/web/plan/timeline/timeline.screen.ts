import { printPlainDay } from '../../../calendar/print-day.ts'
import { listWhatIsDue } from '../../../inspection/due.queries.ts'
import { may } from '../../../people/permissions.ts'
import { deliveryColours, deliveryNames } from '../../../plan/actions/delivery.ts'
import { dateInWords, firstDate, movedInWords } from '../../../plan/actions/due-date.ts'
import { ownNames } from '../../../plan/actions/own-actions.queries.ts'
import { getPlanContent } from '../../../plan/plan-content.queries.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import { groupActions, groupingOf } from '../../../plan/plan-table/group-actions.ts'
import { isFiltered, viewAddress } from '../../../plan/plan-table/plan-view.ts'
import { shownActions } from '../../../plan/plan-table/shown-actions.ts'
import { type Deadline, hasNoPlaceInTime, type Lane, laneOf, timelineSpan } from '../../../plan/plan-table/timeline.ts'
import type { PageData } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { filtersShown } from '../plan-table/filters-shown.ts'
import { viewAsked } from '../plan-table/view-asked.ts'
import { planTabs } from '../plan-tabs.ts'
import { drawDates, drawLanes } from './drawing.ts'

/** A plan along time, drawn, or as a table that says the same. */
export const timelinePage: Screen = (visit) => visit.keptPage(visit.address, 'plan/timeline/timeline.view.njk', () => drawn(visit))

async function drawn(visit: Visit): Promise<PageData> {
  const { viewer, params, today, query } = visit
  const { plan, deadlines, isMe } = await visit.read(async (reader) => {
    const plan = await getPlanContent(reader, viewer, params.planId ?? '')
    const due = may(viewer, 'seeDuties') ? await listWhatIsDue(reader, viewer, today) : null
    return {
      plan,
      deadlines: due ? deadlinesOf(visit, plan, [...due.dated, ...due.done.filter(({ standing }) => standing.state !== 'set aside')]) : [],
      isMe: await ownNames(reader, viewer),
    }
  })
  const { view, before, dayProblem } = viewAsked(visit)
  const asTable = query.as === 'table'
  const here = paths.timeline(viewer.authority, plan.id)
  const actions = shownActions(plan, view, today, isMe)
  const span = timelineSpan(plan, actions, deadlines, today)
  const by = groupingOf(plan, view)
  const groups = groupActions(plan, actions, by === 'finding' ? 'none' : by, today)
  const lanes = span ? groups.map(({ name, actions }) => ({ name, lanes: actions.map((action) => laneOf(plan, action, span, today)) })) : []
  const hrefOf = (lane: Lane) => paths.action(viewer.authority, plan.id, lane.action.id)
  const ways = (table: boolean) => `${here}${viewAddress(view, table ? { as: 'table' } : {})}`
  return {
    title: 'Timeline',
    crumbs: [
      { text: 'Plans', href: paths.plans(viewer.authority) },
      { text: plan.title, href: paths.plan(viewer.authority, plan.id) },
    ],
    tabs: planTabs(viewer.authority, plan.id, 'timeline'),
    here,
    view,
    before,
    dayProblem,
    filters: filtersShown(plan, view, here, asTable ? { as: 'table' } : {}),
    filtered: isFiltered(view),
    shown: actions.length,
    all: plan.actions.length,
    asTable,
    ways: [
      { text: 'Drawing', href: ways(false), here: !asTable },
      { text: 'The same as a table', href: ways(true), here: asTable },
    ],
    dates: {
      phases: plan.phases.map(({ title, starts, ends }) => ({ title, from: starts.on, to: ends.on })),
      deadlines: deadlines.map((each) => ({ ...each, on: printPlainDay(each.on) })),
      drawing: span && !asTable ? drawDates(plan.phases, deadlines, span, today) : null,
    },
    groups: lanes.map((group) => {
      const placed = group.lanes.filter((lane) => !hasNoPlaceInTime(lane))
      return {
        name: group.name,
        drawing: span && !asTable && placed.length > 0 ? drawLanes(placed, deadlines, span, today, hrefOf) : null,
        undated: group.lanes
          .filter(hasNoPlaceInTime)
          .map((lane) => ({ ...named(lane), href: hrefOf(lane), words: dateInWords(lane.action) })),
        rows: asTable ? group.lanes.map((lane) => rowOf(lane, hrefOf(lane))) : [],
      }
    }),
    planHref: `${paths.plan(viewer.authority, plan.id)}${viewAddress(view)}`,
  }
}

type Dated = Awaited<ReturnType<typeof listWhatIsDue>>['dated']

/** What the law or the inspectorate asks of the authority after the inspections that the plan answers, and what sources ask by a day. */
function deadlinesOf({ viewer }: Visit, plan: PlanContent, dated: Dated): Deadline[] {
  const answered = new Set(plan.inspections.map(({ id }) => id))
  const duties = dated
    .filter(({ instance }) => answered.has(instance.inspection.id))
    .flatMap(({ instance, standing }) =>
      standing.warned ? [{ on: standing.warned.on, title: instance.rule.title, href: paths.duty(viewer.authority, instance.id) }] : [],
    )
  const bySource = new Map<string, Deadline>()
  for (const { sourceId, setOn } of plan.findings) {
    const source = plan.sources.find(({ id }) => id === sourceId)
    if (source && setOn)
      bySource.set(`${source.id} ${setOn}`, {
        on: Temporal.PlainDate.from(setOn),
        title: `Set by ${source.title}`,
        href: paths.plan(viewer.authority, plan.id),
      })
  }
  return [...duties, ...bySource.values()].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

const named = ({ action }: Lane) => ({ reference: action.reference, title: action.title })

function rowOf(lane: Lane, href: string) {
  const { action, status, overdue } = lane
  return {
    ...named(lane),
    href,
    starts: action.startsOn,
    due: dateInWords(action),
    first: firstDate(action),
    moved: movedInWords(action),
    milestones: lane.milestones.map(({ words }) => words),
    state: overdue ? { word: 'Date passed', colour: 'red' } : { word: deliveryNames[status], colour: deliveryColours[status] },
  }
}
