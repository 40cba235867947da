import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Manifest, TemplateFamily } from '../report/manifest.ts'
import { manifestOf } from '../report/manifests.queries.ts'
import { houseManifests } from '../report/templates/house-manifests.ts'

/** The product's template of a family as this authority has it: with the fields that it added. */
export async function familyManifest(reader: Reader<GovernanceDatabase>, viewer: Viewer, family: TemplateFamily): Promise<Manifest> {
  const { name, edition } = houseManifests.find((each) => each.family === family) as Manifest
  return manifestOf(reader, viewer, name, edition)
}
