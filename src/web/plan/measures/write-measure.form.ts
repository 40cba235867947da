import type { MeasureOrder } from '../../../plan/change-measures.commands.ts'
import { measureDoubt } from '../../../plan/measure.ts'
import type { PlanContent } from '../../../plan/plan-content.ts'
import type { Fields } from '../../form/fields.ts'
import { type FormRead, type FormReader, readForm } from '../../form/read-form.ts'

export function readMeasure(fields: Fields, plan: PlanContent): FormRead<MeasureOrder> {
  const form = readForm(fields)
  const direction = form.choice('direction', ['up', 'down', 'keep'] as const, { missing: 'Say which way is better' })
  const [baseline, target] = [figure(form, 'baseline'), figure(form, 'target')]
  const doubt = measureDoubt({ direction, baseline, target })
  if (doubt) form.wrong('target', doubt)
  return form.finish({
    title: form.text('title', { missing: 'Say what is measured', most: 300 }),
    unit: form.text('unit', { missing: 'Say in what it is measured, such as per cent or children', most: 60 }),
    direction,
    baseline,
    baselineOn: form.optionalDay('baseline_on'),
    target,
    byOn: form.optionalDay('by'),
    source: form.optionalText('source', { most: 300 }),
    actionIds: form.choices(
      'actions',
      plan.actions.map((action) => action.id),
    ),
    findingIds: form.choices(
      'findings',
      plan.findings.map((finding) => finding.id),
    ),
  })
}

/** "18.4" or "1,200", as text without its commas. */
function figure(form: FormReader, name: string): string | null {
  const typed = form.optionalText(name, { most: 30 })
  if (typed === null) return null
  if (/^[-−]?(\d{1,3}(,\d{3})+|\d{1,12})(\.\d{1,4})?$/.test(typed)) return typed.replaceAll(',', '').replace('−', '-')
  form.wrong(name, `“${typed}” isn’t a figure: write it as 18.4 or 1,200, without its unit`)
  return null
}
