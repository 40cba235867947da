import { londonDay } from '../../../calendar/london.ts'
import { printPlainDay } from '../../../calendar/print-day.ts'
import { timeLeftInWords } from '../../../calendar/time-left.ts'
import { may } from '../../../people/permissions.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { findingName } from '../../../plan/actions/action-in-words.ts'
import { origins } from '../../../plan/actions/action-order.ts'
import { scopesOfAction } from '../../../plan/actions/action-scopes.ts'
import { deliveryColours, deliveryNames, deliveryStatus, endReasonInWords } from '../../../plan/actions/delivery.ts'
import { waitingFor } from '../../../plan/actions/dependencies.ts'
import { dateInWords, dateOrNone, firstDate, isOverdue, movedInWords, moveReasonInWords } from '../../../plan/actions/due-date.ts'
import type { Heard } from '../../../plan/checks/set-aside.ts'
import { directions, fromTo } from '../../../plan/measure.ts'
import { partnerStanding, partnersNotAgreed } from '../../../plan/partners/partner-standing.ts'
import type { ActionContent, PlanContent } from '../../../plan/plan-content.ts'
import { riskBand, riskScore } from '../../../plan/risk-score.ts'
import { type PlanChange, waitingOnly } from '../../../plan/versions/changes.queries.ts'
import type { SinceAgreed } from '../../../plan/versions/since-agreed.queries.ts'
import { paths } from '../../paths.ts'
import { placeToMend } from '../checks/place-to-mend.ts'
import { costShown } from '../money/money/money-shown.ts'

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))

/** An action as its page draws it: its date and how far it is, and everything in the plan that speaks of it. */
export function actionShown(viewer: Viewer, plan: PlanContent, action: ActionContent, today: Temporal.PlainDate) {
  const { authority } = viewer
  const status = deliveryStatus(action, today)
  const workstream = plan.workstreams.find(({ id }) => id === action.workstreamId)
  const phase = plan.phases.find(({ id }) => id === action.phaseId)
  const linked = (other: ActionContent) => ({
    reference: other.reference,
    title: other.title,
    href: paths.action(authority, plan.id, other.id),
    status: deliveryNames[deliveryStatus(other, today)],
    colour: deliveryColours[deliveryStatus(other, today)],
  })
  return {
    ...action,
    delivery: { word: deliveryNames[status], colour: deliveryColours[status] },
    overdue: isOverdue(action, today),
    due: dateInWords(action),
    left: leftInWords(action, today),
    movedWords: movedInWords(action),
    firstDate: firstDate(action),
    moves: action.moves.map((move) => ({
      ...move,
      from: dateOrNone({ dueOn: move.was, dueWords: move.wasWords }),
      to: dateOrNone({ dueOn: move.now, dueWords: move.nowWords }),
      on: day(move.on),
      why: moveReasonInWords(move.reasonCode),
    })),
    ended: action.ended && {
      ...action.ended,
      on: day(action.ended.on),
      why: action.ended.reasonCode && endReasonInWords(action.ended.reasonCode),
    },
    startsOn: day(action.startsOn),
    comesFrom: origins[action.origin],
    workstream: workstream && { ...workstream, href: paths.workstream(authority, plan.id, workstream.id) },
    phase: phase && { ...phase, href: paths.phase(authority, plan.id, phase.id) },
    findings: plan.findings
      .filter(({ id }) => action.findingIds.includes(id))
      .map((finding) => ({
        ...finding,
        called: findingName(finding),
        isNamed: finding.ownLabel !== null || finding.number !== null,
        href: finding.inspectionId
          ? `${paths.inspection(authority, finding.inspectionId)}#finding-${finding.id}`
          : finding.sourceId && `${paths.source(authority, plan.id, finding.sourceId)}#finding-${finding.id}`,
        from: [...plan.inspections, ...plan.sources.map((source) => ({ ...source, name: source.title }))].find(
          ({ id }) => id === finding.inspectionId || id === finding.sourceId,
        )?.name,
      })),
    waitsFor: plan.actions.filter(({ id }) => action.waitsFor.includes(id)).map(linked),
    waiting: waitingFor(plan.actions, action.id).map(linked),
    milestones: action.milestones.map((milestone) => ({
      ...milestone,
      dueOn: day(milestone.dueOn),
      reachedOn: day(milestone.reachedOn),
      late: milestone.reachedOn === null && action.ended === null && isBefore(milestone.dueOn, today),
    })),
    partners: action.partners.map((partner) => ({ ...partner, shown: partnerStanding(action, partner) })),
    notAgreed: partnersNotAgreed(action),
    measures: plan.measures
      .filter(({ actionIds }) => actionIds.includes(action.id))
      .map((measure) => ({
        ...measure,
        fromTo: fromTo(measure),
        way: directions[measure.direction],
        byOn: day(measure.byOn),
        href: paths.measure(authority, plan.id, measure.id),
      })),
    risks: plan.risks
      .filter(({ actionIds }) => actionIds.includes(action.id))
      .map((risk) => ({
        ...risk,
        now: risk.current && `${riskScore(risk.current)} ${riskBand(risk.current)}`,
        colour: risk.current && ({ low: 'green', medium: 'amber', high: 'red' } as const)[riskBand(risk.current)],
        href: `${paths.risks(authority, plan.id)}#risk-${risk.id}`,
      })),
    costs: plan.costs.filter(({ actionId }) => actionId === action.id).map((cost) => costShown(viewer, plan, cost)),
    costingWords: { 'no-cost': 'It costs nothing of its own.', 'not-yet-costed': 'It is not costed yet.', '': null }[action.costing ?? ''],
  }
}

/** The actions before and after it in the plan's own order. */
export function neighbours({ authority }: Viewer, plan: PlanContent, action: ActionContent) {
  const at = plan.actions.findIndex(({ id }) => id === action.id)
  const link = (other: ActionContent | undefined) =>
    other ? { reference: other.reference, title: other.title, href: paths.action(authority, plan.id, other.id) } : null
  return { before: at > 0 ? link(plan.actions[at - 1]) : null, after: link(plan.actions[at + 1]) }
}

/** What the standing checks say of it, each with the place that mends it. */
export const doubtsShown = (viewer: Viewer, plan: PlanContent & { readonly agreed: boolean }, action: ActionContent, { speaking }: Heard) =>
  speaking
    .filter(({ about }) => about.kind === 'action' && about.id === action.id)
    .map((doubt) => ({ sentence: doubt.sentence, isError: doubt.kind === 'error', href: placeToMend(viewer, plan, doubt) }))

/** Changes of it that wait for somebody's word. */
export const waitingShown = ({ authority }: Viewer, plan: PlanContent, action: ActionContent, changes: readonly PlanChange[]) =>
  waitingOnly(changes)
    .map((change) => ({ ...change, differences: change.differences.filter(({ id }) => id === action.id) }))
    .filter(({ differences }) => differences.length > 0)
    .map(({ id, needs, askedBy, askedAt, reason, differences }) => ({
      fields: differences.flatMap(({ fields }) => fields.filter(({ kind }) => kind !== 'record')),
      isRemoval: differences.some(({ what }) => what === 'removed'),
      waitsFor: needs === 'agreeing-body' ? 'whoever agreed the plan' : 'the accountable director',
      askedBy: askedBy?.name,
      askedOn: londonDay(askedAt),
      reason,
      href: paths.planChange(authority, plan.id, id),
    }))

/** What differs in it from the version that was agreed. */
export function sinceAgreedShown({ authority }: Viewer, plan: PlanContent, action: ActionContent, since: SinceAgreed | null) {
  const changed = since?.changes.find(({ id }) => id === action.id)
  if (!since || !changed) return null
  const { agreedOn, by, number } = since.agreement
  return {
    agreed: `${by.name} on ${printPlainDay(agreedOn)}`,
    isNew: changed.what === 'added',
    fields: changed.what === 'changed' ? changed.fields : [],
    compareHref: paths.comparePlan(authority, plan.id, `v${number}`, 'now'),
  }
}

/** What this person may do with an action, as asked of the record: an owner may end what is theirs. */
export type Rights = { readonly ends: boolean; readonly moves: boolean; readonly agreed: boolean }

export function actionSteps({ authority, ...viewer }: Viewer, plan: PlanContent, action: ActionContent, { ends, moves, agreed }: Rights) {
  const about = scopesOfAction(plan.id, action)
  const step = (may: boolean, text: string, href: string) => (may ? [{ text, href }] : [])
  const changes = may(viewer, 'changeAction', about)
  return [
    ...step(changes, 'Change it', paths.changeAction(authority, plan.id, action.id)),
    ...step(agreed && action.ended === null && moves, 'Move its date', paths.moveActionDate(authority, plan.id, action.id)),
    ...step(ends && action.ended === null, 'It is complete', paths.endAction(authority, plan.id, action.id, 'complete')),
    ...step(ends && action.ended === null, 'It is no longer needed', paths.endAction(authority, plan.id, action.id, 'no-longer-needed')),
    ...step(ends && action.ended !== null, 'Take it up again', paths.reopenAction(authority, plan.id, action.id)),
  ]
}

function leftInWords({ dueOn, ended }: ActionContent, today: Temporal.PlainDate): string | null {
  if (dueOn === null || ended !== null) return null
  return timeLeftInWords({ amount: today.until(Temporal.PlainDate.from(dueOn), { largestUnit: 'days' }).days, unit: 'day' })
}

const isBefore = (text: string | null, today: Temporal.PlainDate): boolean =>
  text !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(text), today) < 0
