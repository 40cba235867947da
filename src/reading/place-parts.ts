// Where words stand on the pages: places joined, and parted about where the words part.

import type { Place, Rectangle } from './read-report.ts'

type OnPage = { page: number; rectangles: Rectangle[] }

/** All the pages of a place, the first one too. */
export function pagesOf(place: Place): OnPage[] {
  return [{ page: place.page, rectangles: place.rectangles }, ...(place.continues ?? [])]
}

export function rectanglesOn(place: Place | null, page: number): Rectangle[] {
  return place ? pagesOf(place).flatMap((each) => (each.page === page ? each.rectangles : [])) : []
}

export function joinPlaces(first: Place | null, second: Place | null): Place | null {
  if (!first || !second) return first ?? second
  return placeOf([...pagesOf(first), ...pagesOf(second)])
}

/** Parts a place where `share` (0 to 1) of its words end, measured along its lines: near enough to look at, not a claim about letters. */
export function splitPlace(place: Place | null, share: number): [Place | null, Place | null] {
  if (!place) return [null, null]
  const lines = pagesOf(place).flatMap(({ page, rectangles }) => rectangles.map((rectangle) => ({ page, rectangle })))
  let left = share * lines.reduce((sum, { rectangle }) => sum + rectangle.width, 0)
  const first: OnPage[] = []
  const second: OnPage[] = []
  for (const { page, rectangle } of lines) {
    const width = Math.max(0, Math.min(left, rectangle.width))
    left -= rectangle.width
    if (width > 2) first.push({ page, rectangles: [{ ...rectangle, width }] })
    if (rectangle.width - width > 2)
      second.push({ page, rectangles: [{ ...rectangle, x: rectangle.x + width, width: rectangle.width - width }] })
  }
  if (first.length === 0 || second.length === 0) return [place, place]
  return [placeOf(first), placeOf(second)]
}

function placeOf(parts: OnPage[]): Place {
  const byPage = new Map<number, Rectangle[]>()
  for (const { page, rectangles } of parts) byPage.set(page, [...(byPage.get(page) ?? []), ...rectangles])
  const [first, ...rest] = [...byPage].map(([page, rectangles]) => ({ page, rectangles }))
  return { ...(first as OnPage), ...(rest.length > 0 && { continues: rest }) }
}
