import { printPlainDay } from '../../calendar/print-day.ts'
import type { StaleField } from '../form/stale-part.ts'

/** The last day of a holding or a role, for when two people end it at once. */
export const lastDayField = (label: string): StaleField => ({
  field: 'to_on',
  label,
  written: ({ to_on }) => (typeof to_on === 'string' ? printPlainDay(Temporal.PlainDate.from(to_on)) : ''),
})
