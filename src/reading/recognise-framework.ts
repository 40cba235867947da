/** Which inspectorate's layout a report follows, told from what is printed in it and never asked for. */
import type { Block } from './blocks.ts'
import { areaSend } from './layouts/area-send.ts'
import { focusedVisit } from './layouts/focused-visit.ts'
import { ilacs } from './layouts/ilacs.ts'
import type { Layout } from './layouts/layout.ts'
import { sif } from './layouts/sif.ts'

export const layouts: readonly Layout[] = [sif, ilacs, focusedVisit, areaSend]

const enough = 3
const sure = 5

/** Null when nothing tells; `certain` is false when little does, or when two layouts are close. */
export function recogniseFramework(blocks: readonly Block[]): { layout: Layout; certain: boolean } | null {
  const first = blocks.filter((block) => block.page <= 2)
  const ranked = layouts.map((layout) => ({ layout, weight: weightOf(layout, first, blocks) })).sort((a, b) => b.weight - a.weight)
  const [best, second] = ranked as [(typeof ranked)[0], (typeof ranked)[0]]
  if (best.weight < enough) return null
  return { layout: best.layout, certain: best.weight >= sure && best.weight - second.weight >= 2 }
}

function weightOf(layout: Layout, first: readonly Block[], all: readonly Block[]): number {
  return layout.evidence
    .filter(({ pattern, on }) => (on === 'anywhere' ? all : first).some((block) => pattern.test(block.text)))
    .reduce((sum, { weight }) => sum + weight, 0)
}
