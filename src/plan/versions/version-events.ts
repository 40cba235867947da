import { printPlainDay } from '../../calendar/print-day.ts'
import type { HistoryEvent } from '../../history/event.ts'
import type { WayToEnd } from './plan-end.ts'

// How the history tells that a plan was frozen, agreed and ended. A version's digest is sealed in its entry.

type PlanNamed = { readonly id: string; readonly title: string }
type Frozen = { readonly id: string; readonly number: number; readonly digest: string }

export const versionFrozen = (plan: PlanNamed, version: Frozen, why: string): HistoryEvent => ({
  what: 'plan-version-frozen',
  about: { kind: 'plan-version', id: version.id },
  sentence: `Froze version ${version.number} of the plan “${plan.title}”: ${why}.`,
  detail: { plan: plan.id },
  seal: { sha256: version.digest },
})

type Answered = { readonly number: number; readonly by: string; readonly on: Temporal.PlainDate; readonly reason: string | null }

export const planAgreed = (plan: PlanNamed, { number, by, on, reason }: Answered): HistoryEvent => ({
  what: 'plan-agreed',
  about: { kind: 'plan', id: plan.id },
  sentence: `${by} agreed version ${number} of the plan “${plan.title}” on ${printPlainDay(on)}${reason ? `: ${reason}` : ''}.`,
})

export const planNotAgreed = (plan: PlanNamed, { number, by, on, reason }: Answered): HistoryEvent => ({
  what: 'plan-not-agreed',
  about: { kind: 'plan', id: plan.id },
  sentence: `${by} did not agree version ${number} of the plan “${plan.title}” on ${printPlainDay(on)}: ${reason}.`,
})

type Ended = { readonly how: WayToEnd; readonly on: Temporal.PlainDate; readonly into: string | null; readonly words: string }

const ways = { closed: 'Closed', replaced: 'Replaced', 'taken-into-strategy': 'Took into a strategy' } as const

export const planEnded = (plan: PlanNamed, { how, on, into, words }: Ended): HistoryEvent => ({
  what: 'plan-ended',
  about: { kind: 'plan', id: plan.id },
  sentence: `${ways[how]} the plan “${plan.title}” on ${printPlainDay(on)}${into && how !== 'closed' ? `: “${into}”` : ''}. ${words}`,
})

export const planStartedFrom = (plan: PlanNamed, from: 'plan' | 'template', title: string): HistoryEvent => ({
  what: 'plan-started',
  about: { kind: 'plan', id: plan.id },
  sentence: `Started the plan “${plan.title}” from the ${from} “${title}”.`,
})

const onTemplate = (what: string, { id }: PlanNamed, sentence: string): HistoryEvent => ({
  what,
  about: { kind: 'plan-template', id },
  sentence,
})

export const templateKept = (template: PlanNamed, plan: string): HistoryEvent =>
  onTemplate('plan-template-kept', template, `Kept the plan “${plan}” as the template “${template.title}”.`)
export const templateRemoved = (template: PlanNamed): HistoryEvent =>
  onTemplate('plan-template-removed', template, `Removed the template “${template.title}”.`)
export const templatePutBack = (template: PlanNamed): HistoryEvent =>
  onTemplate('plan-template-put-back', template, `Put back the template “${template.title}”.`)
