// Timescales that a report sets itself, finding by finding: "immediately", "within three months", "within six months" (SLAC, 2009
// to 2012). The report doesn't say from which day they run: that has to be named before anything is counted.

import type { Duty, Unit } from './duty.ts'
import { periodInWords } from './duty.ts'

export type TimescaleUnit = 'immediately' | 'day' | 'working-day' | 'week' | 'month'
export type Timescale = { readonly amount: number | null; readonly unit: TimescaleUnit }

/** One duty for each timescale that a report's findings name; `printed` are the report's own words, where known. */
export function findingTimescale(timescale: Timescale, printed: string | null): Duty {
  const words = timescaleInWords(timescale)
  return {
    id: `finding-timescale-${timescaleKey(timescale)}`,
    edition: '1',
    title: `Findings to be answered ${words}`,
    asks: `Complete what the report asks for ${printed ? `“${printed}”` : words}.`,
    force: 'request',
    owedBy: 'the local authority and the partners that the findings name',
    period: periodOf(timescale),
    trigger: { event: 'named day', document: 'report', standIn: null },
    recipients: [],
    acts: [{ id: 'answered', done: 'Every finding with this timescale answered', required: true }],
    sources: [
      {
        citation: 'The inspection report’s own timescales',
        says: 'Areas for improvement are printed under the time that they are given.',
        address: null,
      },
    ],
  }
}

export function timescaleInWords(timescale: Timescale): string {
  const counted = countedUnit(timescale)
  return counted ? `within ${periodInWords(counted.amount, counted.unit)}` : 'immediately'
}

export function timescaleKey(timescale: Timescale): string {
  return timescale.unit === 'immediately' || timescale.amount === null ? 'immediately' : `${timescale.amount}-${timescale.unit}`
}

function periodOf(timescale: Timescale): Duty['period'] {
  const counted = countedUnit(timescale)
  return counted
    ? { kind: 'counted', ...counted, dayOne: 'the day after' }
    : { kind: 'no number of days', because: 'The report says immediately, which has no number of days.' }
}

function countedUnit({ amount, unit }: Timescale): { amount: number; unit: Unit } | null {
  if (amount === null || unit === 'immediately') return null
  if (unit === 'week') return { amount: amount * 7, unit: 'calendar days' }
  return { amount, unit: { day: 'calendar days', 'working-day': 'working days', month: 'months' }[unit] as Unit }
}
