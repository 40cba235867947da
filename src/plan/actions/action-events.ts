import { printDay } from '../../calendar/print-day.ts'
import { endReasonInWords } from './delivery.ts'
import { dateOrNone, moveReasonInWords } from './due-date.ts'

// How the history tells what was done to an action.

type ActionNamed = { readonly id: string; readonly reference: string; readonly title: string }

const onAction = (what: string, action: { readonly id: string }, sentence: string) => ({
  what,
  about: { kind: 'action', id: action.id },
  sentence,
})

const called = ({ reference, title }: ActionNamed): string => `action ${reference}, “${title}”`

export const actionAdded = (action: ActionNamed) => onAction('action-added', action, `Added ${called(action)}.`)

export const actionChanged = (action: ActionNamed, changes: readonly string[]) =>
  onAction(
    'action-changed',
    action,
    changes.length > 0
      ? `Changed action ${action.reference}: ${changes.join('; ')}.`
      : `Saved action ${action.reference} without a change.`,
  )

export const actionMoved = (action: ActionNamed, side: 'before' | 'after', beside: ActionNamed) =>
  onAction('action-moved', action, `Moved action ${action.reference} ${side} ${beside.reference} in the plan.`)

export const actionRemoved = (action: ActionNamed) => onAction('action-removed', action, `Removed ${called(action)}.`)

export const actionPutBack = (action: ActionNamed) => onAction('action-put-back', action, `Put back ${called(action)}.`)

type Ended = {
  readonly outcome: 'complete' | 'no-longer-needed'
  readonly closedOn: Temporal.PlainDate
  readonly reasonCode: string | null
  readonly reason: string | null
}

export function actionClosed(action: ActionNamed, { outcome, closedOn, reasonCode, reason }: Ended) {
  const why = [reasonCode && lowerFirst(endReasonInWords(reasonCode)), reason && ended(reason)].filter(Boolean).join('. ')
  return outcome === 'complete'
    ? onAction('action-completed', action, `Completed action ${action.reference} on ${printDay(closedOn)}${why ? `: ${why}` : ''}.`)
    : onAction('action-not-needed', action, `Said that action ${action.reference} is no longer needed since ${printDay(closedOn)}: ${why}.`)
}

export const actionReopened = (action: ActionNamed, reason: string) =>
  onAction('action-reopened', action, `Reopened action ${action.reference}: ${ended(reason)}.`)

type DateMoved = {
  readonly was: Parameters<typeof dateOrNone>[0]
  readonly now: Parameters<typeof dateOrNone>[0]
  readonly reasonCode: string
  readonly reason: string
  readonly approvedBy: string | null
}

export const dateMoved = (action: ActionNamed, { was, now, reasonCode, reason, approvedBy }: DateMoved) =>
  onAction(
    'action-date-moved',
    action,
    `Moved the date of action ${action.reference} from ${dateOrNone(was)} to ${dateOrNone(now)}: ${lowerFirst(moveReasonInWords(reasonCode))}. ${ended(reason)}.${approvedBy ? ` Approved by ${approvedBy}.` : ''}`,
  )

export const milestoneReached = (action: ActionNamed, title: string, on: Temporal.PlainDate) =>
  onAction('milestone-reached', action, `Reached the milestone “${title}” of action ${action.reference} on ${printDay(on)}.`)

const ended = (words: string): string => words.trim().replace(/\.$/, '')
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
