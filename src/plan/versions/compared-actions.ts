import { endReasonInWords } from '../actions/delivery.ts'
import { dateOrNone, moveReasonInWords } from '../actions/due-date.ts'
import type { ActionContent, FindingOfPlan, PlanContent } from '../plan-content.ts'
import type { ChangeKind } from './change-kinds.ts'
import {
  type ComparedField,
  type ComparedPart,
  day,
  findingCalled,
  joined,
  named,
  printDayText,
  responsible,
  words,
} from './compared-field.ts'

// What of an action is compared, and whose word a change of it needs once the plan is agreed.

const field = (name: string, label: string, said: (action: ActionContent) => string | null, kind: ComparedField<ActionContent>['kind']) =>
  words<ActionContent>(name, label, said, kind)

export const amongFindings = {
  of: (plan: PlanContent) => plan.findings,
  id: (finding: FindingOfPlan) => finding.id,
  name: findingCalled,
}

export const amongActions = {
  of: (plan: PlanContent) => plan.actions,
  id: (action: ActionContent) => action.id,
  name: (action: ActionContent) => action.reference,
}

const origins: Readonly<Record<ActionContent['origin'], string>> = {
  finding: 'The report’s list of findings',
  'report-body': 'The body of the report',
  decision: 'A decision',
  assurance: 'Assurance',
  own: 'The authority’s own',
}

export const comparedActions: ComparedPart<ActionContent> = {
  part: 'actions',
  called: 'action',
  of: (plan) => plan.actions,
  id: (action) => action.id,
  reference: (action) => action.reference,
  name: (action) => `${action.reference} ${action.title}`,
  added: 'addition',
  removed: 'removal',
  fields: [
    field('reference', 'Reference', (action) => action.reference, 'wording'),
    field('title', 'What will be done', (action) => action.title, 'wording'),
    field('what', 'How', (action) => action.what, 'wording'),
    field('why', 'Why', (action) => action.why, 'wording'),
    field(
      'origin',
      'Where it comes from',
      ({ origin, originPage }) => (originPage ? `${origins[origin]}, page ${originPage}` : origins[origin]),
      'wording',
    ),
    named(
      'workstream',
      'Workstream',
      (action) => one(action.workstreamId),
      { of: (plan) => plan.workstreams, id: (each) => each.id, name: (each) => each.title },
      'wording',
    ),
    named(
      'phase',
      'Phase',
      (action) => one(action.phaseId),
      { of: (plan) => plan.phases, id: (each) => each.id, name: (each) => each.title },
      phaseKind,
    ),
    responsible('owner', 'Owner', (action) => action.owner, 'people'),
    responsible('accountable', 'Accountable', (action) => action.accountable, 'people'),
    day('startsOn', 'Starts', (action) => action.startsOn, 'date-within'),
    day('dueOn', 'Due', (action) => action.dueOn, dueKind),
    field(
      'dueWords',
      'Due, in words',
      (action) => action.dueWords,
      (was, now) => (was.dueOn === null && now.dueOn === null ? 'date-within' : 'wording'),
    ),
    field('moves', 'Why its date was moved', (action) => joined(action.moves.map(moveInWords)), 'record'),
    field('equalityNote', 'Equality', (action) => action.equalityNote, 'wording'),
    named('findings', 'Answers findings', (action) => action.findingIds, amongFindings, answersKind),
    field('partners', 'Partners', (action) => joined(action.partners.map(partnerInWords)), 'people'),
    field('partnersAnswers', 'What partners answered', (action) => joined(action.partners.flatMap(answerInWords)), 'record'),
    named('waitsFor', 'Waits for', (action) => action.waitsFor, amongActions, 'wording'),
    field(
      'milestones',
      'Milestones',
      (action) => joined(action.milestones.map(({ title, dueOn }) => [title, printDayText(dueOn)].filter(Boolean).join(', '))),
      'wording',
    ),
    field(
      'milestonesReached',
      'Milestones reached',
      (action) => joined(action.milestones.flatMap(({ title, reachedOn }) => (reachedOn ? [`${title}, ${printDayText(reachedOn)}`] : []))),
      'record',
    ),
    field('ended', 'Ended', endInWords, endedKind),
    field(
      'costing',
      'What is said of its cost',
      ({ costing }) => costing && (costing === 'no-cost' ? 'It costs nothing' : 'Not yet costed'),
      'wording',
    ),
    field(
      'broughtIn',
      'Brought in',
      (action) =>
        joined(
          action.broughtIn.map(({ asAt, status, printedStatus, account }) =>
            [asAt, printedStatus, status, account].filter(Boolean).join(', '),
          ),
        ),
      'record',
    ),
  ],
}

const one = (id: string | null): readonly string[] => (id === null ? [] : [id])

/** Beyond the action's phase, or a day that one of its findings' source sets, is more than moving it within. */
function dueKind(was: ActionContent, now: ActionContent, _: PlanContent, plan: PlanContent): ChangeKind {
  if (now.dueOn === null) return 'date-beyond'
  if (was.dueOn !== null && now.dueOn <= was.dueOn) return 'date-within'
  return limitsOf(now, plan).some((limit) => (now.dueOn as string) > limit) ? 'date-beyond' : 'date-within'
}

/** Another phase lets a date go as far as that phase does. */
function phaseKind(was: ActionContent, now: ActionContent, wasPlan: PlanContent, plan: PlanContent): ChangeKind {
  const before = phaseEnd(wasPlan, was.phaseId)
  const after = phaseEnd(plan, now.phaseId)
  return before !== null && (after === null || after > before) ? 'date-beyond' : 'date-within'
}

export function limitsOf(action: ActionContent, plan: PlanContent): string[] {
  const set = plan.findings.filter((finding) => action.findingIds.includes(finding.id)).map((finding) => finding.setOn)
  return [phaseEnd(plan, action.phaseId), ...set].filter((limit) => limit !== null)
}

const phaseEnd = (plan: PlanContent, phaseId: string | null): string | null =>
  plan.phases.find((phase) => phase.id === phaseId)?.ends.on ?? null

/** Taking the last action from a finding removes its answer. */
function answersKind(was: ActionContent, now: ActionContent, _: PlanContent, plan: PlanContent): ChangeKind {
  const lost = was.findingIds.filter((id) => !now.findingIds.includes(id))
  return lost.some((id) => !plan.actions.some((action) => action.findingIds.includes(id))) ? 'removal' : 'wording'
}

function endedKind({ ended: was }: ActionContent, { ended: now }: ActionContent): ChangeKind {
  if (now?.outcome === 'no-longer-needed') return 'removal'
  return was?.outcome === 'no-longer-needed' ? 'addition' : 'record'
}

function endInWords({ ended }: ActionContent): string | null {
  if (!ended) return null
  const words = ended.outcome === 'complete' ? 'Complete' : 'No longer needed'
  return [`${words} on ${printDayText(ended.on)}`, ended.reasonCode && endReasonInWords(ended.reasonCode), ended.reason]
    .filter(Boolean)
    .join(', ')
}

type Move = ActionContent['moves'][number]

const moveInWords = ({ was, wasWords, now, nowWords, reason, reasonCode, approvedBy }: Move): string =>
  `from ${dateOrNone({ dueOn: was, dueWords: wasWords })} to ${dateOrNone({ dueOn: now, dueWords: nowWords })}: ${moveReasonInWords(reasonCode)}, ${reason}${approvedBy ? ` (approved by ${approvedBy})` : ''}`

type Partner = ActionContent['partners'][number]

const partnerInWords = ({ organisation, contact }: Partner): string =>
  contact ? `${organisation.name} (${contact.name})` : organisation.name

const standings = { offered: 'offered', agreed: 'agreed', 'not-agreed': 'not agreed' } as const

function answerInWords({ organisation, standing, on, by, reason, offered }: Partner): string[] {
  if (standing === 'not-offered') return []
  return [
    [
      `${organisation.name}: ${standings[standing]}`,
      on && `on ${printDayText(on)}`,
      by && `by ${by}`,
      reason && `(${reason})`,
      offered && `as it was offered: “${offered}”`,
    ]
      .filter(Boolean)
      .join(' '),
  ]
}
