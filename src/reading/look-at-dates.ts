// Dates that the report doesn't print, or that can't all be right.

import type { CheckedDay, CheckedReport, DayAnswer, DayOrMonthAnswer } from './checked-report.ts'
import { standing } from './checked-report.ts'
import { type LookAt, look } from './look-at.ts'

export function doubtsAboutDates(report: CheckedReport, { today, held }: { today: Temporal.PlainDate; held: boolean }): LookAt[] {
  const { published, received } = report
  const ended = lastDay(report)
  return [
    ...fieldworkDoubts(report),
    ...asked('published', published, 'When was the report published?'),
    ...asked('received', received, 'When did the council receive the report?'),
    ...backwards('published', published, ended, 'The report was published before the fieldwork ended'),
    ...backwards('received', received, ended, 'The report was received before the fieldwork ended'),
    ...lateReceipt(published, received),
    ...(held ? [] : unpublished(published, today)),
    ...inFuture('received', received, today, 'The receipt date lies in the future'),
  ]
}

function fieldworkDoubts(report: CheckedReport): LookAt[] {
  const periods = standing(report.fieldwork)
  if (periods.length === 0) return [look('fieldwork', 'fieldwork', 'When were the inspectors there?')]
  return periods.flatMap((period) => {
    const page = period.place?.page ?? null
    if (isAfter(period.from, period.to)) return [look(period.id, `backwards:${period.id}`, 'The fieldwork ends before it begins', { page })]
    return period.from === null || period.to === null
      ? [look(period.id, `half:${period.id}`, 'The fieldwork has no first or no last day', { page })]
      : []
  })
}

function asked(about: string, fact: CheckedDay, sentence: string): LookAt[] {
  if (fact.answer) return []
  return [look(about, about, sentence, { page: fact.place?.page ?? null, must: true, answered: true })]
}

function backwards(about: string, fact: CheckedDay, ended: DayOrMonthAnswer | null, sentence: string): LookAt[] {
  return isAfter(ended, known(fact.answer))
    ? [look(about, `backwards:${about}:${textOf(known(fact.answer))}`, sentence, { page: fact.place?.page ?? null })]
    : []
}

/** A council has its report before the public does, or on the same day. */
function lateReceipt(published: CheckedDay, received: CheckedDay): LookAt[] {
  const [publishedOn, receivedOn] = [known(published.answer), known(received.answer)]
  if (!isAfter(receivedOn, publishedOn)) return []
  return [look('received', `late:${textOf(receivedOn)}:${textOf(publishedOn)}`, 'The report was received after it was published')]
}

/** What isn't published yet is seen by few: the person says whom, or that it needn't be held. */
function unpublished(published: CheckedDay, today: Temporal.PlainDate): LookAt[] {
  const notYet = published.answer !== null && ('notKnown' in published.answer || isAfter(published.answer, { day: today.toString() }))
  return notYet ? [look('hold', 'hold', 'It isn’t published yet: hold it in confidence?')] : []
}

function inFuture(about: string, fact: CheckedDay, today: Temporal.PlainDate, sentence: string): LookAt[] {
  const answer = known(fact.answer)
  return isAfter(answer, { day: today.toString() })
    ? [look(about, `future:${about}:${textOf(answer)}`, sentence, { page: fact.place?.page ?? null })]
    : []
}

function lastDay(report: CheckedReport): DayOrMonthAnswer | null {
  const ends = standing(report.fieldwork).flatMap((period) => period.to ?? period.from ?? [])
  return ends.reduce<DayOrMonthAnswer | null>((last, end) => (last === null || isAfter(end, last) ? end : last), null)
}

function known(answer: DayAnswer | null): DayOrMonthAnswer | null {
  return answer === null || 'notKnown' in answer ? null : answer
}

/** A month is neither before nor after a day in it. */
function isAfter(a: DayOrMonthAnswer | null, b: DayOrMonthAnswer | null): boolean {
  if (a === null || b === null) return false
  const [first, second] = [textOf(a), textOf(b)]
  const length = Math.min(first.length, second.length)
  return first.slice(0, length) > second.slice(0, length)
}

function textOf(answer: DayOrMonthAnswer | null): string {
  return answer === null ? '' : 'day' in answer ? answer.day : answer.month
}
