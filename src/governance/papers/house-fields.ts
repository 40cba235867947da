// How the built-in house templates write a field: its label as text that a council may change, its tag where the words go.

import type { PartLayout, Slot } from '../report/manifest.ts'

/** Braces are the tags' own. */
export const labelText = (label: string): string => label.replaceAll('{', '(').replaceAll('}', ')')

export const tag = (slot: Pick<Slot, 'name'>): string => `{${slot.name}}`
export const only = (condition: string): readonly [open: string, close: string] => [`{#${condition}}`, `{/${condition}}`]

/** A statement with its sign-offs below it. */
export function signedTags(slot: Pick<Slot, 'name'>): readonly string[] {
  const [open, close] = only(`${slot.name}.is-signed`)
  return [tag(slot), open, `{${slot.name}.signed}`, close]
}

/** The fields in their order, those of one layout that follow each other together. */
export function runsOf(slots: readonly Slot[]): readonly { readonly layout: PartLayout; readonly slots: readonly Slot[] }[] {
  const runs: { layout: PartLayout; slots: Slot[] }[] = []
  for (const slot of slots) {
    const last = runs.at(-1)
    if (last?.layout === slot.layout) last.slots.push(slot)
    else runs.push({ layout: slot.layout, slots: [slot] })
  }
  return runs
}
