// Correcting, adding, removing and putting in order what the report finds, praises and says beside.

import type { CheckedFinding, CheckedPassage, CheckedReport } from './checked-report.ts'
import type { Edit, EditProblem, ItemList } from './checking-edit.ts'
import { gone, joinWithNext, movePassage, splitPassage } from './passage-edits.ts'

type ItemEdit = Exclude<
  Edit,
  {
    do:
      | 'correct-framework'
      | 'look-at'
      | 'correct-fact'
      | 'answer-day'
      | 'correct-period'
      | 'add-period'
      | 'correct-judgement'
      | 'add-judgement'
  }
>

type Listed = { readonly id: string; readonly removed: boolean }

export function editItem(report: CheckedReport, edit: ItemEdit): CheckedReport | EditProblem {
  switch (edit.do) {
    case 'correct-finding':
      return changeOne(report, 'findings', edit.id, edit.set)
    case 'add-finding':
      return { ...report, findings: insertAfter(report.findings, addedFinding(report, edit), edit.after) }
    case 'correct-passage':
      return changeOne(report, edit.of, edit.id, { text: edit.text })
    case 'add-strength':
      return { ...report, strengths: [...report.strengths, addedPassage(edit.id, edit.text, edit.printed)] }
    case 'split':
      return withList(report, edit.of, splitPassage(report[edit.of] as readonly CheckedPassage[], edit.id, edit.at, edit.newId))
    case 'join':
      return withList(report, edit.of, joinWithNext(report[edit.of] as readonly CheckedPassage[], edit.id))
    case 'move':
      return withList(report, edit.of, movePassage(report[edit.of] as readonly CheckedPassage[], edit.id, edit.way))
    case 'remove':
      return changeOne(report, edit.of, edit.id, { removed: true })
    case 'put-back':
      return changeOne(report, edit.of, edit.id, { removed: false })
    case 'answer-echo':
      return changeOne(report, 'echoes', edit.id, { says: edit.says, speaksOf: edit.speaksOf })
  }
}

function changeOne(report: CheckedReport, list: ItemList, id: string, set: object): CheckedReport | EditProblem {
  const items: readonly Listed[] = report[list]
  if (!items.some((item) => item.id === id)) return gone
  return { ...report, [list]: items.map((item) => (item.id === id ? { ...item, ...set } : item)) }
}

function withList(report: CheckedReport, list: ItemList, items: readonly Listed[] | EditProblem): CheckedReport | EditProblem {
  return 'problem' in items ? items : { ...report, [list]: items }
}

function insertAfter(findings: readonly CheckedFinding[], added: CheckedFinding, after: string | null): CheckedFinding[] {
  const at = findings.findIndex((finding) => finding.id === after)
  return at < 0 ? [...findings, added] : findings.toSpliced(at + 1, 0, added)
}

function addedFinding(report: CheckedReport, edit: Extract<Edit, { do: 'add-finding' }>): CheckedFinding {
  const like = report.findings.find((finding) => finding.id === edit.after) ?? report.findings.at(-1)
  return {
    ...addedPassage(edit.id, edit.set.text, edit.printed),
    kind: edit.set.kind ?? like?.kind ?? 'recommendation',
    addressee: edit.set.addressee ?? like?.addressee ?? 'local-authority',
    addresseePrinted: null,
    list: edit.set.list ?? like?.list ?? 'Recommendations',
    number: edit.set.number ?? null,
    theme: edit.set.theme ?? null,
    area: edit.set.area ?? null,
    timescale: edit.set.timescale ?? null,
    nationalFramework: null,
    paragraphs: [],
  }
}

function addedPassage(id: string, text: string, printed: Extract<Edit, { do: 'add-strength' }>['printed']): CheckedPassage {
  return { id, text, printedText: printed?.text ?? null, place: printed?.place ?? null, removed: false }
}
