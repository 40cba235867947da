import type { FileChild } from 'docx'
import type { Slot } from '../report/manifest.ts'
import type { Drawing } from './house-drawing.adapter.ts'
import { runsOf } from './house-fields.ts'
import { appendices, boxes, section, trackingGrid } from './house-parts.adapter.ts'

/** The priorities, what is asked and why, and the lists at the end: their paragraphs don't count. */
const unnumbered: readonly string[] = [
  'council-priorities',
  'recommendations',
  'reasons',
  'appendices',
  'background-papers',
  'contact-details',
]

/** A head, the corporate implications and the report, its paragraphs numbered from the first to the last, and lettered appendices. */
export function numberedReport(draw: Drawing, slots: readonly Slot[]): readonly FileChild[] {
  const below = (slot: Slot) => (unnumbered.includes(slot.name) ? {} : { below: 'paragraphs' })
  const layouts = {
    box: (run: readonly Slot[]) => [boxes(draw, run)],
    statement: (run: readonly Slot[]) => [
      draw.heading(2, 'Corporate implications'),
      ...run.flatMap((slot) => section(draw, slot, { level: 3, ...below(slot) })),
    ],
    tracking: (run: readonly Slot[]) => run.flatMap((slot) => trackingGrid(draw, slot)),
    section: (run: readonly Slot[]) => run.flatMap((slot) => section(draw, slot, below(slot))),
  }
  return [
    draw.heading(1, '{subject}'),
    ...runsOf(slots).flatMap(({ layout, slots: run }) => layouts[layout](run)),
    ...appendices(draw, 'Appendix'),
  ]
}
