import { dutyRoutes } from './duty/duty-routes.ts'
import { governanceRoutes } from './governance/governance-routes.ts'
import { inspectionRoutes } from './inspection/inspection-routes.ts'
import { meetingRoutes } from './meeting/meeting-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { planRoutes } from './plan/plan-routes.ts'
import { readingRoutes } from './reading/reading-routes.ts'
import type { Route } from './route.ts'
import { sessionRoutes } from './session/session-routes.ts'

/** Every address of Goodward, room by room. A name that ends in Id must be an id, or there is nothing there. */
export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...dutyRoutes,
  ...inspectionRoutes,
  ...planRoutes,
  ...meetingRoutes,
  ...governanceRoutes,
  ...peopleRoutes,
  ...readingRoutes,
]
