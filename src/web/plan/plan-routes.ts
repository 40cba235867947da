import { forPerson, type Route } from '../route.ts'
import { actionRoutes } from './action/action-routes.ts'
import { checkRoutes } from './checks/check-routes.ts'
import { consultationRoutes } from './consultation/consultation-routes.ts'
import { equalityRoutes } from './equality/equality-routes.ts'
import { exportRoutes } from './export/export-routes.ts'
import { findingPartRoutes } from './finding-parts/finding-part-routes.ts'
import { importRoutes } from './import/import-routes.ts'
import { importGoodwardFileRoutes } from './import-goodward-file/import-goodward-file-routes.ts'
import {
  addMeasurePage,
  measureAdded,
  measureChanged,
  measurePage,
  measurePutBack,
  measureRemoved,
  measuresPage,
} from './measures/measures.screen.ts'
import { checkTextPage, textChecked } from './money/check-text/check-text.screen.ts'
import { costingPage, costingSaid } from './money/costing/costing.screen.ts'
import { giveLedgerPage, largestLedger, ledgerGiven } from './money/ledger/give-ledger.screen.ts'
import { ledgerRecorded } from './money/ledger/record-ledger.screen.ts'
import { moneyPage, moneyPutBack } from './money/money/money.screen.ts'
import { carryForwardSaid, recordSpendPage, spendPage, spendRecorded } from './money/spend/spend.screen.ts'
import { addCostPage, costAdded, costChanged, costPage, costRemoved } from './money/write-cost/write-cost.screen.ts'
import { addFundingPage, fundingAdded, fundingChanged, fundingPage, fundingRemoved } from './money/write-funding/write-funding.screen.ts'
import { addSourcePage, sourceAdded, sourceChanged, sourcePage, sourceRemoved } from './money/write-source/write-source.screen.ts'
import { partMoved } from './move-part/move-part.screen.ts'
import { partnerRoutes } from './partners/partner-routes.ts'
import { phaseRoutes } from './phases/phase-routes.ts'
import { planTable } from './plan-table/plan-table.screen.ts'
import { planTableRoutes } from './plan-table/plan-table-routes.ts'
import { inspectionTakenOut } from './plan-table/steer-actions.screen.ts'
import { plansPage } from './plans/plans.screen.ts'
import { planRenamed, renamePlanPage } from './rename-plan/rename-plan.screen.ts'
import { addRiskPage, riskAdded, riskChanged, riskPage, riskPutBack, riskRemoved, risksPage } from './risks/risks.screen.ts'
import { sourceRoutes } from './sources/source-routes.ts'
import { planStarted, startPlanPage } from './start-plan/start-plan.screen.ts'
import { versionRoutes } from './versions/version-routes.ts'
import { workstreamRoutes } from './workstreams/workstream-routes.ts'

const onePlan = '/:authority/plans/:planId'

/** Plans, their money, measures and risks. */
export const planRoutes: readonly Route[] = [
  // plans
  forPerson('GET', '/:authority/plans', plansPage),
  forPerson('GET', '/:authority/inspections/:inspectionId/plan', startPlanPage),
  forPerson('POST', '/:authority/inspections/:inspectionId/plan', planStarted),
  forPerson('GET', '/:authority/plans/:planId', planTable),
  forPerson('GET', '/:authority/plans/:planId/title', renamePlanPage),
  forPerson('POST', '/:authority/plans/:planId/title', planRenamed),
  forPerson('POST', '/:authority/plans/:planId/inspections/:inspectionId/take-out', inspectionTakenOut),

  ...actionRoutes,

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
  forPerson('GET', `${onePlan}/money/spend/ledger`, giveLedgerPage),
  forPerson('POST', `${onePlan}/money/spend/ledger`, ledgerGiven, { uploads: { mostBytes: largestLedger } }),
  forPerson('POST', `${onePlan}/money/spend/ledger/record`, ledgerRecorded),
  forPerson('GET', `${onePlan}/money/spend/:sourceId/:year`, recordSpendPage),
  forPerson('POST', `${onePlan}/money/spend/:sourceId/:year`, spendRecorded),
  forPerson('POST', `${onePlan}/money/spend/:sourceId/:year/carry-forward`, carryForwardSaid),

  ...partnerRoutes,
  ...sourceRoutes,
  ...findingPartRoutes,

  // success measures and risks
  forPerson('POST', `${onePlan}/order`, partMoved),
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
  ...workstreamRoutes,

  // whole or not
  ...checkRoutes,
  ...exportRoutes,
  ...importGoodwardFileRoutes,
  ...phaseRoutes,
  ...planTableRoutes,
  ...versionRoutes,
  ...consultationRoutes,
  ...equalityRoutes,
  ...importRoutes,
]
