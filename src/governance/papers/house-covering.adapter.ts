import type { FileChild } from 'docx'
import type { Slot } from '../report/manifest.ts'
import type { Drawing } from './house-drawing.adapter.ts'
import { labelText, runsOf, tag } from './house-fields.ts'
import { appendices, boxes, section, trackingGrid } from './house-parts.adapter.ts'

/** What ends the covering sheet, in the order in which it may: the last of these that the template has. */
const endOfSheet = ['interests', 'reasons', 'recommendations', 'summary']
/** What the report repeats from its sheet. */
const repeated: readonly string[] = ['agenda-item', 'decision-of', 'meeting-day', 'report-of']

/** A sheet with numbered headings, and behind it the report, which says its summary and recommendations again and numbers its paragraphs. */
export function coveringSheet(draw: Drawing, slots: readonly Slot[]): readonly FileChild[] {
  const { heading, line } = draw
  const end = endOfSheet.map((name) => slots.findIndex((slot) => slot.name === name)).find((at) => at >= 0) ?? -1
  const sheet = slots.slice(0, end + 1)
  const report = slots.slice(end + 1)
  const has = (name: string) => sheet.find((slot) => slot.name === name)
  const lastStatement = report.findLastIndex(({ layout }) => layout === 'statement')
  const again = ['summary', 'recommendations'].flatMap((name) => has(name) ?? [])
  return [
    heading(1, has('kind-of-paper') ? '{kind-of-paper}' : '{subject}'),
    ...runsOf(sheet.filter(({ name }) => name !== 'kind-of-paper')).flatMap((run) =>
      run.layout === 'box' ? [boxes(draw, run.slots)] : run.slots.flatMap((slot) => section(draw, slot, { above: 'sheet' })),
    ),
    heading(1, '{subject}', { newPage: true }),
    ...repeated.flatMap((name) => has(name) ?? []).map((slot) => line(`${labelText(slot.label)}: ${tag(slot)}`, { strong: true })),
    ...again.flatMap((slot) => [heading(2, labelText(slot.label)), line(tag(slot))]),
    ...report.flatMap((slot, n): readonly FileChild[] => {
      if (slot.layout === 'tracking') return trackingGrid(draw, slot)
      return section(draw, slot, n <= lastStatement ? { below: 'paragraphs' } : {})
    }),
    ...appendices(draw, 'Annex'),
  ]
}
