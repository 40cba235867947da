// From which day a decision has effect, and how the day was counted.

import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { printDay } from '../../calendar/print-day.ts'
import { type CycleSettings, rulesFrom } from '../cycle/cycle-settings.ts'
import { isExecutive, planBackwards, type Step } from '../cycle/plan-backwards.ts'
import type { CallIn, Decision } from './decision.ts'

export type Effective = {
  /** Null while no day can be given. */
  readonly on: Temporal.PlainDate | null
  /** The decision isn't published yet: the day stands only if it is published when it should be. */
  readonly isExpected: boolean
  /** The last day on which it could be called in. */
  readonly callInEnds: Temporal.PlainDate | null
  readonly working: readonly string[]
  /** It can't be counted until the constitution's call-in period is entered. */
  readonly asksForCallIn: boolean
}

type Asked = Pick<Decision, 'body' | 'outcome' | 'madeOn' | 'publishedOn' | 'effectiveOn' | 'noCallInBecause' | 'callIn'>

/** A decision from before 10 September 2012 is as it was recorded: no rule of today is run on it. */
export function effectiveDay(decision: Asked, settings: CycleSettings, holidays: HolidayTable): Effective {
  const { madeOn, effectiveOn, noCallInBecause, callIn } = decision
  if (Temporal.PlainDate.compare(madeOn, rulesFrom) < 0)
    return given(effectiveOn, [
      `It was made before ${printDay(rulesFrom)} and is kept as it was recorded: no rule of today is run on it.`,
      ...(effectiveOn ? [stated(effectiveOn)] : []),
    ])
  if (decision.outcome === 'deferred') return given(effectiveOn, ['Deferred: there is nothing yet to carry out.'])
  if (!isExecutive(decision.body.kind))
    return given(effectiveOn ?? madeOn, [
      effectiveOn
        ? stated(effectiveOn)
        : `${decision.body.name} isn’t the executive, so nobody can call it in: it counts from ${printDay(madeOn)}.`,
    ])
  if (noCallInBecause !== null)
    return given(effectiveOn ?? madeOn, [
      `It is exempt from call-in: ${noCallInBecause}`,
      effectiveOn ? stated(effectiveOn) : `It counts from the day on which it was made, ${printDay(madeOn)}.`,
    ])
  const counted = fromTheCycle(decision, settings, holidays)
  if (callIn && callIn.outcome !== 'not-valid') return { ...given(null, []), ...calledIn(callIn), callInEnds: counted.callInEnds }
  const invalid = callIn?.outcomeOn ? [`Called in on ${printDay(callIn.calledInOn)}, but the call-in wasn’t valid.`] : []
  if (effectiveOn) return { ...given(effectiveOn, [...invalid, stated(effectiveOn)]), callInEnds: counted.callInEnds }
  return { ...counted, working: [...invalid, ...counted.working] }
}

const given = (on: Temporal.PlainDate | null, working: readonly string[]): Effective => ({
  on,
  isExpected: false,
  callInEnds: null,
  working,
  asksForCallIn: false,
})

const stated = (on: Temporal.PlainDate): string => `The record of the decision states ${printDay(on)}.`

function fromTheCycle({ body, madeOn, publishedOn }: Asked, settings: CycleSettings, holidays: HolidayTable): Effective {
  if (settings.callIn === null)
    return {
      ...given(null, ['How long a decision can be called in isn’t entered among what the constitution says, so the day can’t be counted.']),
      asksForCallIn: true,
    }
  if (publishedOn === null && settings.decisionNotice === null)
    return given(null, ['Call-in runs from the day of publication: enter that day once the decision is published.'])
  const meeting = { on: madeOn, body: body.kind, isKey: false, isPartPrivate: false, publishedOn }
  const steps = planBackwards(meeting, settings, holidays)
  const step = (name: Step['name']) => steps.find((each) => each.name === name)
  const after = [step('decision-notice'), step('call-in-ends'), step('carried-out')].filter((each) => each !== undefined)
  return {
    on: step('carried-out')?.on ?? null,
    isExpected: publishedOn === null,
    callInEnds: step('call-in-ends')?.on ?? null,
    asksForCallIn: false,
    working: after.map(({ title, working }) => `${title}: ${working}`),
  }
}

/** A day that the record states for a decision later called in is no longer the day. */
function calledIn({ calledInOn, outcome, outcomeOn }: CallIn): Pick<Effective, 'on' | 'isExpected' | 'working'> {
  const called = `Called in on ${printDay(calledInOn)}.`
  if (outcomeOn && (outcome === 'no-objection' || outcome === 'confirmed')) {
    const how = outcome === 'confirmed' ? 'It was looked at again and confirmed' : 'Scrutiny made no objection'
    return { on: outcomeOn, isExpected: false, working: [called, `${how} on ${printDay(outcomeOn)}: it counts from that day.`] }
  }
  const waits =
    outcome === 'changed'
      ? 'It was looked at again and changed: record the new decision.'
      : outcome === 'referred-back'
        ? 'It was referred back: it can’t be carried out until it has been looked at again.'
        : outcome === 'referred-to-council'
          ? 'It was referred to the full council: it can’t be carried out until that has met.'
          : 'It can’t be carried out until the call-in is settled.'
  return { on: null, isExpected: false, working: [called, waits] }
}

/** What is odd about a decision's days, as sentences: recorded all the same. */
export function oddAboutDecision(decision: Asked, effective: Effective): readonly string[] {
  const { callIn, publishedOn, madeOn } = decision
  const isOld = Temporal.PlainDate.compare(madeOn, rulesFrom) < 0
  const ends = effective.callInEnds
  if (isOld || !isExecutive(decision.body.kind)) return []
  return [
    ...(callIn && ends && Temporal.PlainDate.compare(callIn.calledInOn, ends) > 0
      ? [`It was called in on ${printDay(callIn.calledInOn)}, after call-in had ended on ${printDay(ends)}.`]
      : []),
    ...(callIn && decision.noCallInBecause !== null ? ['It was called in although it is recorded as exempt from call-in.'] : []),
    ...(decision.effectiveOn && !callIn && ends && Temporal.PlainDate.compare(decision.effectiveOn, ends) <= 0 && publishedOn
      ? [`The record states a day on which it could still be called in: call-in ends on ${printDay(ends)}.`]
      : []),
  ]
}
