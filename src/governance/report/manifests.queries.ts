import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { findOwnTemplate, listOwnManifests } from '../house-templates/house-templates.queries.ts'
import type { Manifest, Slot, SlotKind } from './manifest.ts'
import type { SlotName } from './slots.ts'
import { houseManifests } from './templates/house-manifests.ts'

/** What a template asks for, with the fields that the authority added to it. */
export async function manifestOf(reader: Reader<GovernanceDatabase>, viewer: Viewer, name: string, edition: string): Promise<Manifest> {
  const house = houseManifests.find((each) => each.name === name && each.edition === edition)
  const manifest = house ?? (await findOwnTemplate(reader, viewer, name, edition))?.manifest
  if (!manifest) throw new Refusal('not-found', `There is no template “${name}”, edition ${edition}.`)
  return withOwnFields(manifest, await readOwnFields(reader, viewer, name))
}

/** The templates in which a new report can be written: the product's, then the authority's own that are in use. */
export const listManifests = async (reader: Reader<GovernanceDatabase>, viewer: Viewer): Promise<readonly Manifest[]> => [
  ...houseManifests,
  ...(await listOwnManifests(reader, viewer)),
]

export type OwnField = {
  readonly id: string
  readonly revision: number
  readonly name: SlotName
  readonly label: string
  readonly kind: SlotKind
  readonly choices: readonly string[]
  readonly after: string
  readonly hint: string | null
}

/** The fields that the authority added to a template and still uses. */
export async function readOwnFields(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  templateName: string,
): Promise<readonly OwnField[]> {
  const rows = await reader
    .selectFrom('template_field')
    .select(['id', 'revision', 'name', 'label', 'kind', 'choices', 'after_slot', 'hint'])
    .where('authority_id', '=', viewer.authorityId)
    .where('template_name', '=', templateName)
    .where('retired_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ after_slot, ...row }) => ({
    ...row,
    name: row.name as SlotName,
    kind: row.kind as SlotKind,
    choices: row.choices as readonly string[],
    after: after_slot,
  }))
}

function withOwnFields(manifest: Manifest, fields: readonly OwnField[]): Manifest {
  const slots: Slot[] = [...manifest.slots]
  for (const field of fields) {
    const asked = {
      label: field.label,
      kind: field.kind,
      ...(field.kind === 'choice' ? { choices: field.choices } : {}),
      ...(field.hint ? { hint: field.hint } : {}),
    }
    const there = slots.findIndex(({ name }) => name === field.name)
    const tagged = slots[there]
    if (tagged) {
      // A tag in the authority's own Word file has made the field already: its place stays.
      slots[there] = { ...tagged, ...asked }
      continue
    }
    const at = slots.findLastIndex(({ name }) => name === field.after)
    const layout = slots[at === -1 ? slots.length - 1 : at]?.layout ?? 'section'
    slots.splice(at === -1 ? slots.length : at + 1, 0, {
      name: field.name,
      layout: layout === 'tracking' ? 'statement' : layout,
      ...asked,
    })
  }
  return { ...manifest, slots }
}
