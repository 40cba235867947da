import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Manifest, Slot, SlotKind } from './manifest.ts'
import type { SlotName } from './slots.ts'
import { houseManifests } from './templates/house-manifests.ts'

/** What a template asks for, with the fields that the authority added to it. */
export async function manifestOf(reader: Reader<GovernanceDatabase>, viewer: Viewer, name: string, edition: string): Promise<Manifest> {
  const manifest = houseManifests.find((each) => each.name === name && each.edition === edition)
  if (!manifest) throw new Refusal('not-found', `There is no template “${name}”, edition ${edition}.`)
  return withOwnFields(manifest, await readOwnFields(reader, viewer, name))
}

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
    const at = slots.findLastIndex(({ name }) => name === field.after)
    const layout = slots[at === -1 ? slots.length - 1 : at]?.layout ?? 'section'
    slots.splice(at === -1 ? slots.length : at + 1, 0, {
      name: field.name,
      label: field.label,
      kind: field.kind,
      layout: layout === 'tracking' ? 'statement' : layout,
      ...(field.kind === 'choice' ? { choices: field.choices } : {}),
      ...(field.hint ? { hint: field.hint } : {}),
    })
  }
  return { ...manifest, slots }
}
