import { forPerson, type Route } from '../route.ts'
import { agendaRoutes } from './agenda/agenda-routes.ts'
import { constitutionPage } from './constitution/constitution.screen.ts'
import { councilCalendarRoutes } from './council-calendar/council-calendar-routes.ts'
import { councilPeriodsRoutes } from './council-periods/council-periods-routes.ts'
import { cyclePage } from './cycle/cycle.screen.ts'
import { decisionsRoutes } from './decisions/decisions-routes.ts'
import { houseTemplatesRoutes } from './house-templates/house-templates-routes.ts'
import { keyThresholdsPage, keyThresholdsSet } from './key-thresholds/key-thresholds.screen.ts'
import { noticesRoutes } from './notices/notices-routes.ts'
import { papersRoutes } from './papers/papers-routes.ts'
import {
  addPlanBodyPage,
  planBodiesPage,
  planBodyAdded,
  planBodyChanged,
  planBodyPage,
  planBodyRemoved,
} from './plan-bodies/plan-bodies.screen.ts'
import { publicationRoutes } from './publication/publication-routes.ts'
import { reportsRoutes } from './reports/reports-routes.ts'
import { requestsRoutes } from './requests/requests-routes.ts'
import { signOffsRoutes } from './sign-offs/sign-offs-routes.ts'
import { submissionRoutes } from './submission/submission-routes.ts'
import { trackingRoutes } from './tracking/tracking-routes.ts'
import { periodWritten, writePeriodPage } from './write-period/write-period.screen.ts'

const bodies = '/:authority/plans/:planId/bodies'

/** The council's cycle of decisions. */
export const governanceRoutes: readonly Route[] = [
  ...decisionsRoutes,
  ...reportsRoutes,
  ...signOffsRoutes,
  ...papersRoutes,
  ...requestsRoutes,
  ...houseTemplatesRoutes,
  forPerson('GET', '/:authority/duties/:dutyId/cycle', cyclePage),
  forPerson('GET', bodies, planBodiesPage),
  forPerson('GET', `${bodies}/add`, addPlanBodyPage),
  forPerson('POST', `${bodies}/add`, planBodyAdded),
  forPerson('GET', `${bodies}/:planBodyId`, planBodyPage),
  forPerson('POST', `${bodies}/:planBodyId`, planBodyChanged),
  forPerson('POST', `${bodies}/:planBodyId/remove`, planBodyRemoved),
  forPerson('GET', '/:authority/constitution', constitutionPage),
  forPerson('GET', '/:authority/constitution/:period', writePeriodPage),
  forPerson('POST', '/:authority/constitution/:period', periodWritten),
  ...councilCalendarRoutes,
  ...noticesRoutes,
  ...agendaRoutes,
  ...councilPeriodsRoutes,
  forPerson('GET', '/:authority/key-thresholds', keyThresholdsPage),
  forPerson('POST', '/:authority/key-thresholds', keyThresholdsSet),
  ...submissionRoutes,
  ...publicationRoutes,
  ...trackingRoutes,
]
