import { printDay, printPlainDay } from '../../calendar/print-day.ts'
import type { PhaseContent, PhaseEnd } from '../plan-content.ts'
import { type CountedDay, type EndStanding, phaseBefore } from './anchors.ts'

// What a phase's day is counted from and how, in the words of the plan.

type Counted = Pick<PhaseEnd, 'anchor' | 'anchorOf' | 'amount' | 'unit'>

/** "the publication of the inspection of May 2016", "the end of “Phase 1”". */
export function anchorInWords(
  { anchor, anchorOf }: Pick<PhaseEnd, 'anchor' | 'anchorOf'>,
  before: Pick<PhaseContent, 'title'> | null,
): string {
  const report = anchorOf?.name ?? 'a report that isn’t shown in this plan'
  switch (anchor) {
    case 'publication':
      return `the publication of ${report}`
    case 'receipt':
      return `the receipt of ${report}`
    case 'fieldwork-end':
      return `the last day of the fieldwork of ${report}`
    case 'source-date':
      return `the date of ${anchorOf?.name ?? 'a paper that isn’t shown in this plan'}`
    case 'agreement':
      return 'the day on which the plan was first agreed'
    case 'phase-before':
      return before ? `the end of “${before.title}”` : 'the end of the phase before'
    case 'phase-start':
      return 'its own first day'
    default:
      return 'nothing'
  }
}

const units = { day: 'day', 'working-day': 'working day', week: 'week', month: 'month' } as const

/** "6 months", "1 working day". */
export const amountInWords = ({ amount, unit }: Pick<PhaseEnd, 'amount' | 'unit'>): string =>
  `${amount} ${unit ? units[unit] : ''}${amount === '1' ? '' : 's'}`

/** "6 months after the publication of …"; with an amount of 0 the day itself. Null for a fixed day. */
export function rulesInWords(phases: readonly PhaseContent[], phase: Pick<PhaseContent, 'id'>, end: Counted): string | null {
  if (end.anchor === null) return null
  const anchor = anchorInWords(end, phaseBefore(phases, phase.id))
  if (end.amount !== '0') return `${amountInWords(end)} after ${anchor}`
  return isADay.includes(end.anchor) ? `on ${anchor}` : `on the day of ${anchor}`
}

/** Those whose words name a day already. */
const isADay: readonly PhaseEnd['anchor'][] = ['fieldwork-end', 'source-date', 'agreement', 'phase-start']

/** The working in sentences; what isn't known yet is said. */
export function workingInWords({ from, counted }: Pick<EndStanding, 'from' | 'counted'>): string {
  if (from === null || counted === null) return 'That day isn’t on record yet: this one is worked out when it is.'
  return [`Counted from ${printDay(from)} to ${printDay(counted.on)}.`, ...remarks(from, counted)].join(' ')
}

function remarks(from: Temporal.PlainDate, counted: CountedDay): string[] {
  return [
    counted.shortened ? `The month reached has no ${ordinal(from.day)}, so its last day stands.` : '',
    counted.holidays.length > 0 ? `Left out besides weekends: ${counted.holidays.join(', ')}.` : '',
    counted.provisional ? 'The count leaves the years for which bank holidays are known, so a holiday may still move it.' : '',
  ].filter(Boolean)
}

const ordinal = (day: number): string => `${day}${day === 31 ? 'st' : 'th'}`

/** "10 October 2012" or "no day". */
export const dayOrNone = (on: Temporal.PlainDate | string | null): string =>
  on === null ? 'no day' : printPlainDay(typeof on === 'string' ? Temporal.PlainDate.from(on) : on)
