import { forPerson, type Route } from '../../route.ts'
import { addCopiesPage, copiesAdded, copyChanged, copyPage, copyRemoved } from './copies.screen.ts'
import { publicationPage } from './publication.screen.ts'
import {
  changePublicationPage,
  publicationChanged,
  publicationRemoved,
  reportPublicationPage,
  reportPublicationRecorded,
  statementPublicationPage,
  statementPublicationRecorded,
} from './write-publication.screen.ts'

const one = '/:authority/publications/:publicationId'

/** How the inspectorate's report and the authority's statement were published. */
export const publicationRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/inspections/:inspectionId/publication', reportPublicationPage),
  forPerson('POST', '/:authority/inspections/:inspectionId/publication', reportPublicationRecorded),
  forPerson('GET', '/:authority/plans/:planId/publish', statementPublicationPage),
  forPerson('POST', '/:authority/plans/:planId/publish', statementPublicationRecorded),
  forPerson('GET', one, publicationPage),
  forPerson('GET', `${one}/change`, changePublicationPage),
  forPerson('POST', `${one}/change`, publicationChanged),
  forPerson('POST', `${one}/remove`, publicationRemoved),
  forPerson('GET', `${one}/copies/add`, addCopiesPage),
  forPerson('POST', `${one}/copies/add`, copiesAdded),
  forPerson('GET', `${one}/copies/:copyId`, copyPage),
  forPerson('POST', `${one}/copies/:copyId`, copyChanged),
  forPerson('POST', `${one}/copies/:copyId/remove`, copyRemoved),
]
