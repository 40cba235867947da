import { largestEvidence } from '../../file/file-limits.ts'
import { forAccount, forPerson, type Route } from '../route.ts'
import { bankHolidayChanged, bankHolidaysPage } from './bank-holidays/bank-holidays.screen.ts'
import { changeDutyPage, dutyChanged } from './change-duty/change-duty.screen.ts'
import { dutyPage } from './duty/duty.screen.ts'
import { letterOfDuty } from './duty/letter.screen.ts'
import { noticeRecorded, recordNoticePage } from './record-notice/record-notice.screen.ts'
import { whatIsDuePage } from './what-is-due/what-is-due.screen.ts'

/** What is due, and how each date was worked out. */
export const dutyRoutes: readonly Route[] = [
  // what is due, and how each date was worked out
  forPerson('GET', '/:authority', whatIsDuePage),
  forPerson('GET', '/:authority/duties/:dutyId', dutyPage),
  forPerson('GET', '/:authority/duties/:dutyId/:change', changeDutyPage),
  forPerson('POST', '/:authority/duties/:dutyId/:change', dutyChanged, { uploads: { mostBytes: largestEvidence } }),
  forPerson('GET', '/:authority/duties/:dutyId/letters/:sha256', letterOfDuty),
  forPerson('GET', '/:authority/inspections/:inspectionId/notice', recordNoticePage),
  forPerson('POST', '/:authority/inspections/:inspectionId/notice', noticeRecorded),
  forAccount('GET', '/bank-holidays', bankHolidaysPage),
  forAccount('POST', '/bank-holidays', bankHolidayChanged),
]
