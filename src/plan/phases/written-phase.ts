import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { Refusal } from '../../refusal.ts'
import type { Named, PhaseContent, PhaseEnd, PlanContent } from '../plan-content.ts'
import { type AnchorDays, anchorDay, countFrom, isInspectionAnchor } from './anchors.ts'
import { countedAlike, type EndOrder } from './phase.ts'

// A phase as it is written, with the days that are worked out from its anchors.

export type PhaseOrder = { readonly title: string; readonly starts: EndOrder; readonly ends: EndOrder }

type Known = {
  readonly plan: Pick<PlanContent, 'phases' | 'inspections' | 'sources'>
  readonly days: AnchorDays
  readonly holidays: HolidayTable
}

/** `was` is the phase that is changed: a day that is counted as before stays as it was confirmed. */
export function writtenPhase(
  known: Known,
  order: PhaseOrder,
  { id, was }: { readonly id: string; readonly was: PhaseContent | null },
): PhaseContent {
  const starts = writtenEnd(known, order.starts, { id, was: was?.starts ?? null, starts: unset })
  const moved = was !== null && was.starts.on !== starts.on && order.ends.anchor === 'phase-start'
  return { id, title: order.title, starts, ends: writtenEnd(known, order.ends, { id, was: moved ? null : (was?.ends ?? null), starts }) }
}

const unset: PhaseEnd = { on: null, anchor: null, anchorOf: null, amount: null, unit: null }

type Of = { readonly id: string; readonly was: PhaseEnd | null; readonly starts: PhaseEnd }

function writtenEnd(known: Known, order: EndOrder, { id, was, starts }: Of): PhaseEnd {
  if (order.anchor === null) return { ...unset, on: order.on }
  if (was && countedAlike(was, order)) return was
  const end = { anchor: order.anchor, anchorOf: origin(known, order), amount: String(order.amount), unit: order.unit }
  const from = anchorDay({ phases: known.plan.phases, days: known.days }, { id, starts }, { ...end, on: null })
  return { ...end, on: from && countFrom(from, order.amount, order.unit, known.holidays).on.toString() }
}

function origin({ plan }: Known, { anchor, anchorOf }: Extract<EndOrder, { anchor: string }>): Named | null {
  const among = isInspectionAnchor(anchor)
    ? plan.inspections
    : anchor === 'source-date'
      ? plan.sources.map(({ id, title }) => ({ id, name: title }))
      : null
  if (among === null) return null
  const found = among.find(({ id }) => id === anchorOf)
  if (!found)
    throw new Refusal('conflict', 'What this phase is to be counted from isn’t part of this plan any more. Choose something else.')
  return { id: found.id, name: found.name }
}

/** Why a phase can't stand as written; null where it can. */
export function problemWithPhase(
  phases: readonly PhaseContent[],
  phase: PhaseContent,
): { readonly field: 'title' | 'ends_on'; readonly sentence: string } | null {
  if (phases.some((each) => each.id !== phase.id && each.title.toLowerCase() === phase.title.toLowerCase()))
    return { field: 'title', sentence: `The plan has a phase “${phase.title}” already: give this one another name` }
  if (phase.starts.on !== null && phase.ends.on !== null && phase.ends.on < phase.starts.on)
    return { field: 'ends_on', sentence: 'Its last day would lie before its first' }
  return null
}

export const phaseColumns = ({ title, starts, ends }: PhaseContent) => ({
  title,
  starts_on: starts.on,
  starts_anchor: starts.anchor,
  starts_anchor_inspection_id: inspectionOf(starts),
  starts_anchor_source_id: sourceOf(starts),
  starts_anchor_amount: starts.amount === null ? null : Number(starts.amount),
  starts_anchor_unit: starts.unit,
  ends_on: ends.on,
  ends_anchor: ends.anchor,
  ends_anchor_inspection_id: inspectionOf(ends),
  ends_anchor_source_id: sourceOf(ends),
  ends_anchor_amount: ends.amount === null ? null : Number(ends.amount),
  ends_anchor_unit: ends.unit,
})

// Counted from what this person can't see: left as it is.
const inspectionOf = ({ anchor, anchorOf }: PhaseEnd) => (anchor && isInspectionAnchor(anchor) ? anchorOf?.id : null)
const sourceOf = ({ anchor, anchorOf }: PhaseEnd) => (anchor === 'source-date' ? anchorOf?.id : null)
