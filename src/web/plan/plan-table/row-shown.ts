import { printMonth, printPlainDay } from '../../../calendar/print-day.ts'
import { deliveryColours, deliveryNames, deliveryStatus } from '../../../plan/actions/delivery.ts'
import { firstDate, isOverdue, movedInWords } from '../../../plan/actions/due-date.ts'
import { fromTo } from '../../../plan/measure.ts'
import { partnersNotAgreed } from '../../../plan/partners/partner-standing.ts'
import type { ActionContent, MeasureContent, PlanContent } from '../../../plan/plan-content.ts'
import { called } from '../finding-names.ts'

/** One action as a row of the table says it. */
export type RowShown = ReturnType<ReturnType<typeof rowsOf>>

/** How to draw the rows of one plan: what is looked up for each is found once. */
export function rowsOf(plan: PlanContent, today: Temporal.PlainDate, hrefOf: (action: ActionContent) => string) {
  const findings = new Map(plan.findings.map((finding) => [finding.id, called(finding)]))
  const measures = new Map<string, MeasureContent[]>()
  for (const measure of plan.measures) for (const id of measure.actionIds) measures.set(id, [...(measures.get(id) ?? []), measure])
  return (action: ActionContent, under: string | null = null) => {
    const status = deliveryStatus(action, today)
    const others = action.findingIds.filter((id) => id !== under).flatMap((id) => findings.get(id) ?? [])
    return {
      id: action.id,
      reference: action.reference,
      title: action.title,
      href: hrefOf(action),
      findings: others.join(', '),
      owner: action.owner && { name: action.owner.name, heldBy: action.owner.heldBy, left: action.owner.left },
      due: action.dueOn === null ? null : printPlainDay(Temporal.PlainDate.from(action.dueOn)),
      dueWords: action.dueWords,
      first: firstDate(action),
      moved: movedInWords(action),
      overdue: isOverdue(action, today),
      status: { word: deliveryNames[status], colour: deliveryColours[status] },
      ended: action.ended && printPlainDay(Temporal.PlainDate.from(action.ended.on)),
      notAgreed: partnersNotAgreed(action).map(({ standing }) => ({
        word: standing.word,
        colour: standing.colour,
        sentence: standing.sentence,
      })),
      measures: (measures.get(action.id) ?? []).map(measureInWords),
    }
  }
}

/** "Average caseload 22 → 17 by March 2017" */
function measureInWords(measure: MeasureContent): string {
  const by = measure.byOn ? ` by ${printMonth(Temporal.PlainDate.from(measure.byOn))}` : ''
  const values = fromTo(measure)
  const unit = measure.unit === '%' ? ' %' : ` ${measure.unit}`
  return `${measure.title}${values ? `: ${values}${unit}` : ''}${by}`
}
