// The columns of an inspection, from what was handed in.

import type { InspectionContent } from './inspection-content.ts'
import { dayAndMonth } from './stored-values.ts'

export type InspectionFactsContent = Omit<
  InspectionContent,
  'entered' | 'fieldwork' | 'judgements' | 'findings' | 'strengths' | 'notes' | 'echoes' | 'holdInConfidence'
>

/** The columns that say what an inspection is. */
export function inspectionRow(content: InspectionFactsContent) {
  const published = dayAndMonth(content.published)
  return {
    framework: content.framework,
    edition: content.edition,
    kind: content.kind,
    title: content.title,
    printed_authority: content.printedAuthority,
    notified_on: content.notifiedOn,
    feedback_on: content.feedbackOn,
    published_on: published.day,
    published_month: published.month,
    received_on: content.receivedOn,
    lead_inspector: content.leadInspector,
    team: content.team,
    web_address: content.webAddress ?? null,
    overall_absent_reason: content.overallAbsentReason,
    report_file: content.reportFile,
  }
}
