import type { Named } from './plan-content.ts'

// From the columns of a row to the names that a plan's content prints.

export const namedOrNull = (id: string | null, name: string | null): Named | null => (id === null ? null : { id, name: name ?? '' })

export const dayText = (day: Temporal.PlainDate | null): string | null => day?.toString() ?? null

export const numberText = (number: number | null): string | null => (number === null ? null : String(number))
