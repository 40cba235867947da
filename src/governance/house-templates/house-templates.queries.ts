import type { Reader } from '../../database/database.ts'
import type { TemplateRead } from '../../document/template-read.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Manifest, TemplateFamily } from '../report/manifest.ts'
import { type HouseTemplate, standingOf } from './house-template.ts'

type Of = { readonly authorityId: string | null }

/** The authority's own templates, by title, the latest edition of each first. */
export async function listHouseTemplates(reader: Reader<GovernanceDatabase>, { authorityId }: Of): Promise<readonly HouseTemplate[]> {
  const rows = await reader
    .selectFrom('house_template')
    .innerJoin('file', (on) =>
      on.onRef('file.authority_id', '=', 'house_template.authority_id').onRef('file.sha256', '=', 'house_template.file_sha256'),
    )
    .select(['house_template.id', 'house_template.revision', 'house_template.name', 'house_template.edition', 'house_template.title'])
    .select(['house_template.family', 'house_template.file_sha256', 'house_template.found', 'house_template.manifest'])
    .select(['house_template.used_from', 'house_template.retired_on', 'house_template.retired_because', 'house_template.recorded_at'])
    .select(['file.name as file_name', 'file.size'])
    .where('house_template.authority_id', '=', authorityId)
    .orderBy('house_template.title')
    .orderBy('house_template.name')
    .orderBy('house_template.edition', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    name: row.name,
    edition: row.edition,
    title: row.title,
    family: row.family as TemplateFamily,
    file: { sha256: row.file_sha256, name: row.file_name, size: Number(row.size) },
    found: row.found as unknown as TemplateRead,
    manifest: row.manifest as unknown as Manifest | null,
    usedFrom: row.used_from,
    retired: row.retired_on && row.retired_because ? { on: row.retired_on, because: row.retired_because } : null,
    givenAt: row.recorded_at,
  }))
}

export async function getHouseTemplate(reader: Reader<GovernanceDatabase>, viewer: Viewer, id: string): Promise<HouseTemplate> {
  const template = (await listHouseTemplates(reader, viewer)).find((each) => each.id === id)
  if (!template) throw new Refusal('not-found', 'There is no such template here. It may have been taken off.')
  return template
}

/** The manifests of the authority's own templates in which a new report can be written. */
export async function listOwnManifests(reader: Reader<GovernanceDatabase>, viewer: Viewer): Promise<readonly Manifest[]> {
  const all = await listHouseTemplates(reader, viewer)
  return all.flatMap((template) => (template.manifest && standingOf(template, all) === 'in-use' ? [template.manifest] : []))
}

/** What a report that pins this template is made with, retired or not: the fields it has and the Word file; null where the authority has none of that name. */
export async function findOwnTemplate(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  name: string,
  edition: string,
): Promise<{ readonly manifest: Manifest; readonly fileSha256: string } | null> {
  const all = await listHouseTemplates(reader, viewer)
  const template = all.find((each) => each.name === name && String(each.edition) === edition)
  return template?.manifest ? { manifest: template.manifest, fileSha256: template.file.sha256 } : null
}
