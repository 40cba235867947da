import { randomUUIDv7 } from 'node:crypto'

/** A new record's id: UUID version 7, which sorts by the moment it was made. */
export const newId = (): string => randomUUIDv7()
