import { docxType } from '../../../document/write-docx.adapter.ts'
import { familyManifest } from '../../../governance/house-templates/family-manifest.queries.ts'
import { fieldsToChoose } from '../../../governance/house-templates/template-fields.ts'
import { houseTemplate } from '../../../governance/papers/house-template.adapter.ts'
import { type Tag, tagsOf } from '../../../governance/papers/tags.ts'
import { houseManifests } from '../../../governance/report/templates/house-manifests.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { Refusal } from '../../../refusal.ts'
import { file, page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { templateCrumbs } from './template-lines.ts'

/** Every tag that a template may hold, to print and keep beside Word. */
export const templateTagsPage: Screen = async (visit) => {
  const { viewer } = visit
  mustBeAllowedAnywhere(viewer, 'seeHouseTemplates', 'see the templates of decision reports')
  const manifest = await familyOf(visit)
  const { title, family } = manifest
  const mine = new Set(manifest.slots.map(({ name }) => name))
  const slots = fieldsToChoose(manifest, [])
  const others = slots.filter(({ name }) => !mine.has(name))
  const general = tagsOf({ slots: [] })
  const loops = general.filter(({ kind }) => kind === 'loop')
  return page('governance/house-templates/template-tags.view.njk', {
    title: `Tags: ${title}`,
    crumbs: templateCrumbs(visit),
    others: houseManifests
      .filter((each) => each.family !== family)
      .map((each) => ({ title: each.title, href: paths.templateTags(viewer.authority, each.family) })),
    starterHref: paths.starterTemplate(viewer.authority, family),
    fields: manifest.slots,
    further: others,
    endings: tagsOf({ slots: manifest.slots.slice(0, 1) })
      .filter(({ slot }) => slot !== null)
      .map(ending),
    facts: general.filter(({ kind, inside }) => inside === null && kind === 'text'),
    conditions: general.filter(({ kind }) => kind === 'condition'),
    loops: loops.map((loop) => ({ ...loop, inside: general.filter(({ inside }) => inside === loop.name) })),
  })
}

/** The product's template with its tags in it, to make one's own of. */
export const starterTemplate: Screen = async (visit) => {
  mustBeAllowedAnywhere(visit.viewer, 'seeHouseTemplates', 'see the templates of decision reports')
  const manifest = await familyOf(visit)
  return file(await houseTemplate(manifest), docxType, { downloadAs: `${manifest.family}-starter.docx` })
}

/** With the fields that the authority added to it. */
function familyOf({ params, viewer, read }: Visit) {
  const manifest = houseManifests.find(({ family }) => family === params.family)
  if (!manifest) throw new Refusal('not-found', 'There is no such template.')
  return read((reader) => familyManifest(reader, viewer, manifest.family))
}

const endings: Readonly<Record<string, string>> = {
  '': 'All that the field says: its choice and words, or that there is nothing to say and why, or why it is withheld',
  '.words': 'Its words without the choice',
  '.choice': 'The choice alone, such as “Yes”',
  '.label': 'The label, as the report’s own screen has it',
  '.signed': 'Its sign-offs, a line each, such as “Considered by Monitoring Officer: Yes, AH, 12 July 2016”',
  '.is-signed': 'What stands between is printed only where the field has sign-offs, or some to follow',
  '.filled': 'What stands between is printed only where the field says something',
}

/** The same of every field: said once. */
function ending({ name, kind, slot, says }: Tag) {
  const suffix = name.slice(slot?.length ?? 0)
  const written = kind === 'condition' ? `{#finance${suffix}} … {/}` : `{finance${suffix}}`
  return { written, says: endings[suffix] ?? says }
}
