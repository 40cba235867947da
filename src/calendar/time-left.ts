// How much time is left, in words: "41 working days left", "due today", "3 working days late".

import type { HolidayTable } from './holiday-table.ts'
import { workingDaysBetween } from './working-days.ts'

/** Signed: above zero before the day, 0 on it, below zero after. `unit` falls back to days where no working day lies between. */
export type TimeLeft = { readonly amount: number; readonly unit: 'working day' | 'day' }

export function timeLeft(
  today: Temporal.PlainDate,
  due: Temporal.PlainDate,
  unit: 'working day' | 'day',
  holidays: HolidayTable,
): TimeLeft {
  const days = today.until(due, { largestUnit: 'days' }).days
  if (unit === 'day') return { amount: days, unit }
  const working = workingDaysBetween(today, due, holidays)
  return working === 0 && days !== 0 ? { amount: days, unit: 'day' } : { amount: working, unit }
}

export function timeLeftInWords(left: TimeLeft): string {
  if (left.amount === 0) return 'due today'
  const amount = Math.abs(left.amount)
  return `${thousands(amount)} ${left.unit}${amount === 1 ? '' : 's'} ${left.amount > 0 ? 'left' : 'late'}`
}

/** 2589 is printed "2,589". */
function thousands(amount: number): string {
  return `${amount}`.replace(/\B(?=(\d{3})+$)/g, ',')
}
