import { measureDoubt } from '../measure.ts'
import type { MeasureContent, RiskContent } from '../plan-content.ts'
import { dayWords, isAfter } from '../plan-words.ts'
import { riskBand, riskScore } from '../risk-score.ts'
import type { Check, Found, Known } from './check.ts'

// Success measures that can't be read, and risks that nobody watches or manages.

export const measureChecks = [
  {
    name: 'measure-without-baseline',
    kind: 'error',
    title: 'Measure without a baseline',
    find: ofMeasures((measure) => (measure.baseline === null ? `“${measure.title}” has no baseline.` : null)),
  },
  {
    name: 'measure-without-target',
    kind: 'error',
    title: 'Measure without a target',
    find: ofMeasures((measure) => (measure.target === null ? `“${measure.title}” has no target.` : null)),
  },
  {
    name: 'measure-without-date',
    kind: 'error',
    title: 'Measure without a date',
    find: ofMeasures((measure) => (measure.byOn === null ? `“${measure.title}” doesn’t say by when its target is to be reached.` : null)),
  },
  {
    name: 'measure-wrong-way',
    kind: 'error',
    title: 'Measure that goes the wrong way',
    find: ofMeasures((measure) => {
      const doubt = measureDoubt(measure)
      return doubt ? `“${measure.title}”: ${doubt}` : null
    }),
  },
  {
    name: 'measure-ends-before-it-begins',
    kind: 'error',
    title: 'Measure that ends before it begins',
    find: ofMeasures((measure) =>
      measure.byOn && measure.baselineOn && !isAfter(measure.byOn, measure.baselineOn)
        ? `“${measure.title}” is to reach its target by ${dayWords(measure.byOn)}, but its baseline is as at ${dayWords(measure.baselineOn)}.`
        : null,
    ),
  },
  {
    name: 'measure-without-source',
    kind: 'hint',
    title: 'Measure without a source of data',
    find: ofMeasures((measure) => (measure.source === null ? `“${measure.title}” doesn’t say where its figures come from.` : null)),
  },
] as const satisfies readonly Check[]

export const riskChecks = [
  {
    name: 'risk-without-owner',
    kind: 'error',
    title: 'Risk that nobody watches',
    find: ofRisks((risk) =>
      risk.owner === null
        ? `Nobody watches the risk “${risk.event}”.`
        : risk.owner.left
          ? `${risk.owner.name}, who watched the risk “${risk.event}”, has left.`
          : null,
    ),
  },
  {
    name: 'high-risk-without-action',
    kind: 'error',
    title: 'High risk without an action',
    find: ofRisks((risk) =>
      risk.current && riskBand(risk.current) === 'high' && risk.actionIds.length === 0
        ? `The risk “${risk.event}” is high, and no action manages it.`
        : null,
    ),
  },
  {
    name: 'risk-target-above-current',
    kind: 'error',
    title: 'Risk that is to rise',
    find: ofRisks((risk) =>
      risk.current && risk.target && riskScore(risk.target) > riskScore(risk.current)
        ? `The risk “${risk.event}” stands at ${riskScore(risk.current)}, but its target is ${riskScore(risk.target)}.`
        : null,
    ),
  },
  {
    name: 'risk-not-scored',
    kind: 'hint',
    title: 'Risk not scored',
    find: ofRisks((risk) => (risk.current === null ? `The risk “${risk.event}” isn’t scored yet.` : null)),
  },
  {
    name: 'risk-score-old',
    kind: 'hint',
    title: 'Risk scored long ago',
    find: ofRisks((risk, { today }) =>
      risk.current && isAfter(today.subtract({ months: 6 }).toString(), risk.current.on)
        ? `The risk “${risk.event}” was last scored on ${dayWords(risk.current.on)}, more than six months ago.`
        : null,
    ),
  },
] as const satisfies readonly Check[]

function ofMeasures(ask: (measure: MeasureContent) => string | null): Check['find'] {
  return (plan) =>
    plan.measures.flatMap((measure): Found[] => {
      const sentence = ask(measure)
      return sentence === null ? [] : [{ about: { kind: 'measure', id: measure.id }, sentence }]
    })
}

function ofRisks(ask: (risk: RiskContent, known: Known) => string | null): Check['find'] {
  return (plan, known) =>
    plan.risks.flatMap((risk): Found[] => {
      const sentence = ask(risk, known)
      return sentence === null ? [] : [{ about: { kind: 'risk', id: risk.id }, sentence }]
    })
}
