// Whether a decision of the executive is key, and why. Source: SI 2012/2089 reg 8(1): (a) expenditure or savings that are significant
// having regard to the budget, or (b) effects that are significant in two or more wards. What is significant, the constitution says.

import type { BodyKind } from '../../meeting/body.ts'
import { printPounds } from '../../plan/money/pounds.ts'
import { rulesFrom } from '../cycle/cycle-settings.ts'
import { isExecutive } from '../cycle/plan-backwards.ts'

export type KeyThresholds = {
  /** Whole pence from which expenditure or savings count as significant; null where the constitution's figure isn't entered. */
  readonly revenue: bigint | null
  readonly capital: bigint | null
  /** From how many wards on effects count: the law's two, unless the constitution says one. */
  readonly wards: number
}

export const lawsThresholds: KeyThresholds = { revenue: null, capital: null, wards: 2 }

export type KeyAsked = {
  readonly body: BodyKind
  /** The day of the meeting; null while it isn't chosen. */
  readonly on: Temporal.PlainDate | null
  /** Whole pence that it spends or saves; null where that isn't known. */
  readonly revenue: bigint | null
  readonly capital: bigint | null
  readonly wards: number | 'all' | null
  /** Whether its effects on the wards are significant: a judgement that somebody makes; null until then. */
  readonly hasSignificantEffects: boolean | null
}

export type KeyAnswer = {
  readonly answer: 'key' | 'not-key' | 'to-be-decided'
  /** What speaks for it, against it, or is still to be said; a sentence each. */
  readonly because: readonly string[]
}

export function isKeyDecision(asked: KeyAsked, thresholds: KeyThresholds): KeyAnswer {
  if (!isExecutive(asked.body))
    return { answer: 'not-key', because: ['Only decisions of the executive can be key: this body isn’t the executive.'] }
  if (asked.on && Temporal.PlainDate.compare(asked.on, rulesFrom) < 0)
    return { answer: 'to-be-decided', because: ['It is from before 10 September 2012: it is key or not as it was recorded then.'] }
  const findings = [
    byMoney('revenue', asked.revenue, thresholds.revenue),
    byMoney('capital', asked.capital, thresholds.capital),
    byWards(asked, thresholds.wards),
  ].filter((finding) => finding !== null)
  const those = (answer: KeyAnswer['answer']) => findings.filter((finding) => finding.answer === answer).map(({ because }) => because)
  if (those('key').length > 0) return { answer: 'key', because: those('key') }
  if (those('to-be-decided').length > 0) return { answer: 'to-be-decided', because: those('to-be-decided') }
  return { answer: 'not-key', because: those('not-key') }
}

type Finding = { readonly answer: KeyAnswer['answer']; readonly because: string }

/** Nothing is said of a kind of money that the decision doesn't touch. */
function byMoney(kind: 'revenue' | 'capital', pence: bigint | null, threshold: bigint | null): Finding | null {
  if (pence === null) return kind === 'revenue' ? { answer: 'to-be-decided', because: 'What it spends or saves isn’t said yet.' } : null
  if (pence === 0n) return kind === 'revenue' ? { answer: 'not-key', because: 'It spends and saves nothing.' } : null
  if (threshold === null)
    return {
      answer: 'to-be-decided',
      because: `It concerns ${printPounds(pence)} of ${kind}: from what sum that is significant isn’t entered among what the constitution says.`,
    }
  const isKey = pence >= threshold
  return {
    answer: isKey ? 'key' : 'not-key',
    because: `It concerns ${printPounds(pence)} of ${kind}, ${isKey ? 'not less' : 'less'} than the constitution’s ${printPounds(threshold)} (reg 8(1)(a)).`,
  }
}

function byWards({ wards, hasSignificantEffects }: KeyAsked, threshold: number): Finding {
  const from = threshold === 1 ? 'one ward or more' : `${threshold} wards or more`
  if (hasSignificantEffects === false) return { answer: 'not-key', because: 'Its effects on communities aren’t significant (reg 8(1)(b)).' }
  if (wards === null) return { answer: 'to-be-decided', because: 'Which wards it affects isn’t said yet.' }
  const affected = wards === 'all' ? 'all wards' : wards === 0 ? 'no ward' : wards === 1 ? 'one ward' : `${wards} wards`
  if (wards !== 'all' && wards < threshold)
    return { answer: 'not-key', because: `It affects ${affected}; effects count in ${from} (reg 8(1)(b)).` }
  if (hasSignificantEffects === null)
    return {
      answer: 'to-be-decided',
      because: `It affects ${affected}: whether its effects there are significant is still to be said (reg 8(1)(b)).`,
    }
  return { answer: 'key', because: `Its effects are significant in ${affected} (reg 8(1)(b)).` }
}
