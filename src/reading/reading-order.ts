/** Puts lines that the file gives late (a heading in a frame, a text box) where they stand on the page. */
import type { Line } from './lines.ts'

/** A line moves before the first one that stands wholly below it in the same column; all else keeps the file's order. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const ordered: Line[] = []
  for (const line of lines) {
    const last = ordered.at(-1)
    if (!last || line.top >= last.top) {
      ordered.push(line)
      continue
    }
    const at = ordered.findIndex((other) => other.top > line.bottom - 2 && other.x < line.right && other.right > line.x)
    if (at < 0) ordered.push(line)
    else ordered.splice(at, 0, line)
  }
  return ordered
}
