import { deliveryColours, deliveryNames, deliveryStatus } from '../../plan/actions/delivery.ts'
import { dateInWords, firstDate, isOverdue, movedInWords } from '../../plan/actions/due-date.ts'
import { partnersNotAgreed } from '../../plan/partners/partner-standing.ts'
import type { ActionContent, PlanContent } from '../../plan/plan-content.ts'
import { paths } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { called } from './finding-names.ts'

/** An action as a row of a table shows it, on whichever page of its plan. */
export function actionOnPage({ viewer, today }: Visit, plan: PlanContent, action: ActionContent) {
  const delivery = deliveryStatus(action, today)
  return {
    ...action,
    href: paths.action(viewer.authority, plan.id, action.id),
    findings: plan.findings.filter((finding) => action.findingIds.includes(finding.id)).map(called),
    phase: plan.phases.find((phase) => phase.id === action.phaseId)?.title ?? null,
    due: dateInWords(action),
    first: firstDate(action),
    moved: movedInWords(action),
    late: isOverdue(action, today),
    delivery: { word: deliveryNames[delivery], colour: deliveryColours[delivery] },
    ended: action.ended && Temporal.PlainDate.from(action.ended.on),
    notAgreed: partnersNotAgreed(action).map(({ standing }) => standing.sentence),
  }
}
