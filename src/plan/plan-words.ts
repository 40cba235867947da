import { printPlainDay } from '../calendar/print-day.ts'
import type { ActionContent } from './plan-content.ts'

// Words and questions that sentences about a plan have in common.

/** "30 September 2016", from "2016-09-30" */
export const dayWords = (day: string): string => printPlainDay(Temporal.PlainDate.from(day))

/** "A4, A5 and A7" */
export const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

export const isOpen = (action: ActionContent): boolean => action.ended === null

/** ISO days compare as text. */
export const isAfter = (day: string | null, other: string | null): boolean => day !== null && other !== null && day > other

/** Ends as a sentence does; one that has its stop, also before a closing mark, stays. */
export const withStop = (words: string): string => (/[.!?][’”")]*$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)
