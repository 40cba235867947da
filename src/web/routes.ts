import { largestReport } from '../file/file-limits.ts'
import { bankHolidayChanged, bankHolidaysPage } from './duty/bank-holidays/bank-holidays.screen.ts'
import { changeDutyPage, dutyChanged } from './duty/change-duty/change-duty.screen.ts'
import { dutyPage } from './duty/duty/duty.screen.ts'
import { noticeRecorded, recordNoticePage } from './duty/record-notice/record-notice.screen.ts'
import { whatIsDuePage } from './duty/what-is-due/what-is-due.screen.ts'
import { draftDiscarded, draftSent } from './form/drafts/drafts.screen.ts'
import { addOrganisationPage, organisationAdded } from './people/add-organisation/add-organisation.screen.ts'
import { addPersonPage, personAdded } from './people/add-person/add-person.screen.ts'
import { addPostPage, postAdded } from './people/add-post/add-post.screen.ts'
import { endRolePage, roleEnded } from './people/end-role/end-role.screen.ts'
import { giveRolePage, roleGiven } from './people/give-role/give-role.screen.ts'
import { leavePostPage, postLeft } from './people/leave-post/leave-post.screen.ts'
import { listPeoplePage } from './people/list-people/list-people.screen.ts'
import { showPersonPage } from './people/show-person/show-person.screen.ts'
import { postTaken, takePostPage } from './people/take-post/take-post.screen.ts'
import { draftPlan } from './plan/draft-plan/draft-plan.screen.ts'
import { actionMoved, actionPutBack, actionRemoved, inspectionTakenOut } from './plan/draft-plan/steer-actions.screen.ts'
import { plansPage } from './plan/plans/plans.screen.ts'
import { planRenamed, renamePlanPage } from './plan/rename-plan/rename-plan.screen.ts'
import { planStarted, startPlanPage } from './plan/start-plan/start-plan.screen.ts'
import { actionAdded, actionChanged, actionPage, newActionPage } from './plan/write-action/write-action.screen.ts'
import { checkPage, checkSent, undoSent } from './reading/check/check.screen.ts'
import { bringBackSent, confirmSent, putAwaySent } from './reading/confirm/confirm.screen.ts'
import { originalOfReading } from './reading/files/original.screen.ts'
import { pagePicture } from './reading/files/page-picture.screen.ts'
import { holdPage, holdSent } from './reading/hold/hold.screen.ts'
import { readingState, readingsPage, reportGiven, reportsGiven } from './reading/readings/readings.screen.ts'
import { forAccount, forAnyone, forPerson, type Route } from './route.ts'
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

  // what is due, and how each date was worked out
  forPerson('GET', '/:authority', whatIsDuePage),
  forPerson('GET', '/:authority/duties/:dutyId', dutyPage),
  forPerson('GET', '/:authority/duties/:dutyId/:change', changeDutyPage),
  forPerson('POST', '/:authority/duties/:dutyId/:change', dutyChanged),
  forPerson('GET', '/:authority/inspections/:inspectionId/notice', recordNoticePage),
  forPerson('POST', '/:authority/inspections/:inspectionId/notice', noticeRecorded),
  forAccount('GET', '/bank-holidays', bankHolidaysPage),
  forAccount('POST', '/bank-holidays', bankHolidayChanged),

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

  // the people of the authority's book
  forPerson('GET', '/:authority/people', listPeoplePage),
  forPerson('GET', '/:authority/people/add', addPersonPage),
  forPerson('POST', '/:authority/people/add', personAdded),
  forPerson('GET', '/:authority/people/add-post', addPostPage),
  forPerson('POST', '/:authority/people/add-post', postAdded),
  forPerson('GET', '/:authority/people/add-organisation', addOrganisationPage),
  forPerson('POST', '/:authority/people/add-organisation', organisationAdded),
  forPerson('GET', '/:authority/people/:personId', showPersonPage),
  forPerson('GET', '/:authority/people/:personId/take-post', takePostPage),
  forPerson('POST', '/:authority/people/:personId/take-post', postTaken),
  forPerson('GET', '/:authority/people/:personId/posts/:holdingId/leave', leavePostPage),
  forPerson('POST', '/:authority/people/:personId/posts/:holdingId/leave', postLeft),
  forPerson('GET', '/:authority/people/:personId/give-role', giveRolePage),
  forPerson('POST', '/:authority/people/:personId/give-role', roleGiven),
  forPerson('GET', '/:authority/people/:personId/roles/:grantId/end', endRolePage),
  forPerson('POST', '/:authority/people/:personId/roles/:grantId/end', roleEnded),
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

  // the person, and what they were typing
  forPerson('GET', '/:authority/you', you),
  forPerson('POST', '/:authority/drafts', draftSent),
  forPerson('POST', '/:authority/drafts/discard', draftDiscarded),
]
