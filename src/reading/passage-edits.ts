// Splitting, joining and moving what was read, whichever list it stands in. No word is lost by any of them.

import { type CheckedFinding, type CheckedPassage, standing } from './checked-report.ts'
import type { EditProblem } from './checking-edit.ts'
import { joinPlaces, splitPlace } from './place-parts.ts'

/** Splits the words before the character `at`, counted from 0. */
export function splitPassage<T extends CheckedPassage>(items: readonly T[], id: string, at: number, newId: string): T[] | EditProblem {
  const item = items.find((each) => each.id === id)
  if (!item) return gone
  const [first, second] = [item.text.slice(0, at).trim(), item.text.slice(at).trim()]
  if (first === '' || second === '') return { problem: 'Choose a place inside the words: both parts must keep some of them.' }
  const [printedFirst, printedSecond] = splitPrinted(item.printedText, first, second)
  const [placeFirst, placeSecond] = splitPlace(item.place, first.length / (first.length + second.length))
  const before: T = { ...item, text: first, printedText: printedFirst, place: placeFirst }
  const after: T = { ...item, id: newId, text: second, printedText: printedSecond, place: placeSecond, ...withoutNumber(item) }
  return items.flatMap((each) => (each.id === id ? [before, after] : [each]))
}

/** Joins with the one that stands next in the same group. */
export function joinWithNext<T extends CheckedPassage>(items: readonly T[], id: string): T[] | EditProblem {
  const item = items.find((each) => each.id === id)
  if (!item) return gone
  const next = neighbour(items, item, 1)
  if (!next) return { problem: 'Nothing stands after it to join it with.' }
  const joined: T = {
    ...item,
    text: `${item.text} ${next.text}`,
    printedText: joinPrinted(item.printedText, next.printedText),
    place: joinPlaces(item.place, next.place),
    ...joinedExtras(item, next),
  }
  return items.flatMap((each) => (each.id === id ? [joined] : each.id === next.id ? [] : [each]))
}

/** Changes places with the one before or after it in the same group. */
export function movePassage<T extends CheckedPassage>(items: readonly T[], id: string, way: 'up' | 'down'): T[] | EditProblem {
  const item = items.find((each) => each.id === id)
  if (!item) return gone
  const other = neighbour(items, item, way === 'up' ? -1 : 1)
  if (!other) return { problem: way === 'up' ? 'It stands first already.' : 'It stands last already.' }
  return items.map((each) => (each.id === item.id ? other : each.id === other.id ? item : each))
}

/** Findings stand in a group with those of the same kind for the same addressee; other passages in one group. */
export function groupOf(item: CheckedPassage | CheckedFinding): string {
  return 'addressee' in item ? `${item.addressee}/${item.kind}` : 'all'
}

export function neighbour<T extends CheckedPassage>(items: readonly T[], item: T, step: 1 | -1): T | undefined {
  const group = standing(items).filter((each) => groupOf(each) === groupOf(item))
  return group[group.findIndex((each) => each.id === item.id) + step]
}

export const gone: EditProblem = { problem: 'It is no longer there: somebody has joined it with another, or undone what made it.' }

/** The printed words part where the person's do; where that can't be told, both parts keep all of them. */
function splitPrinted(printed: string | null, first: string, second: string): [string | null, string | null] {
  if (printed === null) return [null, null]
  if (printed.startsWith(first)) return [first, printed.slice(first.length).trim() || printed]
  if (printed.endsWith(second)) return [printed.slice(0, printed.length - second.length).trim() || printed, second]
  return [printed, printed]
}

function joinPrinted(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first === second) return first ?? second
  return `${first} ${second}`
}

function withoutNumber(item: CheckedPassage | CheckedFinding): Partial<CheckedFinding> {
  return 'addressee' in item ? { number: null, paragraphs: [] } : {}
}

function joinedExtras(item: CheckedPassage | CheckedFinding, next: CheckedPassage | CheckedFinding): Partial<CheckedFinding> {
  if (!('addressee' in item) || !('addressee' in next)) return {}
  return {
    number: item.number ?? next.number,
    timescale: item.timescale ?? next.timescale,
    nationalFramework: item.nationalFramework ?? next.nationalFramework,
    paragraphs: [...item.paragraphs, ...next.paragraphs],
  }
}
