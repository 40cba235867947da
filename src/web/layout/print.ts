import { londonDay, londonTime } from '../../calendar/london.ts'
import { printPlainDay } from '../../calendar/print-day.ts'

export { printAsAt } from '../../plan/as-at.ts'
/** Pence as "£195,000", or "£195,000.50" where there are odd pence. */
export { printPounds as printMoney } from '../../plan/money/pounds.ts'

/** "27 June 2016 at 14:05", as the clock stood in England. */
export const printMoment = (moment: Temporal.Instant): string => `${printPlainDay(londonDay(moment))} at ${londonTime(moment)}`

/** "1 finding", "11 findings", "no findings". */
export const printNumbered = (count: number, one: string, many = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`
