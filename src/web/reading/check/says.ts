// What was done, for the button that undoes it: "Undo: split finding 9".

import type { CheckedReport } from '../../../reading/checked-report.ts'
import type { Edit } from '../../../reading/checking-edit.ts'
import { callItem, factNames } from './words.ts'

export function saysOf(report: CheckedReport, edits: readonly Edit[]): string {
  const edit = edits.at(-1)
  return edit ? sayOne(report, edit) : ''
}

function sayOne(report: CheckedReport, edit: Edit): string {
  switch (edit.do) {
    case 'correct-framework':
      return 'corrected the framework'
    case 'correct-fact':
      return `corrected ${edit.fact === 'overallAbsentReason' ? factNames.overall : factNames[edit.fact]}`
    case 'answer-day':
      return `entered ${factNames[edit.fact]}`
    case 'correct-period':
      return 'corrected the fieldwork dates'
    case 'add-period':
      return 'added fieldwork dates'
    case 'add-judgement':
      return 'added a judgement'
    case 'add-finding':
      return 'added a finding'
    case 'add-strength':
      return 'marked a strength'
    case 'correct-judgement':
    case 'correct-finding':
    case 'correct-passage':
      return `corrected ${callItem(report, edit.id)}`
    case 'split':
      return `split ${callItem(report, edit.id)}`
    case 'join':
      return `joined ${callItem(report, edit.id)} with the next`
    case 'move':
      return `moved ${callItem(report, edit.id)} ${edit.way}`
    case 'remove':
      return `removed ${callItem(report, edit.id)}`
    case 'put-back':
      return `put back ${callItem(report, edit.id)}`
    case 'answer-echo':
      return 'said which earlier findings are meant'
    case 'look-at':
      return 'looked at a doubt'
  }
}
