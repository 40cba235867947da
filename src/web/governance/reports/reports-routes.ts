import { forPerson, type Route } from '../../route.ts'
import { finalisePage, questionsAnswered, reportAmended, reportFinalised, withoutAnswered } from './finalise.screen.ts'
import { prioritiesPage, priorityAdded, priorityRetired } from './priorities.screen.ts'
import { reportPage } from './report.screen.ts'
import { interestsWordingEntered, reportFieldAdded, reportFieldRetired, reportFieldsPage } from './report-fields.screen.ts'
import { reportsOfPlanPage, reportsPage } from './reports.screen.ts'
import { partWritten, writePartPage } from './write-part.screen.ts'
import { changeReportPage, reportChanged, reportRemoved, reportStarted, startReportPage } from './write-report.screen.ts'

const report = '/:authority/reports/:reportId'

/** Decision reports: the papers that ask a body to decide. */
export const reportsRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/reports', reportsPage),
  forPerson('GET', '/:authority/plans/:planId/reports', reportsOfPlanPage),
  forPerson('GET', '/:authority/reports/start', startReportPage),
  forPerson('POST', '/:authority/reports/start', reportStarted),
  forPerson('GET', '/:authority/priorities', prioritiesPage),
  forPerson('POST', '/:authority/priorities', priorityAdded),
  forPerson('POST', '/:authority/priorities/:priorityId/retire', priorityRetired),
  forPerson('GET', '/:authority/report-fields', reportFieldsPage),
  forPerson('POST', '/:authority/report-fields', reportFieldAdded),
  forPerson('POST', '/:authority/report-fields/interests', interestsWordingEntered),
  forPerson('POST', '/:authority/report-fields/:fieldId/retire', reportFieldRetired),
  forPerson('GET', report, reportPage),
  forPerson('GET', `${report}/about`, changeReportPage),
  forPerson('POST', `${report}/about`, reportChanged),
  forPerson('POST', `${report}/remove`, reportRemoved),
  forPerson('GET', `${report}/finalise`, finalisePage),
  forPerson('POST', `${report}/finalise`, reportFinalised),
  forPerson('POST', `${report}/answers`, questionsAnswered),
  forPerson('POST', `${report}/issue-without`, withoutAnswered),
  forPerson('POST', `${report}/amend`, reportAmended),
  forPerson('GET', `${report}/write/:slot`, writePartPage),
  forPerson('POST', `${report}/write/:slot`, partWritten),
]
