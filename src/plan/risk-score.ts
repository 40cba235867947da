import type { RiskScore } from './plan-content.ts'

// A risk's score is its likelihood times its impact, each from 1 to 5; 15 and more is high, 8 to 14 medium, the rest low.

export type RiskBand = 'low' | 'medium' | 'high'

type Scored = Pick<RiskScore, 'likelihood' | 'impact'>

export const riskScore = ({ likelihood, impact }: Scored): number => Number(likelihood) * Number(impact)

export function riskBand(scored: Scored): RiskBand {
  const score = riskScore(scored)
  if (score >= 15) return 'high'
  return score >= 8 ? 'medium' : 'low'
}

export const likelihoods = ['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Very likely'] as const
export const impacts = ['Very small', 'Small', 'Moderate', 'Grave', 'Very grave'] as const
