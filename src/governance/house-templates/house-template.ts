// A council's own Word template: uploaded, checked, taken into use, replaced by a later edition, retired. Reports pin the edition they were
// begun in.

import type { TemplateRead } from '../../document/template-read.ts'
import type { HistoryEvent } from '../../history/event.ts'
import { tagsOf } from '../papers/tags.ts'
import type { Manifest, TemplateFamily } from '../report/manifest.ts'
import { checkTemplate, type TemplateCheck } from './check-template.ts'
import { fieldsHeld, fieldsToChoose } from './template-fields.ts'

export type HouseTemplate = {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly edition: number
  readonly title: string
  readonly family: TemplateFamily
  readonly file: { readonly sha256: string; readonly name: string; readonly size: number }
  readonly found: TemplateRead
  /** Null until it is taken into use. */
  readonly manifest: Manifest | null
  readonly usedFrom: Temporal.Instant | null
  readonly retired: { readonly on: Temporal.PlainDate; readonly because: string } | null
  readonly givenAt: Temporal.Instant
}

/** `replaced`: a later edition is in use; reports begun in this one keep it. */
export type TemplateStanding = 'being-checked' | 'in-use' | 'replaced' | 'retired'

export function standingOf(template: HouseTemplate, all: readonly HouseTemplate[]): TemplateStanding {
  if (template.retired) return 'retired'
  if (!template.usedFrom) return 'being-checked'
  const later = all.some(({ name, edition, usedFrom }) => name === template.name && edition > template.edition && usedFrom !== null)
  return later ? 'replaced' : 'in-use'
}

/** A name for addresses and for reports to pin, from a title: “Cabinet report (2016)” is cabinet-report-2016. */
export function templateName(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  const plain = words === '' || ['boxed', 'numbered', 'covering'].includes(words) ? `own${words && `-${words}`}` : words
  let name = plain
  for (let n = 2; taken.includes(name); n++) name = `${plain}-${n}`
  return name
}

/** Its fields in order, as a report written in it has them. */
export const templateManifest = ({ name, edition, title, family, found }: HouseTemplate, ofFamily: Manifest): Manifest => ({
  name,
  edition: String(edition),
  title,
  family,
  slots: fieldsHeld(ofFamily, found.tags),
})

/** Whether it can be taken into use. */
export const checkOf = ({ found }: HouseTemplate, ofFamily: Manifest): TemplateCheck =>
  checkTemplate(found, ofFamily, tagsOf({ slots: fieldsToChoose(ofFamily, found.tags) }))

type Named = Pick<HouseTemplate, 'id' | 'title' | 'edition'>

const told = (what: string, { id, title, edition }: Named, ending: string): HistoryEvent => ({
  what,
  about: { kind: 'house-template', id },
  sentence: `The template “${title}”, edition ${edition}, ${ending}.`,
})

export const templateGiven = (template: Named, sha256: string): HistoryEvent => ({
  ...told('house-template-given', template, 'was uploaded'),
  seal: { sha256 },
})
export const templateUsed = (template: Named): HistoryEvent => told('house-template-used', template, 'was taken into use')
export const templateRetired = (template: Named, because: string): HistoryEvent =>
  told('house-template-retired', template, `was retired: ${because}`)
export const templateRemoved = (template: Named): HistoryEvent =>
  told('house-template-removed', template, 'was taken off before it was used')
