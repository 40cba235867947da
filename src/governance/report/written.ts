// What was written in a report's fields, as it is on record.

import type { Answer, Openness } from './report-content.ts'
import type { SlotName } from './slots.ts'
import type { Words } from './words.ts'

export const officerSlots = ['report-from', 'report-of', 'advising-officers', 'contact-officers'] as const

export type OfficerSlot = (typeof officerSlots)[number]

export type WrittenBlock = {
  readonly id: string
  readonly revision: number
  readonly slot: SlotName
  readonly choice: string | null
  readonly words: Words
  readonly answer: Answer | null
  readonly openness: Openness | null
}

/** With the name and the title of the day, whatever the person is called later. */
export type Officer = {
  readonly personId: string | null
  readonly name: string
  readonly title: string | null
  readonly portfolio: string | null
  readonly telephone: string | null
  readonly email: string | null
}

export type Option = { readonly words: string; readonly consequences: string | null; readonly recommended: boolean }

export type ChosenPriority = { readonly priorityId: string; readonly words: string; readonly sentence: string | null }

export type TrackingRow = {
  readonly bodyId: string | null
  readonly who: string
  readonly on: string | null
  readonly said: string | null
}

export const appendixHolds = { words: 'Words', plan: 'The plan, action by action', findings: 'The findings of the inspection' } as const

export type Appendix = {
  readonly title: string
  readonly holds: keyof typeof appendixHolds
  readonly words: Words
  readonly openness: Openness | null
}

export type Written = {
  readonly blocks: ReadonlyMap<SlotName, WrittenBlock>
  readonly officers: Readonly<Record<OfficerSlot, readonly Officer[]>>
  readonly options: readonly Option[]
  readonly recommendations: readonly string[]
  readonly priorities: readonly (ChosenPriority & { readonly kind: 'priority' | 'policy-principle' })[]
  readonly tracking: readonly TrackingRow[]
  readonly appendices: readonly Appendix[]
}
