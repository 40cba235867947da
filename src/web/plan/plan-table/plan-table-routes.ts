import { forPerson, type Route } from '../../route.ts'
import { changeSeveralPage, severalChanged } from '../change-several/change-several.screen.ts'
import { savedViewsPage, viewDropped, viewKept } from '../saved-views/saved-views.screen.ts'
import { timelinePage } from '../timeline/timeline.screen.ts'

const onePlan = '/:authority/plans/:planId'

/** What is done from the plan as a table. */
export const planTableRoutes: readonly Route[] = [
  forPerson('GET', `${onePlan}/change-several`, changeSeveralPage),
  forPerson('POST', `${onePlan}/change-several`, severalChanged),
  forPerson('GET', `${onePlan}/timeline`, timelinePage),
  forPerson('GET', `${onePlan}/views`, savedViewsPage),
  forPerson('POST', `${onePlan}/views`, viewKept),
  forPerson('POST', `${onePlan}/views/:viewId/take-out`, viewDropped),
]
