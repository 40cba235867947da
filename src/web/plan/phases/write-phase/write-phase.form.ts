import type { Which } from '../../../../plan/phases/anchors.ts'
import type { EndOrder } from '../../../../plan/phases/phase.ts'
import type { PhaseOrder } from '../../../../plan/phases/written-phase.ts'
import type { Anchor } from '../../../../plan/plan-content.ts'
import type { Fields } from '../../../form/fields.ts'
import type { Problem } from '../../../form/problem.ts'
import { type FormRead, type FormReader, readForm } from '../../../form/read-form.ts'

export const units = { month: 'months', week: 'weeks', 'working-day': 'working days', day: 'days' } as const

/** `anchors`: those offered, as "publication:…" with the id of its report. `problemWith` says what the days that are worked out come to. */
export function readPhase(
  fields: Fields,
  anchors: readonly string[],
  problemWith: (order: PhaseOrder) => Problem | null,
): FormRead<PhaseOrder> {
  const form = readForm(fields)
  const order = {
    title: form.text('title', { missing: 'Name the phase', most: 200 }),
    starts: readEnd(form, 'starts', anchors),
    ends: readEnd(form, 'ends', anchors),
  }
  const read = form.finish(order)
  const problem = read.order ? problemWith(read.order) : null
  if (problem) form.wrong(problem.field, problem.sentence)
  return form.finish(order)
}

function readEnd(form: FormReader, which: Which, anchors: readonly string[]): EndOrder {
  const on = form.optionalDay(`${which}_on`)
  const amount = form.optionalWholeNumber(`${which}_amount`, { most: 999 })
  const unit = form.optionalChoice(`${which}_unit`, Object.keys(units) as (keyof typeof units)[])
  const chosen = form.optionalChoice(`${which}_anchor`, anchors)
  if (amount === null && chosen === null) return { on: on?.toString() ?? null, anchor: null }
  if (on !== null) form.wrong(`${which}_on`, 'Give a fixed day or count it, not both: empty one of them')
  if (amount === null) form.wrong(`${which}_amount`, 'Say how long after, in figures; 0 for the day itself')
  if (chosen === null) form.wrong(`${which}_anchor`, 'Choose what it is counted from')
  const [anchor, of] = (chosen ?? '').split(':')
  return { anchor: anchor as Anchor, anchorOf: of || null, amount: amount ?? 0, unit: unit ?? 'month' }
}
