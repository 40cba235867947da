import { largestEvidence, largestReport } from '../file/file-limits.ts'
import { bankHolidayChanged, bankHolidaysPage } from './duty/bank-holidays/bank-holidays.screen.ts'
import { changeDutyPage, dutyChanged } from './duty/change-duty/change-duty.screen.ts'
import { dutyPage } from './duty/duty/duty.screen.ts'
import { letterOfDuty } from './duty/duty/letter.screen.ts'
import { noticeRecorded, recordNoticePage } from './duty/record-notice/record-notice.screen.ts'
import { whatIsDuePage } from './duty/what-is-due/what-is-due.screen.ts'
import { draftDiscarded, draftSent } from './form/drafts/drafts.screen.ts'
import { amendFactsPage, factsAmended } from './inspection/amend-facts/amend-facts.screen.ts'
import { attachReportPage, reportAttached } from './inspection/attach-report/attach-report.screen.ts'
import {
  confidencePage,
  heldInspectionOpened,
  inspectionHeld,
  personNamed,
  personTakenOff,
} from './inspection/confidence/confidence.screen.ts'
import { contextPutBack, contextRemoved, contextsPage, removeContextPage } from './inspection/contexts/contexts.screen.ts'
import {
  authoritiesSent,
  changeContextPage,
  contextChanged,
  countsSent,
  newAuthoritiesPage,
  newCountsPage,
} from './inspection/contexts/write-context.screen.ts'
import {
  enterInspectionPage,
  inspectionEntered,
  inspectionOpened,
  openInspectionPage,
} from './inspection/enter-inspection/enter-inspection.screen.ts'
import { enterJudgementsPage, judgementsEntered } from './inspection/enter-judgements/enter-judgements.screen.ts'
import { inspectionPage, originalSent } from './inspection/inspection/inspection.screen.ts'
import { inspectionsPage } from './inspection/inspections/inspections.screen.ts'
import { findingsLabelled, labelFindingsPage } from './inspection/label-findings/label-findings.screen.ts'
import { newInspectionPage } from './inspection/new-inspection/new-inspection.screen.ts'
import type { PartScreens } from './inspection/part-form/part-form.ts'
import { addresseeScreens } from './inspection/parts/addressee.ts'
import { echoScreens } from './inspection/parts/echo.ts'
import { expectedJudgementScreens } from './inspection/parts/expected-judgement.ts'
import { fieldworkScreens } from './inspection/parts/fieldwork.ts'
import { findingScreens } from './inspection/parts/finding.ts'
import { judgementScreens } from './inspection/parts/judgement.ts'
import { noteScreens } from './inspection/parts/note.ts'
import { strengthScreens } from './inspection/parts/strength.ts'
import { findingsPasted, pasteFindingsPage } from './inspection/paste-findings/paste-findings.screen.ts'
import {
  findingMoved,
  inspectionPutBack,
  inspectionRemoved,
  partPutBack,
  partRemoved,
  removeInspectionPage,
  removePartPage,
} from './inspection/remove/remove.screen.ts'
import { sentenceSetAside, sentencesPage } from './inspection/sentences/sentences.screen.ts'
import { findingSplit, splitFindingPage } from './inspection/split-finding/split-finding.screen.ts'
import { addOrganisationPage, organisationAdded } from './people/add-organisation/add-organisation.screen.ts'
import { addPersonPage, personAdded } from './people/add-person/add-person.screen.ts'
import { addPostPage, postAdded } from './people/add-post/add-post.screen.ts'
import { changePersonPage, personChanged } from './people/change-person/change-person.screen.ts'
import { endRolePage, roleEnded } from './people/end-role/end-role.screen.ts'
import { giveRolePage, roleGiven } from './people/give-role/give-role.screen.ts'
import { leavePostPage, postLeft } from './people/leave-post/leave-post.screen.ts'
import { listPeoplePage } from './people/list-people/list-people.screen.ts'
import { showPersonPage } from './people/show-person/show-person.screen.ts'
import { postTaken, takePostPage } from './people/take-post/take-post.screen.ts'
import { draftPlan } from './plan/draft-plan/draft-plan.screen.ts'
import { actionMoved, actionPutBack, actionRemoved, inspectionTakenOut } from './plan/draft-plan/steer-actions.screen.ts'
import {
  addMeasurePage,
  measureAdded,
  measureChanged,
  measurePage,
  measurePutBack,
  measureRemoved,
  measuresPage,
} from './plan/measures/measures.screen.ts'
import { checkTextPage, textChecked } from './plan/money/check-text/check-text.screen.ts'
import { costingPage, costingSaid } from './plan/money/costing/costing.screen.ts'
import { moneyPage, moneyPutBack } from './plan/money/money/money.screen.ts'
import { carryForwardSaid, recordSpendPage, spendPage, spendRecorded } from './plan/money/spend/spend.screen.ts'
import { addCostPage, costAdded, costChanged, costPage, costRemoved } from './plan/money/write-cost/write-cost.screen.ts'
import {
  addFundingPage,
  fundingAdded,
  fundingChanged,
  fundingPage,
  fundingRemoved,
} from './plan/money/write-funding/write-funding.screen.ts'
import { addSourcePage, sourceAdded, sourceChanged, sourcePage, sourceRemoved } from './plan/money/write-source/write-source.screen.ts'
import { plansPage } from './plan/plans/plans.screen.ts'
import { planRenamed, renamePlanPage } from './plan/rename-plan/rename-plan.screen.ts'
import { addRiskPage, riskAdded, riskChanged, riskPage, riskPutBack, riskRemoved, risksPage } from './plan/risks/risks.screen.ts'
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

const one = '/:authority/inspections/:inspectionId'
const onePlan = '/:authority/plans/:planId'

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
  forPerson('POST', '/:authority/duties/:dutyId/:change', dutyChanged, { uploads: { mostBytes: largestEvidence } }),
  forPerson('GET', '/:authority/duties/:dutyId/letters/:sha256', letterOfDuty),
  forPerson('GET', '/:authority/inspections/:inspectionId/notice', recordNoticePage),
  forPerson('POST', '/:authority/inspections/:inspectionId/notice', noticeRecorded),
  forAccount('GET', '/bank-holidays', bankHolidaysPage),
  forAccount('POST', '/bank-holidays', bankHolidayChanged),
  // inspections, and how others were judged
  forPerson('GET', '/:authority/inspections', inspectionsPage),
  forPerson('GET', '/:authority/inspections/new', newInspectionPage),
  forPerson('GET', '/:authority/inspections/enter', enterInspectionPage),
  forPerson('POST', '/:authority/inspections/enter', inspectionEntered),
  forPerson('GET', '/:authority/inspections/open', openInspectionPage),
  forPerson('POST', '/:authority/inspections/open', inspectionOpened),
  forPerson('GET', one, inspectionPage),
  forPerson('GET', `${one}/original`, originalSent),
  forPerson('GET', `${one}/facts`, amendFactsPage),
  forPerson('POST', `${one}/facts`, factsAmended),
  forPerson('GET', `${one}/report`, attachReportPage),
  forPerson('POST', `${one}/report`, reportAttached, { uploads: { mostBytes: largestReport } }),
  forPerson('GET', `${one}/confidence`, confidencePage),
  forPerson('POST', `${one}/confidence/hold`, inspectionHeld),
  forPerson('POST', `${one}/confidence/open`, heldInspectionOpened),
  forPerson('POST', `${one}/confidence/name`, personNamed),
  forPerson('POST', `${one}/confidence/take-off`, personTakenOff),
  forPerson('GET', `${one}/judgements`, enterJudgementsPage),
  forPerson('POST', `${one}/judgements`, judgementsEntered),
  forPerson('GET', `${one}/findings/paste`, pasteFindingsPage),
  forPerson('POST', `${one}/findings/paste`, findingsPasted),
  forPerson('GET', `${one}/findings/labels`, labelFindingsPage),
  forPerson('POST', `${one}/findings/labels`, findingsLabelled),
  forPerson('POST', `${one}/findings/:findingId/move`, findingMoved),
  forPerson('GET', `${one}/findings/:findingId/split`, splitFindingPage),
  forPerson('POST', `${one}/findings/:findingId/split`, findingSplit),
  forPerson('GET', `${one}/findings/:findingId/sentences`, sentencesPage),
  forPerson('POST', `${one}/findings/:findingId/sentences`, sentenceSetAside),
  ...partRoutes('findings/:findingId/addressees', 'addresseeId', addresseeScreens),
  ...partRoutes('fieldwork', 'fieldworkId', fieldworkScreens),
  ...partRoutes('judgements', 'judgementId', judgementScreens),
  ...partRoutes('expected', 'expectedId', expectedJudgementScreens),
  ...partRoutes('findings', 'findingId', findingScreens),
  ...partRoutes('strengths', 'strengthId', strengthScreens),
  ...partRoutes('notes', 'noteId', noteScreens),
  ...partRoutes('earlier', 'echoId', echoScreens),
  forPerson('GET', `${one}/remove`, removeInspectionPage),
  forPerson('POST', `${one}/remove`, inspectionRemoved),
  forPerson('GET', `${one}/remove/:part/:partId`, removePartPage),
  forPerson('POST', `${one}/remove/:part/:partId`, partRemoved),
  forPerson('POST', `${one}/put-back/:removalId`, partPutBack),
  forPerson('POST', `${one}/put-whole-back/:removalId`, inspectionPutBack),
  forPerson('GET', '/:authority/context-figures', contextsPage),
  forPerson('GET', '/:authority/context-figures/new-counts', newCountsPage),
  forPerson('POST', '/:authority/context-figures/new-counts', countsSent),
  forPerson('GET', '/:authority/context-figures/new-authorities', newAuthoritiesPage),
  forPerson('POST', '/:authority/context-figures/new-authorities', authoritiesSent),
  forPerson('GET', '/:authority/context-figures/:contextId/change', changeContextPage),
  forPerson('POST', '/:authority/context-figures/:contextId/change', contextChanged),
  forPerson('GET', '/:authority/context-figures/:contextId/remove', removeContextPage),
  forPerson('POST', '/:authority/context-figures/:contextId/remove', contextRemoved),
  forPerson('POST', '/:authority/context-figures/:contextId/put-back', contextPutBack),

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

  // a plan's money
  forPerson('GET', `${onePlan}/money`, moneyPage),
  forPerson('GET', `${onePlan}/money/costs/add`, addCostPage),
  forPerson('POST', `${onePlan}/money/costs/add`, costAdded),
  forPerson('GET', `${onePlan}/money/costs/:costId`, costPage),
  forPerson('POST', `${onePlan}/money/costs/:costId`, costChanged),
  forPerson('POST', `${onePlan}/money/costs/:costId/remove`, costRemoved),
  forPerson('GET', `${onePlan}/money/costs/:costId/funding`, addFundingPage),
  forPerson('POST', `${onePlan}/money/costs/:costId/funding`, fundingAdded),
  forPerson('GET', `${onePlan}/money/funding/:fundingId`, fundingPage),
  forPerson('POST', `${onePlan}/money/funding/:fundingId`, fundingChanged),
  forPerson('POST', `${onePlan}/money/funding/:fundingId/remove`, fundingRemoved),
  forPerson('GET', `${onePlan}/money/sources/add`, addSourcePage),
  forPerson('POST', `${onePlan}/money/sources/add`, sourceAdded),
  forPerson('GET', `${onePlan}/money/sources/:sourceId`, sourcePage),
  forPerson('POST', `${onePlan}/money/sources/:sourceId`, sourceChanged),
  forPerson('POST', `${onePlan}/money/sources/:sourceId/remove`, sourceRemoved),
  forPerson('GET', `${onePlan}/money/actions`, costingPage),
  forPerson('POST', `${onePlan}/money/actions`, costingSaid),
  forPerson('POST', `${onePlan}/money/put-back`, moneyPutBack),
  forPerson('GET', `${onePlan}/money/check-text`, checkTextPage),
  forPerson('POST', `${onePlan}/money/check-text`, textChecked),

  forPerson('GET', `${onePlan}/money/spend`, spendPage),
  forPerson('GET', `${onePlan}/money/spend/:sourceId/:year`, recordSpendPage),
  forPerson('POST', `${onePlan}/money/spend/:sourceId/:year`, spendRecorded),
  forPerson('POST', `${onePlan}/money/spend/:sourceId/:year/carry-forward`, carryForwardSaid),

  // success measures and risks
  forPerson('GET', `${onePlan}/measures`, measuresPage),
  forPerson('GET', `${onePlan}/measures/add`, addMeasurePage),
  forPerson('POST', `${onePlan}/measures/add`, measureAdded),
  forPerson('POST', `${onePlan}/measures/put-back`, measurePutBack),
  forPerson('GET', `${onePlan}/measures/:measureId`, measurePage),
  forPerson('POST', `${onePlan}/measures/:measureId`, measureChanged),
  forPerson('POST', `${onePlan}/measures/:measureId/remove`, measureRemoved),
  forPerson('GET', `${onePlan}/risks`, risksPage),
  forPerson('GET', `${onePlan}/risks/add`, addRiskPage),
  forPerson('POST', `${onePlan}/risks/add`, riskAdded),
  forPerson('POST', `${onePlan}/risks/put-back`, riskPutBack),
  forPerson('GET', `${onePlan}/risks/:riskId`, riskPage),
  forPerson('POST', `${onePlan}/risks/:riskId`, riskChanged),
  forPerson('POST', `${onePlan}/risks/:riskId/remove`, riskRemoved),

  // the people of the authority's book
  forPerson('GET', '/:authority/people', listPeoplePage),
  forPerson('GET', '/:authority/people/add', addPersonPage),
  forPerson('POST', '/:authority/people/add', personAdded),
  forPerson('GET', '/:authority/people/add-post', addPostPage),
  forPerson('POST', '/:authority/people/add-post', postAdded),
  forPerson('GET', '/:authority/people/add-organisation', addOrganisationPage),
  forPerson('POST', '/:authority/people/add-organisation', organisationAdded),
  forPerson('GET', '/:authority/people/:personId', showPersonPage),
  forPerson('GET', '/:authority/people/:personId/change', changePersonPage),
  forPerson('POST', '/:authority/people/:personId/change', personChanged),
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

/** First words of addresses that can be no authority's. */
export const reservedSlugs: readonly string[] = ['assets', 'sign-in', 'sign-out', 'try-it-as']

/** Adding and amending one kind of part of an inspection. */
function partRoutes(under: string, param: string, screens: PartScreens): readonly Route[] {
  return [
    forPerson('GET', `/:authority/inspections/:inspectionId/${under}/add`, screens.addPage),
    forPerson('POST', `/:authority/inspections/:inspectionId/${under}/add`, screens.added),
    forPerson('GET', `/:authority/inspections/:inspectionId/${under}/:${param}`, screens.amendPage),
    forPerson('POST', `/:authority/inspections/:inspectionId/${under}/:${param}`, screens.amended),
  ]
}
