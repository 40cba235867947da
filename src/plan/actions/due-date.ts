import { printPlainDay } from '../../calendar/print-day.ts'
import type { ActionContent } from '../plan-content.ts'

// By when an action is to be done, how often that was moved after the plan was agreed, and whether it has passed. The first date stays.

type Dated = Pick<ActionContent, 'dueOn' | 'dueWords'>
type Moved = Dated & Pick<ActionContent, 'moves'>

/** "22 July 2016", "ongoing", "30 September 2016 (by the end of the summer term)"; null where neither day nor words are known. */
export function dateInWords({ dueOn, dueWords }: Dated): string | null {
  const day = dueOn === null ? null : printPlainDay(Temporal.PlainDate.from(dueOn))
  if (day === null || dueWords === null) return day ?? dueWords
  return `${day} (${dueWords})`
}

export const timesMoved = ({ moves }: Pick<ActionContent, 'moves'>): number => moves.length

/** "moved once", "moved twice", "moved 3 times"; null where it never was. */
export function movedInWords(action: Pick<ActionContent, 'moves'>): string | null {
  const times = timesMoved(action)
  if (times === 0) return null
  return `moved ${{ 1: 'once', 2: 'twice' }[times] ?? `${times} times`}`
}

/** The date that was agreed at first; null where it was never moved. */
export function firstDate({ moves }: Pick<ActionContent, 'moves'>): string | null {
  const [first] = moves
  return first ? (dateInWords({ dueOn: first.was, dueWords: first.wasWords }) ?? 'no date') : null
}

/** Its day has passed and it isn't finished. */
export const isOverdue = ({ dueOn, ended }: Pick<ActionContent, 'dueOn' | 'ended'>, today: Temporal.PlainDate): boolean =>
  ended === null && dueOn !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(dueOn), today) < 0

/** "2016-09-30" or words for a date as a history tells it: "no date" where there is none. */
export const dateOrNone = (dated: Dated): string => dateInWords(dated) ?? 'no date'

/** By when it was said to be done, and said otherwise later: `from` the first date, in the order of the moves. */
export const everyDate = ({ dueOn, dueWords, moves }: Moved): readonly string[] => [
  ...moves.map((move) => dateOrNone({ dueOn: move.was, dueWords: move.wasWords })),
  dateOrNone({ dueOn, dueWords }),
]

/** Why a date is moved after the plan was agreed. */
export const moveReasons = {
  'waits-for-action': 'It waits for another action',
  'waits-for-partner': 'A partner needs longer',
  recruitment: 'Posts are not filled yet',
  'money-not-agreed': 'The money is not agreed yet',
  procurement: 'Buying takes longer',
  'more-to-do': 'There is more to do than was thought',
  'done-in-another-order': 'Something else comes first now',
  'date-was-wrong': 'The date was a slip',
  sooner: 'It can be done sooner',
  other: 'Another reason',
} as const

export type MoveReason = keyof typeof moveReasons

export const moveReasonInWords = (code: string): string => (Object.hasOwn(moveReasons, code) ? moveReasons[code as MoveReason] : code)
