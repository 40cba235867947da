import { londonDay, londonTime } from '../../calendar/london.ts'
import { printPlainDay } from '../../calendar/print-day.ts'

/** "27 June 2016 at 14:05", as the clock stood in England. */
export const printMoment = (moment: Temporal.Instant): string => `${printPlainDay(londonDay(moment))} at ${londonTime(moment)}`

/** Pence as "£195,000", or "£195,000.50" where there are odd pence. */
export function printMoney(pence: bigint): string {
  const size = pence < 0n ? -pence : pence
  const odd = size % 100n
  const pounds = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return `${pence < 0n ? '−' : ''}£${pounds}${odd === 0n ? '' : `.${odd.toString().padStart(2, '0')}`}`
}

/** "1 finding", "11 findings", "no findings". */
export const printNumbered = (count: number, one: string, many = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`
