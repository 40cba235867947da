import { newId } from '../../../database/new-id.ts'
import { findFramework, newestEdition, shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import { type InspectionSummary, inspectionName, stageInWords } from '../../../inspection/inspection.ts'
import type { FindingKind } from '../../../inspection/inspection-content.ts'
import { listInspections } from '../../../inspection/list-inspections.queries.ts'
import { listRemovedWholes } from '../../../inspection/removals.queries.ts'
import { may } from '../../../people/permissions.ts'
import { countToCheck } from '../../../reading/list-readings.queries.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { mustSeeInspections } from '../at-inspection.ts'
import { gradeShown } from '../grade-shown.ts'
import { periodInWords } from '../inspection/facts-shown.ts'
import { inspectionKindWords } from '../parts/choices.ts'

/** The authority's inspections, the newest first. */
export const inspectionsPage: Screen = async (visit) => {
  const { viewer } = visit
  mustSeeInspections(viewer)
  const mayEnter = may(viewer, 'enterInspection')
  const { inspections, waiting, removed } = await visit.read(async (reader) => ({
    inspections: await listInspections(reader, viewer),
    waiting: may(viewer, 'seeReadings') ? await countToCheck(reader, viewer) : 0,
    removed: mayEnter ? await listRemovedWholes(reader, viewer, 'inspection-removed') : [],
  }))
  const button = await visit.form({ id: 'inspections-button' })
  return page('inspection/inspections/inspections.view.njk', {
    title: 'Inspections',
    inspections: inspections.map((inspection) => lineShown(inspection, viewer.authority)),
    mayEnter,
    waiting,
    readingsHref: paths.readings(viewer.authority),
    newHref: paths.newInspection(viewer.authority),
    contextsHref: paths.contexts(viewer.authority),
    removed: removed.map((removal) => ({ ...removal, action: paths.putInspectionBack(viewer.authority, removal.id, removal.commandId) })),
    fresh: () => ({ ...button, commandId: newId() }),
  })
}

function lineShown(inspection: InspectionSummary, authority: { readonly slug: string }) {
  const framework = findFramework(inspection.framework, inspection.edition) ?? newestEdition(inspection.framework)
  const headline = headlineOf(inspection)
  return {
    id: inspection.id,
    name: inspectionName(inspection, shortTitle(inspection.framework)),
    kind: inspectionKindWords[inspection.kind],
    stage: stageInWords(inspection),
    fieldwork: inspection.fieldwork.map(periodInWords).join(' and '),
    headline: headline.map((judgement) => ({
      area: headline.length > 1 ? (framework?.sets.find((set) => set.key === judgement.set)?.title ?? judgement.printedArea) : null,
      grade: gradeShown(framework, judgement.grade, inOneLine(judgement.printedGrade)),
    })),
    judgements: inspection.judgements.length,
    findings: (Object.entries(inspection.findings) as [FindingKind, number][]).map(([kind, count]) => countInWords(kind, count)),
    held: inspection.held,
    hasReport: inspection.hasReport,
    href: paths.inspection(authority, inspection.id),
  }
}

/** The overall judgement, or both where there are two sets; nothing where none was given: it is never worked out. */
function headlineOf({ judgements }: InspectionSummary) {
  return judgements.filter(
    (judgement) => ['overall-effectiveness', 'inspection-outcome'].includes(judgement.area) && judgement.grade !== null,
  )
}

/** An outcome that is printed as sentences stands on the inspection's own page; the list gives the scale's words for it. */
const inOneLine = (printed: string | null): string | null => (printed !== null && printed.length > 60 ? null : printed)

function countInWords(kind: FindingKind, count: number): string {
  const [one, many] = {
    recommendation: ['recommendation', 'recommendations'],
    improvement: ['area for improvement', 'areas for improvement'],
    'priority-action': ['area for priority action', 'areas for priority action'],
  }[kind]
  return `${count} ${count === 1 ? one : many}`
}
