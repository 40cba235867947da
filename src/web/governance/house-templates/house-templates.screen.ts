import { listHouseTemplates } from '../../../governance/house-templates/house-templates.queries.ts'
import { houseManifests } from '../../../governance/report/templates/house-manifests.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { familyTitle, stateOf } from './template-lines.ts'

/** The templates in which decision reports can be written: the product's and the authority's own. */
export const houseTemplatesPage: Screen = async ({ viewer, read }) => {
  mustBeAllowedAnywhere(viewer, 'seeHouseTemplates', 'see the templates of decision reports')
  const own = await read((reader) => listHouseTemplates(reader, viewer))
  const { authority } = viewer
  return page('governance/house-templates/house-templates.view.njk', {
    title: 'Templates of decision reports',
    crumbs: [{ text: 'Reports', href: paths.reports(authority) }],
    house: houseManifests.map(({ title, family, slots }) => ({
      title,
      fields: slots.length,
      tags: paths.templateTags(authority, family),
      starter: paths.starterTemplate(authority, family),
    })),
    own: own.map((template) => ({
      title: template.title,
      edition: template.edition,
      family: familyTitle(template.family),
      givenAt: template.givenAt,
      state: stateOf(template, own),
      href: paths.houseTemplate(authority, template.id),
    })),
    giveHref: may(viewer, 'giveHouseTemplate') ? paths.giveHouseTemplate(authority) : null,
  })
}
