import { actionsWent, counted } from '../workstreams/workstream-events.ts'
import { dayOrNone } from './anchor-in-words.ts'
import type { Which } from './anchors.ts'

// How the history tells what was done to a plan's phases. A removal is told of the plan: the phase is gone.

type Named = { readonly id: string; readonly title: string }

const about = (what: string, phase: Named, sentence: string) => ({ what, about: { kind: 'phase', id: phase.id }, sentence })
const onPlan = (what: string, planId: string, sentence: string) => ({ what, about: { kind: 'plan', id: planId }, sentence })

export const phaseAdded = (phase: Named) => about('phase-added', phase, `Added the phase “${phase.title}”.`)

export const phaseChanged = (phase: Named, changes: readonly string[]) =>
  about('phase-changed', phase, `Changed the phase “${phase.title}”: ${changes.join('; ')}.`)

export const phaseReordered = (phase: Named, direction: 'up' | 'down') =>
  about('phase-moved', phase, `Moved the phase “${phase.title}” ${direction}.`)

export const phaseRemoved = (planId: string, title: string, actions: number, to: string | null) =>
  onPlan('phase-removed', planId, `Removed the phase “${title}”${actionsWent(actions, to, 'phase')}.`)

export const phasePutBack = (planId: string, title: string, actions: number) =>
  onPlan('phase-put-back', planId, `Put back the phase “${title}”${actions === 0 ? '' : ` with ${counted(actions)}`}.`)

export const endNames: Readonly<Record<Which, string>> = { starts: 'first day', ends: 'last day' }

/** A day that moves, as the phase shows it; `detail` is read again by `readPhaseMoves`. */
export const phaseDayMoved = (phase: Named, which: Which, was: string | null, now: string | null, because: string | null) => ({
  ...about(
    'phase-day-moved',
    phase,
    `${was === null ? `Confirmed the ${endNames[which]} of the phase “${phase.title}”: ${dayOrNone(now)}` : `Moved the ${endNames[which]} of the phase “${phase.title}” from ${dayOrNone(was)} to ${dayOrNone(now)}`}${because ? `, ${because}` : ''}.`,
  ),
  detail: { which, was, now },
})
