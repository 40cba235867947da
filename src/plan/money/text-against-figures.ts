import type { PlanContent } from '../plan-content.ts'
import { amountsInText, saysOneOff } from './figures-in-text.ts'
import type { KnownFigure } from './known-figures.ts'
import { printPounds } from './pounds.ts'

// Each amount in a text must be a figure of the plan's money, and "one-off" may stand beside an amount only where none of it comes back.

export type TextDoubt = {
  readonly name: 'text-against-figures' | 'recurrent-called-one-off'
  readonly written: string
  readonly inSentence: string
  readonly sentence: string
}

export function textDoubts(text: string, figures: readonly KnownFigure[]): TextDoubt[] {
  return amountsInText(text).flatMap(({ written, pence, sentence }): TextDoubt[] => {
    const same = figures.filter((figure) => figure.pence === pence)
    if (same.length === 0) {
      const says = `${written} is no figure of this plan: no cost, year, source or request comes to it.`
      return [{ name: 'text-against-figures', written, inSentence: sentence, sentence: says }]
    }
    if (!saysOneOff(sentence) || same.some((figure) => figure.recurrent === 0n)) return []
    const least = same.reduce((a, b) => (b.recurrent < a.recurrent ? b : a))
    const part = least.recurrent === pence ? 'it' : `${printPounds(least.recurrent)} of it`
    const says = `${written} is called one-off, but ${part} is for costs that come back every year.`
    return [{ name: 'recurrent-called-one-off', written, inSentence: sentence, sentence: says }]
  })
}

export type TextOfPlan = {
  readonly where: string
  readonly about: { readonly kind: 'plan' | 'action' | 'cost'; readonly id: string }
  readonly text: string
}

/** The texts of a plan that may speak of money; never the inspectorate's words. */
export function textsOfPlan(plan: Pick<PlanContent, 'id' | 'summary' | 'actions' | 'costs'>): TextOfPlan[] {
  const texts = [
    { where: 'the plan’s summary', about: { kind: 'plan' as const, id: plan.id }, text: plan.summary },
    ...plan.actions.flatMap(({ id, reference, ...action }) =>
      [action.title, action.what, action.why, action.equalityNote].map((text) => ({
        where: `action ${reference}`,
        about: { kind: 'action' as const, id },
        text,
      })),
    ),
    ...plan.costs.flatMap((cost) =>
      [cost.title, cost.timingNote].map((text) => ({
        where: `the cost “${cost.title}”`,
        about: { kind: 'cost' as const, id: cost.id },
        text,
      })),
    ),
  ]
  return texts.flatMap((each) => (each.text === null ? [] : [{ ...each, text: each.text }]))
}
