// The facts of a report as they were read, before anybody has corrected one.

import type { CheckedDay, CheckedPeriod, CheckedText } from './checked-report.ts'
import type { Fact, ReadReport } from './read-report.ts'

type Facts = {
  authority: CheckedText
  leadInspector: CheckedText
  published: CheckedDay
  received: CheckedDay
  fieldwork: CheckedPeriod[]
}

export function startFacts(read: ReadReport): Facts {
  return {
    authority: textOf(read.authority),
    leadInspector: textOf(read.leadInspector),
    published: dayOf(read.published),
    received: { answer: null, printed: null, place: null },
    fieldwork: read.fieldwork.map((period, n) => ({
      id: `period-${n + 1}`,
      from: { day: period.from },
      to: { day: period.to },
      printed: period.printed,
      place: period.place,
      removed: false,
    })),
  }
}

function textOf(fact: Fact<string> | null): CheckedText {
  return fact ? { now: fact.value, printed: fact.printed, place: fact.place } : { now: null, printed: null, place: null }
}

function dayOf(fact: Fact<string> | null): CheckedDay {
  return fact ? { answer: { day: fact.value }, printed: fact.printed, place: fact.place } : { answer: null, printed: null, place: null }
}
