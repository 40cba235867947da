import { forPerson, type Route } from '../../route.ts'
import { planTrackingPage, reportTrackingPage } from './tracking.screen.ts'
import { recordSightPage, sightChanged, sightPage, sightRecorded, sightRemoved } from './write-sight.screen.ts'

const ofPlan = '/:authority/plans/:planId/tracking'
const ofReport = '/:authority/reports/:reportId/tracking'

/** Which body saw which version of a plan, or which report, when, and what it said. */
export const trackingRoutes: readonly Route[] = [
  forPerson('GET', ofPlan, planTrackingPage),
  forPerson('GET', `${ofPlan}/record`, recordSightPage),
  forPerson('POST', `${ofPlan}/record`, sightRecorded),
  forPerson('GET', ofReport, reportTrackingPage),
  forPerson('GET', `${ofReport}/record`, recordSightPage),
  forPerson('POST', `${ofReport}/record`, sightRecorded),
  forPerson('GET', '/:authority/tracking/:sightId', sightPage),
  forPerson('POST', '/:authority/tracking/:sightId', sightChanged),
  forPerson('POST', '/:authority/tracking/:sightId/remove', sightRemoved),
]
