import type { SlotName } from '../../src/governance/report/slots.ts'

/**
 * One field or sentence of a seed paper that has a process in it, and what a paper of Goodward's made from the same facts says there: by the
 * template's field, the words and values that must stand in it, in this order. The sentences are our own; dates, counts, amounts, roles and
 * decision types are the seed's. Where the seed leaves a field blank or undecided, it is the answer that Goodward asks for.
 */
export type SeedField = {
  /** The lines of the seed's text file. */
  readonly line: string
  readonly field: string
  readonly says: Readonly<Partial<Record<SlotName, readonly string[]>>>
  readonly seedLeaves?: 'blank' | 'undecided'
}

/** What stands where democratic services fill a field last. */
export const setLast = 'To be set by democratic services'
