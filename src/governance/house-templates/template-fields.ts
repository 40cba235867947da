// Which fields of a decision report a council's own template holds, and so what a report written in it asks for.

import type { FoundTag } from '../../document/template-read.ts'
import type { Manifest, PartLayout, Slot } from '../report/manifest.ts'
import type { SlotName } from '../report/slots.ts'
import { houseManifests } from '../report/templates/house-manifests.ts'

/** Loops that hold whatever fields of a layout the template doesn't name. */
export const loopsOverFields: Readonly<Record<string, readonly PartLayout[]>> = {
  boxes: ['box'],
  statements: ['statement'],
  sections: ['section'],
  fields: ['box', 'statement', 'section', 'tracking'],
}

/** Other tags by which a field stands in a paper. */
const alsoPlacedBy: Readonly<Partial<Record<SlotName, string>>> = {
  'decision-of': '{body}',
  tracking: '{#tracking}',
  appendices: '{#appendix}',
}

export const printTag = ({ name, kind }: Pick<FoundTag, 'name' | 'kind'>): string =>
  `{${{ value: '', opens: '#', closes: '/' }[kind]}${name}}`

export const isOwnField = (name: string): name is `own-${string}` => /^own-[a-z0-9]+(-[a-z0-9]+)*$/.test(name)

/** Every field that a tag may name: those of the family first, then those of the product's other templates, then the authority's own. */
export function fieldsToChoose(family: Manifest, tags: readonly FoundTag[]): readonly Slot[] {
  const fields = new Map<SlotName, Slot>(family.slots.map((slot) => [slot.name, slot]))
  for (const slot of houseManifests.flatMap(({ slots }) => slots))
    if (!fields.has(slot.name)) fields.set(slot.name, { ...slot, optional: true })
  for (const { name } of tags) {
    const [field = ''] = name.split('.')
    if (isOwnField(field) && !fields.has(field)) fields.set(field, ownField(field))
  }
  return [...fields.values()]
}

/** The tags by which a field stands in the paper; none of them means that it isn't in it. */
export function placedBy(slot: Slot, tags: readonly FoundTag[]): readonly FoundTag[] {
  const direct = [`{${slot.name}}`, `{${slot.name}.words}`, alsoPlacedBy[slot.name]]
  const loops = Object.keys(loopsOverFields).filter((loop) => loopsOverFields[loop]?.includes(slot.layout))
  return tags.filter((tag) => {
    if (tag.place === 'chart' || tag.place === 'description') return false
    return direct.includes(printTag(tag)) || (tag.kind === 'opens' && loops.includes(tag.name))
  })
}

/** The fields that a report written in this template has: in the family's order, then in the file's. */
export function fieldsHeld(family: Manifest, tags: readonly FoundTag[]): readonly Slot[] {
  const inFamily = new Set(family.slots.map(({ name }) => name))
  const [own, further] = [family.slots, fieldsToChoose(family, tags).filter(({ name }) => !inFamily.has(name))]
  const firstPlace = (slot: Slot) => tags.findIndex(({ name }) => name.split('.')[0] === slot.name)
  // A loop holds the family's fields only: what other templates have comes in by its own tag.
  const named = further.filter((slot) => placedBy(slot, tags).some(({ name }) => !(name in loopsOverFields)))
  return [...own.filter((slot) => placedBy(slot, tags).length > 0), ...named.sort((a, b) => firstPlace(a) - firstPlace(b))]
}

/** Fields without which a paper doesn't say who decides what on which day, or which an officer must sign. */
export const mustBeHeld = ({ name, owners = [] }: Slot): boolean =>
  ['subject', 'decision-of', 'meeting-day', 'openness', 'options', 'recommendations'].includes(name) ||
  owners.some(({ required }) => required)

function ownField(name: `own-${string}`): Slot {
  const words = name.slice('own-'.length).replaceAll('-', ' ')
  return { name, label: words.charAt(0).toUpperCase() + words.slice(1), kind: 'words', layout: 'section' }
}
