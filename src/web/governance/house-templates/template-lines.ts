import { type HouseTemplate, standingOf, type TemplateStanding } from '../../../governance/house-templates/house-template.ts'
import { houseManifests } from '../../../governance/report/templates/house-manifests.ts'
import { paths } from '../../paths.ts'
import type { Visit } from '../../visit.ts'

const states: Readonly<Record<TemplateStanding, { readonly words: string; readonly colour: string }>> = {
  'in-use': { words: 'In use', colour: 'green' },
  'being-checked': { words: 'Not in use yet', colour: 'amber' },
  replaced: { words: 'Replaced by a later edition', colour: 'grey' },
  retired: { words: 'Retired', colour: 'grey' },
}

export const stateOf = (template: HouseTemplate, all: readonly HouseTemplate[]) => states[standingOf(template, all)]

export const familyTitle = (family: string): string => houseManifests.find((each) => each.family === family)?.title ?? family

export const templateCrumbs = ({ viewer }: Visit) => [
  { text: 'Reports', href: paths.reports(viewer.authority) },
  { text: 'Templates', href: paths.houseTemplates(viewer.authority) },
]
