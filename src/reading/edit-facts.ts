// Correcting the facts of a report: names, dates, fieldwork, judgements. The printed words stay beside each.

import type { CheckedReport } from './checked-report.ts'
import type { Edit, EditProblem } from './checking-edit.ts'
import { gone } from './passage-edits.ts'

type FactEdit = Extract<
  Edit,
  { do: 'correct-fact' | 'answer-day' | 'correct-period' | 'add-period' | 'correct-judgement' | 'add-judgement' }
>

export function editFact(report: CheckedReport, edit: FactEdit): CheckedReport | EditProblem {
  switch (edit.do) {
    case 'correct-fact': {
      if (edit.fact === 'authority' || edit.fact === 'leadInspector')
        return { ...report, [edit.fact]: { ...report[edit.fact], now: edit.now } }
      return { ...report, [edit.fact]: edit.now }
    }
    case 'answer-day':
      return { ...report, [edit.fact]: { ...report[edit.fact], answer: edit.answer } }
    case 'correct-period':
      return changeOne(report, 'fieldwork', edit.id, edit.set)
    case 'add-period': {
      const added = { id: edit.id, from: edit.set.from ?? null, to: edit.set.to ?? null, printed: null, place: null, removed: false }
      return { ...report, fieldwork: [...report.fieldwork, added] }
    }
    case 'correct-judgement':
      return changeOne(report, 'judgements', edit.id, edit.set)
    case 'add-judgement': {
      const { id, area, grade, notReportedReason } = edit
      const added = {
        id,
        area,
        parentArea: null,
        grade,
        notReportedReason,
        printedArea: null,
        printedGrade: null,
        place: null,
        removed: false,
      }
      return { ...report, judgements: [...report.judgements, added] }
    }
  }
}

type Changeable = 'fieldwork' | 'judgements'

function changeOne(report: CheckedReport, list: Changeable, id: string, set: object): CheckedReport | EditProblem {
  const items: readonly { readonly id: string }[] = report[list]
  if (!items.some((item) => item.id === id)) return gone
  return { ...report, [list]: items.map((item) => (item.id === id ? { ...item, ...set } : item)) }
}
