import type { JudgementContent } from '../../src/inspection/inspection-content.ts'
import { aJudgement } from '../builders/an-inspection.ts'

/** Areas and grades by the framework's keys, with the words that stood on the page. */
export type GradedArea = readonly [area: string, parent: string | null, grade: string, printedArea: string, printedGrade: string]

export const judged = (set: string | null, areas: readonly GradedArea[]): JudgementContent[] =>
  areas.map(([area, parentArea, grade, printedArea, printedGrade]) =>
    aJudgement({ set, area, parentArea, grade, printedArea, printedGrade }),
  )
