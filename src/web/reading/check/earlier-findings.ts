import { shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { getFindings } from '../../../inspection/get-findings.queries.ts'
import { type InspectionSummary, inspectionName } from '../../../inspection/inspection.ts'
import { listInspections } from '../../../inspection/list-inspections.queries.ts'
import type { Visit } from '../../visit.ts'

/** The findings of inspections on record, newest inspection first, for a letter that speaks of earlier ones. */
export function earlierFindings(visit: Visit) {
  return visit.read(async (reader) => {
    const groups = []
    for (const inspection of await listInspections(reader, visit.viewer)) {
      const findings = await getFindings(reader, visit.viewer, inspection.id)
      if (findings.length > 0)
        groups.push({
          name: inspectionNamed(inspection),
          findings: findings.map(({ id, printedNumber, text }) => ({ id, number: printedNumber, text })),
        })
    }
    return groups
  })
}

export function inspectionNamed(inspection: InspectionSummary): string {
  return inspectionName(inspection, shortTitle(inspection.framework))
}
