import { dayOrMonthText } from '../../../calendar/day-or-month.ts'
import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { getFindings } from '../../../inspection/get-findings.queries.ts'
import { type InspectionSummary, inspectionName } from '../../../inspection/inspection.ts'
import { listInspections } from '../../../inspection/list-inspections.queries.ts'
import type { CheckedReport } from '../../../reading/checked-report.ts'
import type { Visit } from '../../visit.ts'

/** The findings of inspections on record from before this report, newest inspection first: those that it may speak of. */
export function earlierFindings(visit: Visit, report: CheckedReport) {
  return visit.read(async (reader) => {
    const groups = []
    for (const inspection of await listInspections(reader, visit.viewer)) {
      if (!isBefore(inspection, report)) continue
      const findings = await getFindings(reader, visit.viewer, inspection.id)
      const listed = findings.map(({ id, printedNumber, text }) => ({ id, number: printedNumber, text }))
      if (listed.length > 0) groups.push({ name: inspectionNamed(inspection), findings: listed })
    }
    return groups
  })
}

/** Where either date isn't known, it may be. */
function isBefore({ published }: InspectionSummary, report: CheckedReport): boolean {
  const { answer } = report.published
  if (!published || !answer || 'notKnown' in answer) return true
  const [theirs, ours] = [dayOrMonthText(published), 'day' in answer ? answer.day : answer.month]
  const length = Math.min(theirs.length, ours.length)
  return theirs.slice(0, length) <= ours.slice(0, length)
}

export function inspectionNamed(inspection: InspectionSummary): string {
  return inspectionName(inspection, shortTitle(inspection.framework))
}
