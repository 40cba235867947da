// How the history tells what was done to a plan's success measures and risks.

const onPlan = (what: string, planId: string, sentence: string) => ({ what, about: { kind: 'plan', id: planId }, sentence })

const renamed = (was: string, now: string): string => (was === now ? `“${was}”` : `“${was}” to “${now}”`)

export const measureAdded = (planId: string, title: string) => onPlan('measure-added', planId, `Added the success measure “${title}”.`)
export const measureChanged = (planId: string, was: string, now: string) =>
  onPlan('measure-changed', planId, `Changed the success measure ${renamed(was, now)}.`)
export const measureRemoved = (planId: string, title: string) =>
  onPlan('measure-removed', planId, `Removed the success measure “${title}”.`)
export const measurePutBack = (planId: string) => onPlan('measure-put-back', planId, 'Put back a success measure that had been removed.')

export const riskAdded = (planId: string, event: string) => onPlan('risk-added', planId, `Added the risk “${event}”.`)
export const riskChanged = (planId: string, was: string, now: string, scores: readonly string[]) =>
  onPlan('risk-changed', planId, `Changed the risk ${renamed(was, now)}${scores.length > 0 ? `: ${scores.join('; ')}` : ''}.`)
export const riskRemoved = (planId: string, event: string) => onPlan('risk-removed', planId, `Removed the risk “${event}”.`)
export const riskPutBack = (planId: string) => onPlan('risk-put-back', planId, 'Put back a risk that had been removed.')
