import { largestTemplate } from '../../../document/template-read.ts'
import { forPerson, type Route } from '../../route.ts'
import { giveHouseTemplatePage, houseTemplateGiven } from './give-house-template.screen.ts'
import {
  houseTemplateFile,
  houseTemplatePage,
  houseTemplatePreview,
  houseTemplateRemoved,
  houseTemplateUsed,
} from './house-template.screen.ts'
import { houseTemplatesPage } from './house-templates.screen.ts'
import { houseTemplateRetired, retireHouseTemplatePage } from './retire-house-template.screen.ts'
import { starterTemplate, templateTagsPage } from './template-tags.screen.ts'

const all = '/:authority/house-templates'
const one = `${all}/:templateId`

/** The Word templates of decision reports. */
export const houseTemplatesRoutes: readonly Route[] = [
  forPerson('GET', all, houseTemplatesPage),
  forPerson('GET', `${all}/add`, giveHouseTemplatePage),
  forPerson('POST', `${all}/add`, houseTemplateGiven, { uploads: { mostBytes: largestTemplate } }),
  forPerson('GET', `${all}/tags/:family`, templateTagsPage),
  forPerson('GET', `${all}/starters/:family`, starterTemplate),
  forPerson('GET', one, houseTemplatePage),
  forPerson('GET', `${one}/file`, houseTemplateFile),
  forPerson('GET', `${one}/preview`, houseTemplatePreview),
  forPerson('POST', `${one}/use`, houseTemplateUsed),
  forPerson('GET', `${one}/retire`, retireHouseTemplatePage),
  forPerson('POST', `${one}/retire`, houseTemplateRetired),
  forPerson('POST', `${one}/remove`, houseTemplateRemoved),
]
