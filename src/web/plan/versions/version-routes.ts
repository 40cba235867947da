import { forPerson, type Route } from '../../route.ts'
import { agreePlanPage, planAgreed } from '../agree-plan/agree-plan.screen.ts'
import { changeExplained, changesAnswered, changeWithdrawn, planChangePage, planChangesPage } from '../changes/changes.screen.ts'
import { endPlanPage, planEnded } from '../end-plan/end-plan.screen.ts'
import {
  keepTemplatePage,
  planStartedFrom,
  startFromPage,
  templateKept,
  templatePutBack,
  templateRemoved,
} from '../start-from/start-from.screen.ts'
import { whoMayChangePage, whoMayChangeSet } from '../who-may-change/who-may-change.screen.ts'
import { comparePage } from './compare.screen.ts'
import { keepVersionPage, versionKept } from './keep-version.screen.ts'
import { planOnPage, versionPage } from './version.screen.ts'
import { versionsPage } from './versions.screen.ts'

const onePlan = '/:authority/plans/:planId'

/** A plan’s versions, its agreement, and looking back. */
export const versionRoutes: readonly Route[] = [
  forPerson('GET', `${onePlan}/versions`, versionsPage),
  forPerson('GET', `${onePlan}/versions/keep`, keepVersionPage),
  forPerson('POST', `${onePlan}/versions/keep`, versionKept),
  forPerson('GET', `${onePlan}/versions/:versionId`, versionPage),
  forPerson('GET', `${onePlan}/as-it-stood`, planOnPage),
  forPerson('GET', `${onePlan}/compare`, comparePage),
  forPerson('GET', `${onePlan}/agree`, agreePlanPage),
  forPerson('POST', `${onePlan}/agree`, planAgreed),
  forPerson('GET', '/:authority/plans/start-from', startFromPage),
  forPerson('POST', '/:authority/plans/start-from', planStartedFrom),
  forPerson('POST', '/:authority/plan-templates/:templateId/remove', templateRemoved),
  forPerson('POST', '/:authority/plan-templates/:templateId/put-back', templatePutBack),
  forPerson('GET', `${onePlan}/keep-as-template`, keepTemplatePage),
  forPerson('POST', `${onePlan}/keep-as-template`, templateKept),
  forPerson('GET', `${onePlan}/end`, endPlanPage),
  forPerson('POST', `${onePlan}/end`, planEnded),
  forPerson('GET', `${onePlan}/changes`, planChangesPage),
  forPerson('POST', `${onePlan}/changes`, changesAnswered),
  forPerson('GET', `${onePlan}/changes/:changeId`, planChangePage),
  forPerson('POST', `${onePlan}/changes/:changeId`, changeExplained),
  forPerson('POST', `${onePlan}/changes/:changeId/withdraw`, changeWithdrawn),
  forPerson('GET', '/:authority/who-may-change-plans', whoMayChangePage),
  forPerson('POST', '/:authority/who-may-change-plans', whoMayChangeSet),
]
