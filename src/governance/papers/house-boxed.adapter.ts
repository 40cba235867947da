import type { FileChild } from 'docx'
import type { Slot } from '../report/manifest.ts'
import type { Drawing } from './house-drawing.adapter.ts'
import { labelText, runsOf, signedTags } from './house-fields.ts'
import { appendices, boxes, section, trackingGrid } from './house-parts.adapter.ts'

/** What stands after the numbered report. */
const unnumbered: readonly string[] = ['background-papers', 'contact-details', 'report-link', 'appendices']

/** A form of boxes, the implications with their statements, the grid of who saw it when, and the report in sections 1.0 with 1.1. */
export function boxedForm(draw: Drawing, slots: readonly Slot[]): readonly FileChild[] {
  const head = slots.some(({ name }) => name === 'kind-of-paper') ? '{kind-of-paper}' : '{subject}'
  const layouts = {
    box: (run: readonly Slot[]) => [boxes(draw, run)],
    statement: (run: readonly Slot[]) => [
      draw.heading(2, 'Implications'),
      draw.table(
        ['Implications', 'Statement'],
        run.map((slot) => [labelText(slot.label), ...signedTags(slot)]),
      ),
    ],
    tracking: (run: readonly Slot[]) => run.flatMap((slot) => trackingGrid(draw, slot)),
    section: (run: readonly Slot[]) =>
      run.flatMap((slot) => section(draw, slot, unnumbered.includes(slot.name) ? {} : { above: 'sections:0', below: 'sections:1' })),
  }
  const runs = runsOf(slots.filter(({ name }) => name !== 'kind-of-paper'))
  return [draw.heading(1, head), ...runs.flatMap(({ layout, slots: run }) => layouts[layout](run)), ...appendices(draw, 'Appendix')]
}
