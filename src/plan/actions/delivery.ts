import type { ActionContent } from '../plan-content.ts'

// How far an action is, derived from what is on record: whether it was ended, else whether anything says that it was begun.

export const deliveryNames = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
  'no-longer-needed': 'No longer needed',
} as const

export const deliveryColours = { 'not-started': 'grey', 'in-progress': 'green', complete: 'blue', 'no-longer-needed': 'grey' } as const

export type DeliveryStatus = keyof typeof deliveryNames

type Delivered = Pick<ActionContent, 'ended' | 'startsOn' | 'milestones' | 'broughtIn'>

/** Begun is what has reached its first day or a milestone, or was brought in as anything but not started. */
export function deliveryStatus({ ended, startsOn, milestones, broughtIn }: Delivered, today: Temporal.PlainDate): DeliveryStatus {
  if (ended !== null) return ended.outcome
  const begun =
    (startsOn !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(startsOn), today) <= 0) ||
    milestones.some((milestone) => milestone.reachedOn !== null) ||
    (broughtIn.at(-1)?.status ?? 'not-started') !== 'not-started'
  return begun ? 'in-progress' : 'not-started'
}

export const isFinished = ({ ended }: Pick<ActionContent, 'ended'>): boolean => ended !== null

/** Why an action is no longer needed. */
export const noLongerNeededReasons = {
  'covered-by-another': 'Another action does it',
  'put-in-twice': 'It was put in twice',
  'finding-met': 'The finding is met without it',
  'asked-no-more': 'The inspectorate or the law asks it no more',
  overtaken: 'Something else has taken its place',
  'service-changed': 'The service that it was for has changed',
  'not-ours': 'It is for another organisation to do',
  'no-money': 'There is no money for it',
  other: 'Another reason',
} as const

export type NoLongerNeededReason = keyof typeof noLongerNeededReasons

export const endReasonInWords = (code: string): string =>
  Object.hasOwn(noLongerNeededReasons, code) ? noLongerNeededReasons[code as NoLongerNeededReason] : code
