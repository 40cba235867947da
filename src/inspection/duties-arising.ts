// Which duties one inspection brings, and what is said where it brings none.

import { findDuty } from '../duty/duties.ts'
import { asksForPlan, type Duty } from '../duty/duty.ts'
import { findingTimescale, type Timescale, timescaleKey } from '../duty/finding-timescales.ts'
import type { DutyCondition, Framework } from './frameworks/framework.ts'

export type InspectionFacts = {
  readonly priorityActions: boolean
  /** The principal authority that HM Chief Inspector's notice names, in its words; null where the report has no such notice. */
  readonly noticeNames: string | null
  /** The times that the report gives its findings, with the words that print them. */
  readonly timescales: readonly { readonly timescale: Timescale; readonly printed: string | null }[]
}

export type ArisingDuty = { readonly duty: Duty; readonly owedBy: string }

export type DutiesArising = {
  readonly arising: readonly ArisingDuty[]
  /** "No plan is due for this letter."; null where a plan or statement is owed. */
  readonly nothingOwed: string | null
}

export function dutiesArising(framework: Framework, facts: InspectionFacts): DutiesArising {
  const fromFramework = framework.duties
    .filter(({ when }) => isSo(when, facts))
    .map(({ duty, when }) => arising(duty, when === 'the notice names the authority' ? facts.noticeNames : null))
  const fromFindings = onceEach(facts.timescales).map(({ timescale, printed }) => {
    const duty = findingTimescale(timescale, printed)
    return { duty, owedBy: duty.owedBy }
  })
  const planOwed = fromFramework.some(({ duty }) => asksForPlan(duty))
  return { arising: [...fromFramework, ...fromFindings], nothingOwed: planOwed ? null : framework.nothingOwed }
}

function isSo(when: DutyCondition, facts: InspectionFacts): boolean {
  switch (when) {
    case 'always':
      return true
    case 'priority actions':
      return facts.priorityActions
    case 'no priority actions':
      return !facts.priorityActions
    case 'the notice names the authority':
      return facts.noticeNames !== null
  }
}

function arising(id: string, named: string | null): ArisingDuty {
  const duty = findDuty(id)
  if (!duty) throw new Error(`A framework names the duty ${id}, which does not exist`)
  return { duty, owedBy: named ?? duty.owedBy }
}

function onceEach(timescales: InspectionFacts['timescales']): InspectionFacts['timescales'] {
  const seen = new Set<string>()
  return timescales.filter(({ timescale }) => {
    const key = timescaleKey(timescale)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
