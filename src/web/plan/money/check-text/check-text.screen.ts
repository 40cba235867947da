import { amountsInText } from '../../../../plan/money/figures-in-text.ts'
import { knownFigures } from '../../../../plan/money/known-figures.ts'
import { textDoubts } from '../../../../plan/money/text-against-figures.ts'
import { page } from '../../../answer.ts'
import type { Problem } from '../../../form/problem.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsTo, planOf } from '../money-on-page.ts'

/** A paragraph of a report held against the plan's figures. Nothing of it is kept. */
export const checkTextPage: Screen = (visit) => show(visit, null, [])

export const textChecked: Screen = (visit) => {
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({ text: form.text('text', { missing: 'Paste the words to check', most: 20_000 }) })
  return show(visit, order?.text ?? null, problems ?? [])
}

async function show(visit: Visit, text: string | null, problems: readonly Problem[]) {
  const plan = await planOf(visit)
  const form = await visit.form({ id: 'check-text', about: plan.id, values: { text: text ?? '' }, problems })
  return page('plan/money/check-text/check-text.view.njk', {
    title: 'Check words against the figures',
    crumbs: crumbsTo(visit, plan),
    form,
    checked: text === null ? null : { amounts: amountsInText(text).length, doubts: textDoubts(text, knownFigures(plan)) },
    back: paths.money(visit.viewer.authority, plan.id),
  })
}
