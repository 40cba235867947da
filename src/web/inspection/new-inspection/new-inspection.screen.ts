import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { page } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'

/** The three ways in which an inspection comes on record. */
export const newInspectionPage: Screen = ({ viewer }) => {
  mustBeAllowed(viewer, 'enterInspection', 'put inspections on record')
  const { authority } = viewer
  return page('inspection/new-inspection/new-inspection.view.njk', {
    title: 'Put an inspection on record',
    crumbs: [{ text: 'Inspections', href: paths.inspections(authority) }],
    giveHref: paths.readings(authority),
    enterHref: paths.enterInspection(authority),
    openHref: paths.openInspection(authority),
  })
}
