import { forPerson, type Route } from '../../route.ts'
import { callInPage, callInSent } from './call-in.screen.ts'
import { decidedOnReportPage } from './decided-on-report.screen.ts'
import { decisionPage } from './decision.screen.ts'
import { decisionMoneyPage, decisionMoneySaid } from './decision-money.screen.ts'
import { decisionsPage } from './decisions.screen.ts'
import { recordOfDecisionInWord, recordOfDecisionPage } from './record-of-decision.screen.ts'
import { changeDecisionPage, decisionChanged, decisionRecorded, decisionRemoved, recordDecisionPage } from './write-decision.screen.ts'
import { declareInterestPage, interestChanged, interestDeclared, interestPage, interestRemoved } from './write-interest.screen.ts'

const decisions = '/:authority/plans/:planId/decisions'

/** A decision of a plan, and one made on a report before there was a plan. */
const ofDecision = (decision: `/:authority${string}`): readonly Route[] => [
  forPerson('GET', decision, decisionPage),
  forPerson('GET', `${decision}/change`, changeDecisionPage),
  forPerson('POST', `${decision}/change`, decisionChanged),
  forPerson('POST', `${decision}/remove`, decisionRemoved),
  forPerson('GET', `${decision}/record`, recordOfDecisionPage),
  forPerson('GET', `${decision}/record.docx`, recordOfDecisionInWord),
  forPerson('GET', `${decision}/interests/add`, declareInterestPage),
  forPerson('POST', `${decision}/interests/add`, interestDeclared),
  forPerson('GET', `${decision}/interests/:interestId`, interestPage),
  forPerson('POST', `${decision}/interests/:interestId`, interestChanged),
  forPerson('POST', `${decision}/interests/:interestId/remove`, interestRemoved),
  forPerson('GET', `${decision}/call-in`, callInPage),
  forPerson('POST', `${decision}/call-in`, callInSent),
]

/** What bodies decided about plans, or on reports. */
export const decisionsRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/decisions', decisionsPage),
  forPerson('GET', '/:authority/reports/:reportId/decided', decidedOnReportPage),
  forPerson('GET', `${decisions}/record`, recordDecisionPage),
  forPerson('POST', `${decisions}/record`, decisionRecorded),
  forPerson('GET', `${decisions}/:decisionId/money`, decisionMoneyPage),
  forPerson('POST', `${decisions}/:decisionId/money`, decisionMoneySaid),
  forPerson('GET', '/:authority/reports/:reportId/decisions/record', recordDecisionPage),
  forPerson('POST', '/:authority/reports/:reportId/decisions/record', decisionRecorded),
  ...ofDecision(`${decisions}/:decisionId`),
  ...ofDecision('/:authority/decisions/:decisionId'),
]
