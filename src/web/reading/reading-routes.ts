import { largestReport } from '../../file/file-limits.ts'
import { forPerson, type Route } from '../route.ts'
import { checkPage, checkSent, undoSent } from './check/check.screen.ts'
import { bringBackSent, confirmSent, putAwaySent } from './confirm/confirm.screen.ts'
import { originalOfReading } from './files/original.screen.ts'
import { pagePicture } from './files/page-picture.screen.ts'
import { holdPage, holdSent } from './hold/hold.screen.ts'
import { readingState, readingsPage, reportGiven, reportsGiven } from './readings/readings.screen.ts'

/** Reports to check. */
export const readingRoutes: readonly Route[] = [
  // reports to check
  forPerson('GET', '/:authority/readings', readingsPage),
  forPerson('POST', '/:authority/readings', reportsGiven, { uploads: { mostBytes: largestReport } }),
  forPerson('POST', '/:authority/readings/give', reportGiven, { uploads: { mostBytes: largestReport } }),
  forPerson('GET', '/:authority/readings/:readingId', checkPage),
  forPerson('POST', '/:authority/readings/:readingId', checkSent),
  forPerson('GET', '/:authority/readings/:readingId/state', readingState),
  forPerson('GET', '/:authority/readings/:readingId/pages/:page', pagePicture),
  forPerson('GET', '/:authority/readings/:readingId/original', originalOfReading),
  forPerson('POST', '/:authority/readings/:readingId/undo', undoSent),
  forPerson('POST', '/:authority/readings/:readingId/confirm', confirmSent),
  forPerson('GET', '/:authority/readings/:readingId/hold', holdPage),
  forPerson('POST', '/:authority/readings/:readingId/hold', holdSent),
  forPerson('POST', '/:authority/readings/:readingId/put-away', putAwaySent),
  forPerson('POST', '/:authority/readings/:readingId/bring-back', bringBackSent),
]
