import type { CheckedReport } from './checked-report.ts'
import type { ReadReport } from './read-report.ts'
import { editionOf } from './report-framework.ts'
import { startFacts } from './start-facts.ts'
import { startItems } from './start-items.ts'

/** The working copy of a report as it was read, before anybody has touched it. */
export function startChecking(read: ReadReport): CheckedReport {
  const edition = editionOf(read)
  return {
    framework: read.framework,
    edition,
    recognised: { framework: read.framework, edition },
    title: null,
    team: null,
    overallAbsentReason: null,
    ...startFacts(read),
    ...startItems(read),
    pages: read.pages,
    lookedAt: [],
  }
}
