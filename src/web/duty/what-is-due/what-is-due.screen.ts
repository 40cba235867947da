import { timeLeft, timeLeftInWords } from '../../../calendar/time-left.ts'
import { asksForPlan } from '../../../duty/duty.ts'
import { type OpenStep, openAnswerSteps } from '../../../governance/submission/submissions.queries.ts'
import { listWhatIsDue, type StandingDuty } from '../../../inspection/due.queries.ts'
import { listInspections } from '../../../inspection/list-inspections.queries.ts'
import { may, mayAnywhere } from '../../../people/permissions.ts'
import { deliveryColours, deliveryNames, deliveryStatus } from '../../../plan/actions/delivery.ts'
import { isOverdue, movedInWords } from '../../../plan/actions/due-date.ts'
import { listDueActions } from '../../../plan/due-actions.queries.ts'
import { listOwnOffers } from '../../../plan/partners/own-offers.queries.ts'
import { listOwnChanges } from '../../../plan/versions/own-changes.queries.ts'
import { actionsOfWorkstream, sumActions, workstreamInWords } from '../../../plan/workstreams/workstream.ts'
import { listOwnWorkstreams, type OwnWorkstream } from '../../../plan/workstreams/workstream-roles.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import { ownerInWords } from '../../plan/owner-choice.ts'
import type { Screen, Visit } from '../../visit.ts'
import {
  answerOf,
  basisInWords,
  clockOf,
  dayInTable,
  inspectionOfDuty,
  owedByInWords,
  recipientsInWords,
  stateOf,
  whyThisDay,
} from '../duty-shown.ts'

/** How far ahead the first table reaches. */
const soon = { weeks: 4 }

/** What the authority owes: its next statement or plan leads, the rest follows soonest first. The page after signing in. */
export const whatIsDuePage: Screen = async (visit) => {
  const { viewer, today } = visit
  if (!mayAnywhere(viewer, 'seeDuties')) return page('duty/what-is-due/no-role.view.njk', { title: 'What is due' })
  const { due, actions, steps, own, offers, changes, inspections } = await visit.read(async (reader) => ({
    due: await listWhatIsDue(reader, viewer, today),
    actions: mayAnywhere(viewer, 'seePlans') ? await listDueActions(reader, viewer) : [],
    steps: mayAnywhere(viewer, 'seePlans') ? await openAnswerSteps(reader, viewer) : [],
    own: await listOwnWorkstreams(reader, viewer),
    offers: await listOwnOffers(reader, viewer),
    changes: await listOwnChanges(reader, viewer),
    inspections: (await listInspections(reader, viewer)).length,
  }))
  const leading = due.dated.find(({ instance }) => asksForPlan(instance.rule)) ?? due.dated[0]
  const others = due.dated.filter((each) => each !== leading)
  const rows = [
    ...others.map((each) => dutyRow(visit, each)),
    ...actions.map((each) => actionRow(visit, each, due.holidays)),
    ...steps.map((each) => stepRow(visit, each, due.holidays)),
  ].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  const isSoon = (row: { on: Temporal.PlainDate }) => Temporal.PlainDate.compare(row.on, today.add(soon)) <= 0
  const isLate = (row: { on: Temporal.PlainDate }) => Temporal.PlainDate.compare(row.on, today) < 0
  return page('duty/what-is-due/what-is-due.view.njk', {
    title: 'What is due',
    today,
    leading: leading ? { ...dutyShown(visit, leading), clock: clockOf(leading, today) } : null,
    changes: changes.map(({ plan, waiting }) => ({ waiting, plan: plan.title, href: paths.planChanges(viewer.authority, plan.id) })),
    offers: offers.map(({ plan, organisation, waiting }) => ({
      waiting,
      organisation: organisation.name,
      plan: plan.title,
      href: paths.answerOffers(viewer.authority, plan.id, organisation.id),
    })),
    own: own.map((each) => ownShown(visit, each)),
    late: rows.filter(isLate),
    soon: rows.filter((row) => isSoon(row) && !isLate(row)),
    later: rows.filter((row) => !isSoon(row)),
    undated: due.undated.map((each) => dutyShown(visit, each)),
    done: due.done.map((each) => dutyShown(visit, each)),
    inspections,
    inspectionsHref: paths.inspections(viewer.authority),
  })
}

/** How far a workstream is that this person leads. */
function ownShown({ viewer, today }: Visit, { plan, workstream }: OwnWorkstream) {
  const { all, complete, late, nextDue } = sumActions(actionsOfWorkstream(plan, workstream.id), today)
  return {
    title: workstreamInWords(plan, workstream),
    plan: plan.title,
    href: paths.workstream(viewer.authority, plan.id, workstream.id),
    complete: all === 0 ? 'No action yet' : `${complete} of ${all} complete`,
    late: late.length,
    nextDue: nextDue && Temporal.PlainDate.from(nextDue),
  }
}

function dutyShown({ viewer }: Visit, each: StandingDuty) {
  const { instance, standing, mismatch } = each
  return {
    title: instance.rule.title,
    asks: instance.rule.asks,
    href: paths.duty(viewer.authority, instance.id),
    receiptHref: may(viewer, 'recordReceipt') ? paths.changeDuty(viewer.authority, instance.id, 'receipt') : null,
    of: inspectionOfDuty(instance),
    held: instance.inspection.held,
    answer: answerOf(each),
    due: standing.warned?.on ?? null,
    why: standing.warned && standing.warned.why !== 'computed' ? whyThisDay(standing.warned.why) : null,
    provisional: standing.warned?.why === 'computed' && instance.working?.provisional,
    recipients: recipientsInWords(instance),
    who: owedByInWords(instance),
    mismatch: standing.warned?.why === 'worked to' ? null : mismatch,
    question: instance.working?.couldBeEarlier ? instance.rule.trigger.document : null,
    basis: basisInWords(instance),
    because: instance.rule.period.kind === 'counted' ? null : instance.rule.period.because,
    state: stateOf(each),
  }
}

type Row = {
  readonly on: Temporal.PlainDate
  readonly day: string
  readonly left: string
  readonly title: string
  readonly href: string
  readonly small: string
  readonly who: string | null
  readonly held: boolean
  readonly state: ReturnType<typeof stateOf>
}

function dutyRow(visit: Visit, each: StandingDuty): Row {
  const shown = dutyShown(visit, each)
  const on = each.standing.warned?.on ?? visit.today
  return {
    on,
    day: dayInTable(on, visit.today),
    left: shown.answer,
    title: shown.title,
    href: shown.href,
    small: `${shown.of} · ${shown.basis}`,
    who: shown.who,
    held: shown.held,
    state: shown.state,
  }
}

type Due = Awaited<ReturnType<typeof listDueActions>>[number]

function actionRow({ viewer, today }: Visit, { action, dueOn, plan }: Due, holidays: Parameters<typeof timeLeft>[3]): Row {
  const status = deliveryStatus(action, today)
  const left = timeLeft(today, dueOn, 'working day', holidays)
  return {
    on: dueOn,
    day: dayInTable(dueOn, today),
    left: timeLeftInWords(left).replace(/^due/, 'Due'),
    title: `${action.reference} ${action.title}`,
    href: paths.action(viewer.authority, plan.id, action.id),
    small: [plan.title, movedInWords(action) && `its date was ${movedInWords(action)}`].filter(Boolean).join(' · '),
    who: action.owner ? ownerInWords(action.owner) : null,
    held: false,
    state: isOverdue(action, today)
      ? { word: 'Date passed', colour: 'red' }
      : { word: deliveryNames[status], colour: deliveryColours[status] },
  }
}

/** What the answer to something sent asks for next. */
function stepRow({ viewer, today }: Visit, { step, on, answer, submission }: OpenStep, holidays: Parameters<typeof timeLeft>[3]): Row {
  return {
    on,
    day: dayInTable(on, today),
    left: timeLeftInWords(timeLeft(today, on, 'working day', holidays)).replace(/^due/, 'Due'),
    title: step.what,
    href: paths.submission(viewer.authority, submission.plan.id, submission.id),
    small: `${submission.plan.title} · after the answer of ${answer.from}`,
    who: step.who,
    held: false,
    state: Temporal.PlainDate.compare(on, today) < 0 ? { word: 'Late', colour: 'red' } : { word: 'Not done', colour: 'grey' },
  }
}
