import { draftDiscarded, draftSent } from './form/drafts/drafts.screen.ts'
import { draftPlan } from './plan/draft-plan/draft-plan.screen.ts'
import { actionMoved, actionPutBack, actionRemoved, inspectionTakenOut } from './plan/draft-plan/steer-actions.screen.ts'
import { plansPage } from './plan/plans/plans.screen.ts'
import { planRenamed, renamePlanPage } from './plan/rename-plan/rename-plan.screen.ts'
import { planStarted, startPlanPage } from './plan/start-plan/start-plan.screen.ts'
import { actionAdded, actionChanged, actionPage, newActionPage } from './plan/write-action/write-action.screen.ts'
import { forAnyone, forPerson, type Route } from './route.ts'
import { frontPage } from './session/front-page/front-page.screen.ts'
import { signedOut, signInLinkPage, signInLinkUsed, signInPage, signOutPage } from './session/sign-in/sign-in.screen.ts'
import { triedAs, tryItAsPage } from './session/try-it-as/try-it-as.screen.ts'
import { you } from './session/you/you.screen.ts'

/** Every address of Goodward. A name that ends in Id must be an id, or there is nothing there. */
export const routes: readonly Route[] = [
  // signing in and out
  forAnyone('GET', '/', frontPage),
  forAnyone('GET', '/sign-in', signInPage),
  forAnyone('GET', '/sign-in/:token', signInLinkPage, { requestsAMinute: 30 }),
  forAnyone('POST', '/sign-in/:token', signInLinkUsed, { requestsAMinute: 30 }),
  forAnyone('GET', '/sign-out', signOutPage),
  forAnyone('POST', '/sign-out', signedOut),
  forAnyone('GET', '/try-it-as', tryItAsPage),
  forAnyone('POST', '/try-it-as', triedAs),

  // plans
  forPerson('GET', '/:authority/plans', plansPage),
  forPerson('GET', '/:authority/inspections/:inspectionId/plan', startPlanPage),
  forPerson('POST', '/:authority/inspections/:inspectionId/plan', planStarted),
  forPerson('GET', '/:authority/plans/:planId', draftPlan),
  forPerson('GET', '/:authority/plans/:planId/title', renamePlanPage),
  forPerson('POST', '/:authority/plans/:planId/title', planRenamed),
  forPerson('POST', '/:authority/plans/:planId/inspections/:inspectionId/take-out', inspectionTakenOut),
  forPerson('GET', '/:authority/plans/:planId/actions/new', newActionPage),
  forPerson('POST', '/:authority/plans/:planId/actions/new', actionAdded),
  forPerson('GET', '/:authority/plans/:planId/actions/:actionId', actionPage),
  forPerson('POST', '/:authority/plans/:planId/actions/:actionId', actionChanged),
  forPerson('POST', '/:authority/plans/:planId/actions/:actionId/move', actionMoved),
  forPerson('POST', '/:authority/plans/:planId/actions/:actionId/remove', actionRemoved),
  forPerson('POST', '/:authority/plans/:planId/actions/:actionId/put-back', actionPutBack),

  // the person, and what they were typing
  forPerson('GET', '/:authority/you', you),
  forPerson('POST', '/:authority/drafts', draftSent),
  forPerson('POST', '/:authority/drafts/discard', draftDiscarded),
]

/** First words of addresses that can be no authority's. */
export const reservedSlugs: readonly string[] = ['assets', 'sign-in', 'sign-out', 'try-it-as']
