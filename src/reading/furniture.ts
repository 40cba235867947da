/** What stands on every page and belongs to none: running headers, footers, page numbers, notes at the foot. */
import type { Line } from './lines.ts'

/** A page's lines, in reading order, and how high the page is. */
export type PageLines = { page: number; height: number; lines: Line[] }

/** The text's own letter size: the one that most letters are set in. */
export function bodySizeOf(pages: readonly PageLines[]): number {
  const letters = new Map<number, number>()
  for (const { lines } of pages) for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + line.text.length)
  let body = 12
  let most = 0
  for (const [size, count] of letters) {
    if (count > most) {
      most = count
      body = size
    }
  }
  return body
}

/** The pages without their furniture. Notes at the foot go too: their words are never part of a finding. */
export function withoutFurniture(pages: readonly PageLines[], bodySize: number): PageLines[] {
  const repeated = repeatedAtEdges(pages)
  return pages.map(({ page, height, lines }) => {
    const kept = lines.filter((line) => !(atEdge(line, height) && (repeated.has(signatureOf(line)) || isPageNumber(line))))
    const foot = footOf(kept, height, bodySize)
    return { page, height, lines: kept.filter((line) => line.top < foot) }
  })
}

function atEdge(line: Line, height: number): boolean {
  return line.bottom < height * 0.1 || line.top > height * 0.92
}

function isPageNumber(line: Line): boolean {
  return /^(page\s+)?\d{1,3}(\s+of\s+\d{1,3})?$/i.test(line.marker ? `${line.marker.printed} ${line.text}`.trim() : line.text)
}

function repeatedAtEdges(pages: readonly PageLines[]): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { height, lines } of pages) {
    const here = new Set(lines.filter((line) => atEdge(line, height)).map(signatureOf))
    for (const signature of here) {
      if (seen.has(signature)) repeated.add(signature)
      seen.add(signature)
    }
  }
  return repeated
}

function signatureOf(line: Line): string {
  return `${line.text.replace(/\d+/g, '0').toLowerCase()}|${line.size}`
}

/** Where the notes begin: small letters from some line on, down to the end of the page, the first of them numbered. */
function footOf(lines: readonly Line[], height: number, bodySize: number): number {
  const ordered = lines.filter((line) => line.top > height * 0.35).sort((a, b) => a.top - b.top)
  let foot = Number.POSITIVE_INFINITY
  for (const line of ordered.reverse()) {
    if (line.size >= bodySize * 0.93) break
    if (startsNote(line)) foot = line.top
  }
  return foot
}

function startsNote(line: Line): boolean {
  const first = line.words[0]
  if (!first) return line.marker !== null
  return (
    line.marker?.kind === 'number' ||
    (first.size < line.size * 0.85 && /^[\d*†‡]+$/.test(first.text)) ||
    /^[\d*†‡]{1,3}\s?[A-Z‘(]/.test(line.text)
  )
}
