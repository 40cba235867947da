import { examplePart, exampleReport } from '../../src/governance/papers/example-report.ts'
import type { Manifest, PartLayout } from '../../src/governance/report/manifest.ts'
import type { ReportContent, ReportPart } from '../../src/governance/report/report-content.ts'
import type { SlotName } from '../../src/governance/report/slots.ts'
import { boxed } from '../../src/governance/report/templates/boxed.ts'

type Over = Partial<Omit<ReportContent, 'parts'>> & { readonly parts?: Readonly<Partial<Record<SlotName, Partial<ReportPart>>>> }

/** One field of a report as the example fills it; name what differs. */
export const aReportPart = (slot: SlotName, over: Partial<ReportPart> = {}, layout: PartLayout = 'section'): ReportPart => ({
  ...examplePart({ name: slot, label: slot.charAt(0).toUpperCase() + slot.slice(1).replaceAll('-', ' '), layout }),
  ...over,
})

/** A report that says something in every field: Calder Vale’s Cabinet of 20 July 2016 is asked for its plan and £195,000. `parts` by field change one, or add one to the end. */
export function aReportContent({ parts = {}, ...over }: Over = {}, template: Manifest = boxed): ReportContent {
  const content = exampleReport(template)
  const added = (Object.keys(parts) as SlotName[]).filter((slot) => !content.parts.some((part) => part.slot === slot))
  return {
    ...content,
    isExample: false,
    ...over,
    parts: [...content.parts.map((part) => ({ ...part, ...parts[part.slot] })), ...added.map((slot) => aReportPart(slot, parts[slot]))],
  }
}
