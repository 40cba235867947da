import { moveCost, moveFundingSource, moveMeasure, moveRisk } from '../../../plan/move-parts.commands.ts'
import { redirect } from '../../answer.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen } from '../../visit.ts'
import { planIdOf } from '../money/money-on-page.ts'

const parts = {
  measure: { move: moveMeasure, page: paths.measures },
  risk: { move: moveRisk, page: paths.risksInOrder },
  cost: { move: moveCost, page: paths.money },
  source: { move: moveFundingSource, page: paths.money },
} as const

type Part = keyof typeof parts

/** The buttons Up and Down beside a measure, a risk, a cost or a funding source; then back to it. */
export const partMoved: Screen = async (visit) => {
  const { viewer, db, commandId } = visit
  const planId = planIdOf(visit)
  const form = readForm(visit.fields)
  const { order } = form.finish({
    part: form.choice('part', Object.keys(parts) as Part[], { missing: 'Say what to move' }),
    partId: form.id('id', { missing: 'Say which to move' }),
    direction: form.choice('direction', ['up', 'down'] as const, { missing: 'Choose up or down' }),
  })
  if (!order) return redirect(paths.plan(viewer.authority, planId))
  const { move, page } = parts[order.part]
  await move(db, viewer, { commandId, planId, partId: order.partId, direction: order.direction })
  return redirect(`${page(viewer.authority, planId)}#${order.part}-${order.partId}`)
}
