import { printPlainDay } from '../../calendar/print-day.ts'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { plansAnswering } from '../../plan/list-plans.queries.ts'
import { callInOutcomes, outcomes } from '../decisions/decision.ts'
import { listDecisions } from '../decisions/decisions.queries.ts'
import { withEffect } from '../decisions/in-effect.queries.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { byInWords } from '../requests/request.ts'
import { listRequests } from '../requests/requests.queries.ts'
import type { DecisionOfReport, RequestOfReport } from './record.ts'

// What had happened to the matter before a day: decided and asked.

type Of = Reader<GovernanceDatabase>
type Day = Temporal.PlainDate

type About = { readonly planId: string | null; readonly inspectionIds: readonly string[] }

const isBefore = (day: Day, other: Day): boolean => Temporal.PlainDate.compare(day, other) < 0

/** What was decided of the plan, or of each plan that answers the inspection, before the day; the first first. */
export async function decisionsOf(reader: Of, viewer: Viewer, { planId, inspectionIds }: About, before: Day): Promise<DecisionOfReport[]> {
  const plans = new Set(planId ? [planId] : [])
  for (const id of planId ? [] : inspectionIds) for (const each of await plansAnswering(reader, id)) plans.add(each.id)
  if (plans.size === 0 && inspectionIds.length === 0) return []
  const taken = (await listDecisions(reader, viewer)).filter(
    (each) =>
      (each.plan ? plans.has(each.plan.id) : inspectionIds.some((id) => id === each.report?.inspectionId)) && isBefore(each.madeOn, before),
  )
  return (await withEffect(reader, viewer, taken)).toReversed().map((each) => ({
    on: each.madeOn.toString(),
    body: each.body.name,
    outcome: outcomes[each.outcome],
    wording: each.wording,
    reference: each.reference,
    version: each.version ? String(each.version.number) : null,
    effectiveOn: each.effective.on?.toString() ?? null,
    callIn: each.callIn
      ? each.callIn.outcome
        ? callInOutcomes[each.callIn.outcome]
        : `Called in on ${printPlainDay(each.callIn.calledInOn)}`
      : null,
  }))
}

/** Of the plan, or of the inspection before there was one; the first first. */
export async function requestsOf(reader: Of, viewer: Viewer, { planId, inspectionIds }: About, before: Day): Promise<RequestOfReport[]> {
  const asked = (await listRequests(reader, viewer)).filter(
    ({ plan, inspection, askedOn }) =>
      isBefore(askedOn, before) &&
      ((plan !== null && plan.id === planId) || (inspection !== null && inspectionIds.includes(inspection.id))),
  )
  return asked
    .toSorted((a, b) => Temporal.PlainDate.compare(a.askedOn, b.askedOn))
    .map((request) => ({
      on: request.askedOn.toString(),
      body: request.body.name,
      words: request.words,
      of: request.of.name,
      by: byInWords(request),
      answered:
        request.answer && isBefore(request.answer.on, before) ? { on: request.answer.on.toString(), words: request.answer.words } : null,
    }))
}
