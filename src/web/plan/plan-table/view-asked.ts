import { readDay } from '../../../calendar/read-day.ts'
import { type PlanView, readPlanView } from '../../../plan/plan-table/plan-view.ts'
import type { Visit } from '../../visit.ts'

/** The day is typed as people write it; what is no day is told beside its box. */
export function viewAsked({ query }: Visit): { view: PlanView; dayProblem: string | null; before: string } {
  const before = query.before?.trim().slice(0, 60) ?? ''
  const read = before === '' ? null : readDay(before)
  const until = read && 'day' in read ? read.day.toString() : query.until
  return { view: readPlanView({ ...query, until }), dayProblem: read && 'problem' in read ? read.problem : null, before }
}
