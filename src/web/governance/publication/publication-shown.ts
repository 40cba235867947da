import type { Publication } from '../../../governance/publication/publication.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { paths } from '../../paths.ts'
import { sentCrumbs } from '../submission/submission-shown.ts'

type Who = Pick<Viewer, 'authority'>

/** A report's publication is found under its inspection, a statement's under its plan. */
export const publicationCrumbs = (viewer: Who, { of }: Pick<Publication, 'of'>) =>
  of.kind === 'statement' ? sentCrumbs(viewer, of) : reportCrumbs(viewer, of.inspectionId)

export const reportCrumbs = ({ authority }: Who, inspectionId: string) => [
  { text: 'Inspections', href: paths.inspections(authority) },
  { text: 'Inspection', href: paths.inspection(authority, inspectionId) },
]

export const titleOf = ({ of }: Pick<Publication, 'of'>): string =>
  of.kind === 'report' ? 'Publication of the report' : `Publication of version ${of.version.number}`

/** The crumbs to a form on a publication. */
export const underPublication = (viewer: Who, publication: Publication) => [
  ...publicationCrumbs(viewer, publication),
  { text: titleOf(publication), href: paths.publication(viewer.authority, publication.id) },
]
