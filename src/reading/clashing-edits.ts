// Two people on one reading: what each changed apart from the other is merged; what both changed, and differently, is for the second of
// them to choose.

import type { CheckedReport } from './checked-report.ts'
import type { Edit } from './checking-edit.ts'
import { neighbour } from './passage-edits.ts'

/** The fields that clash, as they were when the person opened the form, and as somebody else has left them. Null: nothing clashes. */
export type Clash = { readonly before: Touched; readonly theirs: Touched | null }
export type Touched = Readonly<Record<string, unknown>>

export function clashOf(based: CheckedReport, now: CheckedReport, edits: readonly Edit[]): Clash | null {
  for (const edit of edits) {
    const before = touchedBy(based, edit)
    if (before === null) continue
    const theirs = touchedBy(now, edit)
    if (theirs === null) return { before, theirs: null }
    const wanted = wantedBy(edit)
    const fields = Object.keys(before).filter(
      (field) => !same(before[field], theirs[field]) && !(field in wanted && same(wanted[field], theirs[field])),
    )
    if (fields.length > 0) return { before: only(before, fields), theirs: only(theirs, fields) }
  }
  return null
}

/** What the edit rests on: the fields it changes, or the words it cuts, joins or removes. Null when they aren't there. */
function touchedBy(report: CheckedReport, edit: Edit): Touched | null {
  switch (edit.do) {
    case 'correct-framework':
      return { framework: report.framework }
    case 'correct-fact': {
      const fact = report[edit.fact]
      return { now: typeof fact === 'object' && fact !== null ? fact.now : fact }
    }
    case 'answer-day':
      return { answer: report[edit.fact].answer }
    case 'correct-finding':
      return ofItem(report.findings, edit.id, [...Object.keys(edit.set), 'removed'])
    case 'correct-judgement':
      return ofItem(report.judgements, edit.id, [...Object.keys(edit.set), 'removed'])
    case 'correct-period':
      return ofItem(report.fieldwork, edit.id, [...Object.keys(edit.set), 'removed'])
    case 'correct-passage':
    case 'split':
      return ofItem(report[edit.of], edit.id, ['text', 'removed'])
    case 'answer-echo':
      return ofItem(report.echoes, edit.id, ['says', 'speaksOf'])
    case 'remove':
    case 'put-back':
      return ofItem(report[edit.of], edit.id, ['text', 'removed'])
    case 'join':
      return ofPair(report, edit)
    default:
      return {}
  }
}

function wantedBy(edit: Edit): Touched {
  switch (edit.do) {
    case 'correct-fact':
      return { now: edit.now }
    case 'answer-day':
      return { answer: edit.answer }
    case 'correct-finding':
    case 'correct-judgement':
    case 'correct-period':
      return edit.set
    case 'correct-passage':
      return { text: edit.text }
    case 'remove':
      return { removed: true }
    case 'put-back':
      return { removed: false }
    default:
      return {}
  }
}

function ofItem(items: readonly { readonly id: string }[], id: string, fields: readonly string[]): Touched | null {
  const item = items.find((each) => each.id === id)
  return item ? only(item as unknown as Touched, fields) : null
}

function ofPair(report: CheckedReport, edit: Extract<Edit, { do: 'join' }>): Touched | null {
  const items = report[edit.of]
  const item = items.find((each) => each.id === edit.id)
  return item ? { text: item.text, removed: item.removed, next: neighbour(items, item, 1)?.text ?? null } : null
}

function only(touched: Touched, fields: readonly string[]): Touched {
  return Object.fromEntries(fields.filter((field) => field in touched).map((field) => [field, touched[field]]))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
