import type { ActionContent, PlanContent } from '../plan-content.ts'
import { inWords, isOpen } from '../plan-words.ts'
import type { Check, Known } from './check.ts'

// What is missing in an action. Only open actions are asked: what is finished or no longer needed has had its answer.

export const actionChecks = [
  {
    name: 'action-without-owner',
    kind: 'error',
    title: 'No owner',
    find: ofOpen((action) => (action.owner ? null : `${action.reference} has no owner.`)),
  },
  {
    name: 'owner-left',
    kind: 'error',
    title: 'Owner who has left',
    find: ofOpen(({ reference, owner }) =>
      !owner?.left
        ? null
        : owner.kind === 'post'
          ? `${reference} belongs to a post that is no longer there: ${owner.name}.`
          : `${reference} belongs to ${owner.name}, who has left.`,
    ),
  },
  {
    name: 'owner-post-vacant',
    kind: 'hint',
    title: 'Owner’s post that nobody holds',
    find: ofOpen(({ reference, owner }) =>
      owner?.kind === 'post' && !owner.left && owner.heldBy === null
        ? `${reference} belongs to ${owner.name}, a post that nobody holds.`
        : null,
    ),
  },
  {
    name: 'action-without-accountable',
    kind: 'hint',
    title: 'No accountable director',
    find: ofOpen((action, plan) =>
      (action.accountable ?? streamOf(plan, action)?.accountable) ? null : `No director answers for ${action.reference}.`,
    ),
  },
  {
    name: 'action-without-measure',
    kind: 'error',
    title: 'No success measure',
    find: ofOpen((action, plan) => (isMeasured(plan, action) ? null : `No success measure speaks of ${action.reference}.`)),
  },
  {
    name: 'action-without-outcome',
    kind: 'hint',
    title: 'No outcome said',
    find: ofOpen((action) => (action.why ? null : `${action.reference} doesn’t say what it is for.`)),
  },
  {
    name: 'action-without-finding',
    kind: 'error',
    title: 'No finding answered',
    find: ofOpen((action) =>
      action.origin === 'finding' && action.findingIds.length === 0
        ? `${action.reference} is meant to answer a finding, but names none.`
        : null,
    ),
  },
  {
    name: 'action-without-page',
    kind: 'hint',
    title: 'From the report, but from which page',
    find: ofOpen((action) =>
      action.origin === 'report-body' && action.originPage === null
        ? `${action.reference} comes from the body of the report, but doesn’t say from which page.`
        : null,
    ),
  },
  {
    name: 'action-without-workstream',
    kind: 'hint',
    title: 'In no workstream',
    find: ofOpen((action, plan) =>
      plan.workstreams.length > 0 && action.workstreamId === null ? `${action.reference} is in no workstream.` : null,
    ),
  },
  {
    name: 'action-without-phase',
    kind: 'hint',
    title: 'In no phase',
    find: ofOpen((action, plan) => (plan.phases.length > 0 && action.phaseId === null ? `${action.reference} is in no phase.` : null)),
  },
  {
    name: 'complete-with-milestones',
    kind: 'hint',
    title: 'Complete, with milestones not reached',
    find: (plan) =>
      plan.actions.flatMap((action) => {
        const left = action.ended?.outcome === 'complete' ? action.milestones.filter((each) => each.reachedOn === null) : []
        if (left.length === 0) return []
        const names = inWords(left.map((each) => `“${each.title}”`))
        return [
          {
            about: aboutAction(action),
            sentence: `${action.reference} is complete, but ${names} ${left.length === 1 ? 'isn’t' : 'aren’t'} marked as reached.`,
          },
        ]
      }),
  },
] as const satisfies readonly Check[]

export const aboutAction = ({ id }: Pick<ActionContent, 'id'>) => ({ kind: 'action', id }) as const

/** A check that asks each open action the same; its answer is a sentence, or nothing. */
export function ofOpen(ask: Ask): Check['find'] {
  return (plan, known) => answers(plan, known, ask).map(({ action, sentence }) => ({ about: aboutAction(action), sentence }))
}

/** The same, of days and the like: what was set aside for one day says nothing of another. */
export function ofOpenAsTold(ask: Ask): Check['find'] {
  return (plan, known) =>
    answers(plan, known, ask).map(({ action, sentence }) => ({ about: aboutAction(action), sentence, apart: sentence }))
}

type Ask = (action: ActionContent, plan: PlanContent, known: Known) => string | null

const answers = (plan: PlanContent, known: Known, ask: Ask) =>
  plan.actions.filter(isOpen).flatMap((action) => {
    const sentence = ask(action, plan, known)
    return sentence === null ? [] : [{ action, sentence }]
  })

export const streamOf = (plan: PlanContent, action: ActionContent) => plan.workstreams.find(({ id }) => id === action.workstreamId)

/** A measure speaks of it, or of a finding that it answers. */
export const isMeasured = (plan: PlanContent, action: ActionContent): boolean =>
  plan.measures.some((measure) => measure.actionIds.includes(action.id) || measure.findingIds.some((id) => action.findingIds.includes(id)))
