import { dayOrMonthFrom, printDayOrMonth } from '../../../calendar/day-or-month.ts'
import { printDay } from '../../../calendar/print-day.ts'
import type { Block, Inline, ListItem } from '../words.ts'

// What the live parts are put together from.

type Text = string | readonly Inline[]

export const inlines = (text: Text): readonly Inline[] => (typeof text === 'string' ? [{ kind: 'text', text, strong: false }] : text)

export const strong = (text: string): Inline => ({ kind: 'text', text, strong: true })

export const paragraph = (text: Text): Block => ({ kind: 'paragraph', words: inlines(text) })

/** Sentences set side by side; those that have nothing to say are left out, and a paragraph of none is none. */
export const sentences = (...parts: readonly (string | null)[]): Block[] => {
  const said = parts.filter((part) => part !== null && part !== '')
  return said.length === 0 ? [] : [paragraph(said.join(' '))]
}

export const item = (text: Text, items: readonly ListItem[] = []): ListItem => ({ words: inlines(text), items })

/** A list, or nothing where it would be empty. */
export const bullets = (items: readonly (string | ListItem)[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', ordered: false, items: items.map((each) => (typeof each === 'string' ? item(each) : each)) }]

/** "1 recommendation", "11 recommendations" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** "Tuesday 23 August 2016", from ISO text. */
export const weekdayWords = (on: string): string => printDay(Temporal.PlainDate.from(on))

/** "16 May 2016" or "May 2016" */
export const dayOrMonthWords = (text: string): string => printDayOrMonth(dayOrMonthFrom(text))

/** "1, 3 and 5 to 9": the places of things in a list, counted from 1. */
export function placesInWords(places: readonly number[]): string {
  const runs: [number, number][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last && place === last[1] + 1) last[1] = place
    else runs.push([place, place])
  }
  const parts = runs.flatMap(([from, to]) => (to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`]))
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
