// What stops a report from being finalised in its fields: a choice left undecided, a field that says nothing.

import { saysNothing } from './make-content.ts'
import type { Manifest, Slot } from './manifest.ts'
import type { ReportContent } from './report-content.ts'
import type { SlotName } from './slots.ts'

export type Missing = {
  readonly slot: SlotName
  readonly label: string
  readonly why: 'undecided' | 'says-nothing'
  readonly sentence: string
}

/** In the template's order. “None”, “Not applicable, because …” and “To be set by democratic services” are answers. */
export function missingIn({ slots }: Pick<Manifest, 'slots'>, content: ReportContent): readonly Missing[] {
  return slots.flatMap((slot): readonly Missing[] => {
    const part = content.parts.find((each) => each.slot === slot.name)
    if (!part) return []
    if (slot.choices && part.choice === null && part.answer === null)
      return [missing(slot, 'undecided', `Nobody has chosen between ${slot.choices.map((choice) => `“${choice}”`).join(', ')}.`)]
    return saysNothing(part) ? [missing(slot, 'says-nothing', whatToDo(slot))] : []
  })
}

const missing = ({ name, label }: Slot, why: Missing['why'], sentence: string): Missing => ({ slot: name, label, why, sentence })

function whatToDo({ kind, name }: Slot): string {
  if (name === 'meeting-day') return 'No meeting is chosen yet.'
  if (kind === 'fact') return 'Nothing is entered yet.'
  if (kind === 'live') return 'The record says nothing of it yet, and nobody has written anything.'
  return 'It says nothing yet: write it, or say that there is none, or why it isn’t applicable.'
}
