// Which framework and edition a reading belongs to, and what its judgements are called there.

import type { Area, Framework } from '../inspection/frameworks/framework.ts'
import { areaPrinted, findFramework, frameworkAt, newestEdition } from '../inspection/frameworks/frameworks.ts'
import type { CheckedJudgement, CheckedReport } from './checked-report.ts'
import type { ReadReport } from './read-report.ts'

/** The edition in force when the inspectors began; the newest where that isn't known. */
export function editionOf(read: Pick<ReadReport, 'framework' | 'fieldwork'>): string {
  const began = read.fieldwork[0]?.from
  const framework = (began ? frameworkAt(read.framework, Temporal.PlainDate.from(began)) : null) ?? newestEdition(read.framework)
  return framework?.edition ?? ''
}

export function frameworkOf(report: Pick<CheckedReport, 'framework' | 'edition'>): Framework {
  const framework = findFramework(report.framework, report.edition) ?? newestEdition(report.framework)
  if (!framework) throw new Error(`There is no framework ${report.framework}.`)
  return framework
}

/** Null: no area of that name in the framework. */
export function areaOf(framework: Framework, judgement: Pick<CheckedJudgement, 'area'>): Area | null {
  for (const set of framework.sets) {
    const area = areaPrinted(framework, judgement.area, set.key) ?? set.areas.find((each) => each.title === judgement.area)
    if (area) return area
  }
  return null
}

export function overallArea(framework: Framework): Area | null {
  const { overall } = framework
  if (!('area' in overall)) return null
  return framework.sets.flatMap((set) => set.areas).find((area) => area.key === overall.area) ?? null
}
