import { type DayOrMonth, printDayOrMonth } from '../../../calendar/day-or-month.ts'
import { printDay, printSpan } from '../../../calendar/print-day.ts'
import type { Fieldwork } from '../../../inspection/inspection.ts'
import type { AtInspection } from '../at-inspection.ts'

/** The facts of an inspection in the order in which it went, each with a word where it isn't known. */
export function factsShown({ inspection, framework }: AtInspection) {
  const facts: { label: string; text: string | null; missing?: string }[] = [
    { label: 'Framework', text: framework ? framework.title : inspection.framework },
    { label: 'Inspectorate', text: framework?.inspectorate ?? null },
    { label: 'Authority, as printed', text: inspection.printedAuthority },
    { label: 'Notice call', text: inspection.notifiedOn && printDay(inspection.notifiedOn) },
    { label: 'Fieldwork', text: inspection.fieldwork.map(periodInWords).join(' and ') || null, missing: 'not entered yet' },
    { label: 'Feedback', text: inspection.feedbackOn && printDay(inspection.feedbackOn) },
    { label: 'Report received', text: inspection.receivedOn && printDay(inspection.receivedOn), missing: 'not known' },
    { label: 'Published', text: inspection.published && dayOrMonthInFull(inspection.published), missing: 'not yet' },
    { label: 'Lead inspector', text: inspection.leadInspector },
    { label: 'Team', text: inspection.team },
  ]
  return facts.filter((fact) => fact.text || fact.missing)
}

/** "22 February to 17 March 2016", "May to June 2016", "16 May 2016" */
export function periodInWords(period: Pick<Fieldwork, 'from' | 'to'>): string {
  const { from, to } = period
  if (from?.known === 'day' && to?.known === 'day') return printSpan(from.day, to.day)
  const [first, last] = [from && printDayOrMonth(from), to && printDayOrMonth(to)]
  if (!first || !last || first === last) return first ?? last ?? ''
  const sameYear = first.slice(-4) === last.slice(-4)
  return `${sameYear ? first.slice(0, -5) : first} to ${last}`
}

/** "Monday 16 May 2016", or "May 2016" where only the month is known. */
export const dayOrMonthInFull = (value: DayOrMonth): string =>
  value.known === 'day' ? printDay(value.day) : `${printDayOrMonth(value)} (the day isn’t known)`
