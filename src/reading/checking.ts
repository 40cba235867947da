// The working copy over time: what was read, then each thing that somebody did, in turn. Any earlier state can be had again, which is
// what undoing, and telling two people apart who change the same reading, both need. Revision 1 is what was read.

import type { CheckedReport } from './checked-report.ts'
import type { Edit, EditProblem } from './checking-edit.ts'
import { isProblem, makeEdit } from './make-edit.ts'
import type { ReadReport } from './read-report.ts'
import { startChecking } from './start-checking.ts'

/** What one sent form did. `undo` takes back the last step that still counts. */
export type Step = {
  readonly commandId: string
  readonly by: string
  readonly at: string
  readonly says: string
  readonly edits: readonly Edit[] | 'undo'
}

export type Checking = { readonly edition: 1; readonly steps: readonly Step[] }

export const untouched: Checking = { edition: 1, steps: [] }

export function revisionOf(checking: Checking): number {
  return checking.steps.length + 1
}

export function checkedReport(read: ReadReport, checking: Checking): CheckedReport {
  return checkedAt(read, checking, revisionOf(checking))
}

/** The working copy as it stood at a revision. */
export function checkedAt(read: ReadReport, checking: Checking, revision: number): CheckedReport {
  const start = startChecking(read)
  return stepsThatCount(checking.steps.slice(0, revision - 1)).reduce((report, step) => stepped(report, step.edits), start)
}

/** Makes edits on top of each other; the first that can't be made is answered with its sentence. */
export function makeEdits(report: CheckedReport, edits: readonly Edit[]): CheckedReport | EditProblem {
  let now = report
  for (const edit of edits) {
    const next = makeEdit(now, edit)
    if (isProblem(next)) return next
    now = next
  }
  return now
}

/** The step that "Undo" would take back. */
export function lastStep(checking: Checking): Step | null {
  return stepsThatCount(checking.steps).at(-1) ?? null
}

type Made = Step & { readonly edits: readonly Edit[] }

function stepsThatCount(steps: readonly Step[]): Made[] {
  const counting: Made[] = []
  for (const step of steps) {
    if (step.edits === 'undo') counting.pop()
    else counting.push({ ...step, edits: step.edits })
  }
  return counting
}

function stepped(report: CheckedReport, edits: readonly Edit[]): CheckedReport {
  const next = makeEdits(report, edits)
  if (isProblem(next)) throw new Error(`A step of this reading can’t be made again: ${next.problem}`)
  return next
}
