// What is written in the history of a decision, of its call-in and of what it does to money.

import { printDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import { type CallInOutcome, callInOutcomes, type Decision, type Outcome, outcomes } from './decision.ts'
import { type Allocation, moneyInWords } from './decision-money.ts'

/** Where there is no plan, it is told under its report. */
type Decided = {
  readonly planId: string | null
  readonly reportId: string | null
  readonly decisionId: string
  readonly body: string
}

const about = ({ planId, reportId, decisionId }: Decided) => ({
  about: planId !== null ? { kind: 'plan', id: planId } : { kind: 'report', id: reportId ?? decisionId },
  detail: { decision: decisionId },
})

export const decidedBy = ({ id, plan, report, body }: Pick<Decision, 'id' | 'plan' | 'report' | 'body'>): Decided => ({
  planId: plan?.id ?? null,
  reportId: report?.id ?? null,
  decisionId: id,
  body: body.name,
})

export const decisionRecorded = (decided: Decided, outcome: Outcome, madeOn: Temporal.PlainDate): HistoryEvent => ({
  what: 'decision-recorded',
  ...about(decided),
  sentence: `${decided.body} decided on ${printDay(madeOn)}: ${outcomes[outcome].toLowerCase()}.`,
})

export const decisionChanged = (decided: Decided, outcome: Outcome, madeOn: Temporal.PlainDate): HistoryEvent => ({
  what: 'decision-changed',
  ...about(decided),
  sentence: `Changed the record of what ${decided.body} decided on ${printDay(madeOn)}: ${outcomes[outcome].toLowerCase()}.`,
})

export const decisionRemoved = (decided: Decided): HistoryEvent => ({
  what: 'decision-removed',
  ...about(decided),
  sentence: `Took a decision of ${decided.body} off the record: it had been entered by mistake.`,
})

export const callInRecorded = (
  decided: Decided,
  { calledInOn, outcome }: { calledInOn: Temporal.PlainDate; outcome: CallInOutcome | null },
): HistoryEvent => ({
  what: 'decision-called-in',
  ...about(decided),
  sentence: `The decision of ${decided.body} was called in on ${printDay(calledInOn)}${outcome ? `: ${callInOutcomes[outcome]}` : ''}.`,
})

export const decisionMovedMoney = (
  decided: Decided,
  madeOn: Temporal.PlainDate,
  lines: readonly Pick<Allocation, 'asked' | 'allocated'>[],
): HistoryEvent => ({
  what: 'decision-moved-money',
  ...about(decided),
  sentence: `Said what the decision of ${decided.body} of ${printDay(madeOn)} does to the plan’s money. ${moneyInWords(lines)}`,
})
