import { nameFinding } from '../name-finding.ts'
import type { ActionContent, PlanContent } from '../plan-content.ts'
import { dayWords, isAfter, isOpen } from '../plan-words.ts'
import { aboutAction, ofOpen, ofOpenAsTold } from './action-checks.ts'
import type { Check, Found, Known } from './check.ts'

// Dates that are missing or that don't go together.

export const dateChecks = [
  {
    name: 'action-without-date',
    kind: 'error',
    title: 'No date',
    find: ofOpen((action) => (action.dueOn === null && action.dueWords === null ? `${action.reference} has no date.` : null)),
  },
  {
    name: 'action-overdue',
    kind: 'error',
    title: 'Date passed',
    find: ofOpenAsTold((action, _, { today }) =>
      isAfter(today.toString(), action.dueOn) ? `${action.reference} was due on ${day(action.dueOn)} and isn’t complete.` : null,
    ),
  },
  {
    name: 'due-before-start',
    kind: 'error',
    title: 'Due before it starts',
    find: ofOpenAsTold((action) =>
      isAfter(action.startsOn, action.dueOn)
        ? `${action.reference} starts on ${day(action.startsOn)}, but is due on ${day(action.dueOn)}.`
        : null,
    ),
  },
  { name: 'due-after-deadline', kind: 'error', title: 'Due after the deadline', find: dueAfterDeadline },
  {
    name: 'due-after-phase',
    kind: 'error',
    title: 'Due after its phase',
    find: ofOpenAsTold((action, plan) => {
      const phase = plan.phases.find(({ id }) => id === action.phaseId)
      return phase && isAfter(action.dueOn, phase.ends.on)
        ? `${action.reference} is due on ${day(action.dueOn)}, after its phase “${phase.title}” ends on ${day(phase.ends.on)}.`
        : null
    }),
  },
  {
    name: 'starts-before-phase',
    kind: 'hint',
    title: 'Starts before its phase',
    find: ofOpenAsTold((action, plan) => {
      const phase = plan.phases.find(({ id }) => id === action.phaseId)
      return phase && isAfter(phase.starts.on, action.startsOn)
        ? `${action.reference} starts on ${day(action.startsOn)}, before its phase “${phase.title}” begins on ${day(phase.starts.on)}.`
        : null
    }),
  },
  {
    name: 'due-in-words',
    kind: 'hint',
    title: 'A date in words only',
    find: ofOpenAsTold((action) =>
      action.dueOn === null && action.dueWords !== null
        ? `${action.reference} is due “${action.dueWords}”: on no day can it be said to be late.`
        : null,
    ),
  },
  {
    name: 'milestone-after-due',
    kind: 'error',
    title: 'Milestone after its action',
    find: ofMilestones((action, milestone) =>
      isAfter(milestone.dueOn, action.dueOn)
        ? `${action.reference}’s milestone “${milestone.title}” is due on ${day(milestone.dueOn)}, after the action on ${day(action.dueOn)}.`
        : null,
    ),
  },
  {
    name: 'milestone-overdue',
    kind: 'hint',
    title: 'Milestone passed',
    find: ofMilestones((action, milestone, { today }) =>
      isAfter(today.toString(), milestone.dueOn)
        ? `${action.reference}’s milestone “${milestone.title}” was due on ${day(milestone.dueOn)} and isn’t reached.`
        : null,
    ),
  },
  {
    name: 'milestone-without-date',
    kind: 'hint',
    title: 'Milestone without a date',
    find: ofMilestones((action, milestone) =>
      milestone.dueOn === null ? `${action.reference}’s milestone “${milestone.title}” has no date.` : null,
    ),
  },
  {
    name: 'moved-often',
    kind: 'hint',
    title: 'Moved again and again',
    find: ofOpenAsTold((action) =>
      action.moves.length >= 3 ? `${action.reference}’s date has been moved ${action.moves.length} times.` : null,
    ),
  },
  { name: 'due-all-at-once', kind: 'hint', title: 'Much due on one day', find: dueAllAtOnce },
] as const satisfies readonly Check[]

const day = (text: string | null): string => (text === null ? 'no day' : dayWords(text))

type Milestone = ActionContent['milestones'][number]

function ofMilestones(ask: (action: ActionContent, milestone: Milestone, known: Known) => string | null): Check['find'] {
  return (plan, known) =>
    plan.actions.filter(isOpen).flatMap((action) =>
      action.milestones
        .filter((milestone) => milestone.reachedOn === null)
        .flatMap((milestone): Found[] => {
          const sentence = ask(action, milestone, known)
          return sentence === null ? [] : [{ about: aboutAction(action), apart: `${milestone.id} ${milestone.dueOn}`, sentence }]
        }),
    )
}

/** The earliest day that the findings which it answers set. */
function dueAfterDeadline(plan: PlanContent, { deadlines }: Known): Found[] {
  return plan.actions.filter(isOpen).flatMap((action) => {
    const [first] = plan.findings
      .filter((finding) => action.findingIds.includes(finding.id))
      .flatMap((finding) => {
        const deadline = deadlines.get(finding.id)
        return deadline && isAfter(action.dueOn, deadline.on) ? [{ finding, ...deadline }] : []
      })
      .sort((a, b) => (a.on < b.on ? -1 : 1))
    if (!first) return []
    const said = first.words === null ? '' : ` (“${first.words}”)`
    return [
      {
        about: aboutAction(action),
        apart: `${action.dueOn} ${first.on}`,
        sentence: `${action.reference} is due on ${day(action.dueOn)}, but finding ${nameFinding(first.finding)} is to be answered by ${day(first.on)}${said}.`,
      },
    ]
  })
}

/** Ten or more, and a third of all that have a day: nobody can look at them properly then. */
function dueAllAtOnce(plan: PlanContent): Found[] {
  const dated = plan.actions.filter((action) => isOpen(action) && action.dueOn !== null)
  return [...Map.groupBy(dated, (action) => action.dueOn ?? '')]
    .filter(([, due]) => due.length >= 10 && due.length * 3 >= dated.length)
    .map(([on, due]) => ({
      about: { kind: 'plan', id: plan.id },
      apart: on,
      sentence: `${due.length} of the ${dated.length} open actions with a date are due on the same day, ${day(on)}.`,
    }))
}
