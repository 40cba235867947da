import { forPerson, type Route } from '../../route.ts'
import { noticeAsText, noticePage, noticePublished } from './public-notice.screen.ts'
import { noticeWritten, writeNoticePage } from './write-notice.screen.ts'

const one = '/:authority/duties/:dutyId/notices/:bodyId/:meetsOn/:kind'

/** The notices before a decision of the executive. */
export const noticesRoutes: readonly Route[] = [
  forPerson('GET', one, noticePage),
  forPerson('POST', one, noticePublished),
  forPerson('GET', `${one}/text`, noticeAsText),
  forPerson('GET', `${one}/write`, writeNoticePage),
  forPerson('POST', `${one}/write`, noticeWritten),
]
