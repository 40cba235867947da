import type { FileChild } from 'docx'
import type { Slot } from '../report/manifest.ts'
import type { Drawing } from './house-drawing.adapter.ts'
import { labelText, only, signedTags, tag } from './house-fields.ts'

export const boxes = ({ table }: Drawing, slots: readonly Slot[]): FileChild =>
  table(
    ['About this report', 'Details'],
    slots.map((slot) => [labelText(slot.label), ...signedTags(slot)]),
  )

export const trackingGrid = ({ heading, table }: Drawing, slot: Slot): readonly FileChild[] => [
  heading(2, labelText(slot.label)),
  table(['Body, person or group', 'Date'], [['{#tracking}{who}', '{when}{/tracking}']]),
]

/** A heading and the words under it; an optional one is left out where it says nothing. */
export function section(
  { heading, line }: Drawing,
  slot: Slot,
  { level = 2, above, below }: { readonly level?: 2 | 3; readonly above?: string; readonly below?: string } = {},
): readonly FileChild[] {
  const [open, close] = only(`${slot.name}.filled`)
  const [, signOpen = '', signed = '', signClose = ''] = signedTags(slot)
  const inside = [
    heading(level, labelText(slot.label), above ? { numbered: above } : {}),
    line(tag(slot), below ? { numbered: below } : {}),
    ...(slot.layout === 'statement' ? [line(signOpen), line(signed, { small: true }), line(signClose)] : []),
  ]
  return slot.optional ? [line(open), ...inside, line(close)] : inside
}

/** Each appendix on a page of its own. */
export const appendices = ({ heading, line }: Drawing, word: 'Appendix' | 'Annex'): readonly FileChild[] => [
  line('{#appendix}'),
  heading(2, `${word} {letter}: {title}`, { newPage: true }),
  line('{words}'),
  line('{/appendix}'),
]
