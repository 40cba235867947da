import type { MadePublic } from '../../../governance/publication/publication.ts'
import type { PublicationOrder } from '../../../governance/publication/publications.commands.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'

export type PublicationForm = PublicationOrder & { readonly versionId: string | null }

/** A report is published by any of its ways; a statement on a day. `choosesVersion` while it isn't on record yet. */
export function readPublication(
  fields: Fields,
  today: Temporal.PlainDate,
  { kind, choosesVersion }: { readonly kind: 'report' | 'statement'; readonly choosesVersion: boolean },
): FormRead<PublicationForm> {
  const form = readForm(fields)
  const read = {
    versionId: choosesVersion ? form.id('version', { missing: 'Choose the version that was published' }) : null,
    edition: kind === 'report' ? form.optionalText('edition', { most: 300 }) : null,
    publishedOn: form.optionalDay('published_on'),
    webAddress: form.optionalText('web_address', { most: 2_000 }),
    offices: madePublic(form, 'offices', 'Say where it can be inspected'),
    fee: form.optionalText('fee', { most: 300 }),
    accessible: madePublic(form, 'accessible', 'Say where it is, or how it is had'),
    children: madePublic(form, 'children', 'Say where it is, or how it is had'),
    note: form.optionalText('note', { most: 5_000 }),
  }
  if (kind === 'statement' && read.publishedOn === null) form.wrong('published_on', 'Enter the day on which it was published')
  if (read.webAddress !== null && read.publishedOn === null) form.wrong('published_on', 'Enter since when it has been at this address')
  if (read.webAddress !== null && !isWebAddress(read.webAddress))
    form.wrong('web_address', 'Enter a whole web address, such as https://www.calder-vale.example/report')
  const days = {
    published_on: read.publishedOn,
    offices_on: read.offices?.on,
    accessible_on: read.accessible?.on,
    children_on: read.children?.on,
  }
  for (const [field, day] of Object.entries(days))
    if (day && Temporal.PlainDate.compare(day, today) > 0) form.wrong(field, 'This day hasn’t come yet: record it once it has happened')
  return form.finish(read)
}

function madePublic(form: FormReader, name: string, missing: string): MadePublic | null {
  const on = form.optionalDay(`${name}_on`)
  const words = form.optionalText(name, { most: 1_000 })
  if (on && words === null) form.wrong(name, missing)
  if (!on && words !== null) form.wrong(`${name}_on`, 'Enter since when')
  return on && { on, words: words ?? '' }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}
