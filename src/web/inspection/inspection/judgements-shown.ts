import { printPlainDay } from '../../../calendar/print-day.ts'
import type { Judgement } from '../../../inspection/inspection.ts'
import { paths } from '../../paths.ts'
import type { AtInspection } from '../at-inspection.ts'
import { gradeShown } from '../grade-shown.ts'
import { areaTitle } from '../parts/choices.ts'

type Of = { readonly slug: string }

/** The judgements in their sets, in the report's order, sub-judgements under the one that they belong to. */
export function judgementsShown({ inspection, framework }: AtInspection, authority: Of) {
  const sets = [...Map.groupBy(inspection.judgements, (judgement) => judgement.set)]
  return sets.map(([set, judgements]) => ({
    title: framework?.sets.find((each) => each.key === set)?.title ?? null,
    rows: judgements.map((judgement) => ({
      id: judgement.id,
      area: judgement.printedArea,
      depth: depthOf(judgement, judgements),
      grade: gradeShown(framework, judgement.grade, judgement.printedGrade),
      reason: judgement.notReportedReason,
      page: judgement.place?.page ?? null,
      expected: expectedOf(inspection.expected, judgement, framework),
      href: paths.part(authority, inspection.id, 'judgements', judgement.id),
    })),
  }))
}

/** How far a judgement is set in: below the one that stands for its parent area, where that is on record. */
function depthOf(judgement: Judgement, all: readonly Judgement[], turns = 0): number {
  const parent = all.find((each) => each.area === judgement.parentArea)
  return parent && turns < 3 ? 1 + depthOf(parent, all, turns + 1) : 0
}

function expectedOf(expected: AtInspection['inspection']['expected'], judgement: Judgement, framework: AtInspection['framework']) {
  const last = expected.filter((each) => each.set === judgement.set && each.area === judgement.area).at(-1)
  return last ? { grade: gradeShown(framework, last.grade, null)?.printed, asAt: printPlainDay(last.asAt) } : null
}

export function expectedShown({ inspection, framework }: AtInspection, authority: Of) {
  return inspection.expected.map((expected) => {
    const given = inspection.judgements.find((each) => each.set === expected.set && each.area === expected.area)
    const set = framework && framework.sets.length > 1 ? framework.sets.find((each) => each.key === expected.set)?.title : null
    return {
      id: expected.id,
      area: `${set ? `${set}: ` : ''}${areaTitle(framework, expected.area, expected.set)}`,
      expected: gradeShown(framework, expected.grade, null),
      given: given ? gradeShown(framework, given.grade, given.printedGrade) : null,
      asAt: printPlainDay(expected.asAt),
      words: expected.words,
      href: paths.part(authority, inspection.id, 'expected', expected.id),
    }
  })
}
