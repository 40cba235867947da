// What a body does for a plan: it decides on it, endorses, scrutinises or monitors it, or receives reports about it.

import type { HistoryEvent } from '../../history/event.ts'
import type { BodyKind } from '../../meeting/body.ts'

export const parts = {
  decides: 'Decides',
  endorses: 'Endorses',
  scrutinises: 'Scrutinises',
  monitors: 'Monitors',
  receives: 'Receives reports',
} as const

export type Part = keyof typeof parts

export const standings = { agreed: 'Agreed', proposed: 'Proposed, subject to its agreement' } as const

export type Standing = keyof typeof standings

export const frequencies = {
  'every-meeting': 'at every meeting',
  monthly: 'every month',
  'two-monthly': 'every two months',
  quarterly: 'every quarter',
  'half-yearly': 'every six months',
  yearly: 'every year',
  once: 'once',
} as const

export type Frequency = keyof typeof frequencies

export type PlanBody = {
  readonly id: string
  readonly revision: number
  readonly bodyId: string
  readonly name: string
  readonly kind: BodyKind
  readonly part: Part
  readonly standing: Standing
  readonly howOften: Frequency | null
  readonly note: string | null
  readonly nextMeeting: Temporal.PlainDate | null
}

/** Which part bodies of this kind most often have, for a form to begin with. */
export function usualPart(kind: BodyKind): Part {
  if (kind === 'cabinet' || kind === 'individual-member' || kind === 'committee' || kind === 'full-council') return 'decides'
  if (kind === 'scrutiny') return 'scrutinises'
  return kind === 'management-team' || kind === 'partner-board' ? 'receives' : 'monitors'
}

/** "Scrutinises, every six months; proposed, subject to its agreement" */
export function partInWords({ part, howOften, standing }: Pick<PlanBody, 'part' | 'howOften' | 'standing'>): string {
  const often = howOften ? `, ${frequencies[howOften]}` : ''
  return `${parts[part]}${often}${standing === 'proposed' ? '; proposed, subject to its agreement' : ''}`
}

/** What a plan still lacks among its bodies, as sentences. */
export function bodiesMissing(bodies: readonly PlanBody[]): readonly string[] {
  const has = (part: Part) => bodies.some((body) => body.part === part)
  return [
    ...(has('decides') ? [] : ['No body is named that decides on the plan.']),
    ...(has('monitors') ? [] : ['No body is named that monitors it.']),
    ...bodies
      .filter((body) => body.part === 'scrutinises' && body.standing === 'proposed')
      .map((body) => `${body.name} hasn’t agreed to scrutinise it yet.`),
  ]
}

type Named = { readonly id: string; readonly name: string }

export const planBodyNamed = (planId: string, body: Named, words: string): HistoryEvent => ({
  what: 'plan-body-named',
  about: { kind: 'plan', id: planId },
  sentence: `${body.name}: ${words}.`,
  detail: { body: body.id },
})

export const planBodyRemoved = (planId: string, body: Named): HistoryEvent => ({
  what: 'plan-body-removed',
  about: { kind: 'plan', id: planId },
  sentence: `${body.name} has no part in the plan any more.`,
  detail: { body: body.id },
})
