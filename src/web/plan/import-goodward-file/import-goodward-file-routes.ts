import { largestGoodwardFile } from '../../../plan/exchange/read-goodward-file.ts'
import { forPerson, type Route } from '../../route.ts'
import { fileDiscarded, fileGiven, fileImported, givePage, lookPage } from './import-goodward-file.screen.ts'

/** A plan that another Goodward exported, or this one. */
export const importGoodwardFileRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/plans/import', givePage),
  forPerson('POST', '/:authority/plans/import', fileGiven, { uploads: { mostBytes: largestGoodwardFile } }),
  forPerson('GET', '/:authority/plans/import/goodward-file', lookPage),
  forPerson('POST', '/:authority/plans/import/goodward-file', fileImported),
  forPerson('POST', '/:authority/plans/import/goodward-file/discard', fileDiscarded),
]
