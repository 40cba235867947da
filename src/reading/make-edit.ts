// What each edit does to the working copy. An edit that can't be made is answered with a sentence and changes nothing.

import type { CheckedReport } from './checked-report.ts'
import type { Edit, EditProblem } from './checking-edit.ts'
import { editFact } from './edit-facts.ts'
import { editItem } from './edit-items.ts'

export function makeEdit(report: CheckedReport, edit: Edit): CheckedReport | EditProblem {
  switch (edit.do) {
    case 'correct-framework':
      return { ...report, framework: edit.framework, edition: edit.edition }
    case 'look-at':
      return report.lookedAt.includes(edit.doubt) ? report : { ...report, lookedAt: [...report.lookedAt, edit.doubt] }
    case 'correct-fact':
    case 'answer-day':
    case 'correct-period':
    case 'add-period':
    case 'correct-judgement':
    case 'add-judgement':
      return editFact(report, edit)
    default:
      return editItem(report, edit)
  }
}

export function isProblem(value: object): value is EditProblem {
  return 'problem' in value
}
