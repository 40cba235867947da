// The picture of one page and what is marked on it.

import { type CheckedReport, standing } from '../../../reading/checked-report.ts'
import { pagesOf, rectanglesOn } from '../../../reading/place-parts.ts'
import type { Passage, Place, Rectangle } from '../../../reading/read-report.ts'

export type Mark = {
  readonly id: string
  readonly about: string
  readonly chosen: boolean
  readonly lines: readonly Rectangle[]
  readonly box: Rectangle
}

export type PageShown = {
  readonly number: number
  readonly count: number
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  /** Sentences to choose from, when somebody wants to mark one. */
  readonly sentences: readonly { readonly n: number; readonly text: string; readonly lines: readonly Rectangle[] }[]
}

type Placed = { readonly id: string; readonly about: string; readonly place: Place | null }

export function pageShown(report: CheckedReport, number: number, chosen: string | null, sentences: readonly Passage[]): PageShown {
  const size = report.pages[number - 1] ?? { width: 595, height: 842 }
  return {
    number,
    count: report.pages.length,
    ...size,
    marks: sentences.length > 0 ? [] : placedItems(report).flatMap((item) => markOf(item, number, item.id === chosen)),
    sentences: sentences.map(({ text, place }, n) => ({ n, text, lines: rectanglesOn(place, number) })),
  }
}

/** Where an item stands, a removed one too; null for one that somebody typed. */
export function pageOf(report: CheckedReport, id: string): number | null {
  const removed = [...report.findings, ...report.strengths, ...report.notes, ...report.judgements, ...report.fieldwork]
  return [...placedItems(report), ...removed].find((item) => item.id === id)?.place?.page ?? null
}

/** The part of the page around an item's words, for narrow screens where the whole page is too small to read. */
export function cropAround(
  report: CheckedReport,
  id: string,
): (Rectangle & { readonly page: number; readonly lines: readonly Rectangle[] }) | null {
  const place = placedItems(report).find((item) => item.id === id)?.place
  const first = place && pagesOf(place)[0]
  const size = first && report.pages[first.page - 1]
  if (!first || !size || first.rectangles.length === 0) return null
  const box = boxAround(first.rectangles)
  const [x, y] = [Math.max(0, box.x - 10), Math.max(0, box.y - 14)]
  return {
    page: first.page,
    x,
    y,
    width: Math.min(size.width - x, box.width + 20),
    height: Math.min(size.height - y, box.height + 28),
    lines: first.rectangles,
  }
}

function placedItems(report: CheckedReport): Placed[] {
  const { authority, leadInspector, published } = report
  return [
    { id: 'authority', about: 'Authority', place: authority.place },
    { id: 'leadInspector', about: 'Lead inspector', place: leadInspector.place },
    { id: 'published', about: 'Published', place: published.place },
    ...standing(report.fieldwork).map(({ id, place }) => ({ id, about: 'Fieldwork', place })),
    ...standing(report.judgements).map(({ id, area, place }) => ({ id, about: area, place })),
    ...standing(report.findings).map(({ id, number, place }) => ({ id, about: number ? `Finding ${number}` : 'Finding', place })),
    ...standing(report.strengths).map(({ id, place }) => ({ id, about: 'Strength', place })),
    ...standing(report.notes).map(({ id, place }) => ({ id, about: 'What the report says besides', place })),
    ...standing(report.echoes).map(({ id, place }) => ({ id, about: 'On earlier findings', place })),
  ]
}

function markOf({ id, about, place }: Placed, page: number, chosen: boolean): Mark[] {
  const lines = rectanglesOn(place, page)
  return lines.length === 0 ? [] : [{ id, about, chosen, lines, box: boxAround(lines) }]
}

function boxAround(lines: readonly Rectangle[]): Rectangle {
  const x = Math.min(...lines.map((line) => line.x))
  const y = Math.min(...lines.map((line) => line.y))
  const right = Math.max(...lines.map((line) => line.x + line.width))
  const bottom = Math.max(...lines.map((line) => line.y + line.height))
  return { x: x - 4, y: y - 3, width: right - x + 8, height: bottom - y + 6 }
}
