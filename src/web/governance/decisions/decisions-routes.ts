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

/** What bodies decided about plans. */
export const decisionsRoutes: readonly Route[] = [
  forPerson('GET', '/:authority/decisions', decisionsPage),
  forPerson('GET', '/:authority/reports/:reportId/decided', decidedOnReportPage),
  forPerson('GET', `${decisions}/record`, recordDecisionPage),
  forPerson('POST', `${decisions}/record`, decisionRecorded),
  forPerson('GET', `${decisions}/:decisionId`, decisionPage),
  forPerson('GET', `${decisions}/:decisionId/change`, changeDecisionPage),
  forPerson('POST', `${decisions}/:decisionId/change`, decisionChanged),
  forPerson('POST', `${decisions}/:decisionId/remove`, decisionRemoved),
  forPerson('GET', `${decisions}/:decisionId/money`, decisionMoneyPage),
  forPerson('POST', `${decisions}/:decisionId/money`, decisionMoneySaid),
  forPerson('GET', `${decisions}/:decisionId/record`, recordOfDecisionPage),
  forPerson('GET', `${decisions}/:decisionId/record.docx`, recordOfDecisionInWord),
  forPerson('GET', `${decisions}/:decisionId/interests/add`, declareInterestPage),
  forPerson('POST', `${decisions}/:decisionId/interests/add`, interestDeclared),
  forPerson('GET', `${decisions}/:decisionId/interests/:interestId`, interestPage),
  forPerson('POST', `${decisions}/:decisionId/interests/:interestId`, interestChanged),
  forPerson('POST', `${decisions}/:decisionId/interests/:interestId/remove`, interestRemoved),
  forPerson('GET', `${decisions}/:decisionId/call-in`, callInPage),
  forPerson('POST', `${decisions}/:decisionId/call-in`, callInSent),
]
