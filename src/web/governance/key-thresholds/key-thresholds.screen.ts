import { printPlainDay } from '../../../calendar/print-day.ts'
import { getKeyThresholds } from '../../../governance/key-decision/key-thresholds.queries.ts'
import { setKeyThresholds } from '../../../governance/key-decision/set-key-thresholds.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { printPounds } from '../../../plan/money/pounds.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'

const wards = [
  { value: '2', text: 'Two or more, as the law says' },
  { value: '1', text: 'One or more' },
] as const

/** From what on the constitution counts a decision as key. */
export const keyThresholdsPage: Screen = (visit) => show(visit)

export const keyThresholdsSet: Screen = async (visit) => {
  const form = readForm(visit.fields)
  const { order, problems } = form.finish({
    revenue: form.optionalMoney('revenue'),
    capital: form.optionalMoney('capital'),
    wards: Number(form.choice('wards', ['2', '1'], { missing: 'Choose how many wards' })),
    fromOn: form.day('from_on', { missing: 'Enter the day from which it counts' }),
    wording: form.optionalText('wording', { most: 2000 }),
    source: form.optionalText('source', { most: 300 }),
  })
  if (!order) return show(visit, problems)
  await setKeyThresholds(visit.db, visit.viewer, { ...order, commandId: visit.commandId })
  return redirect(paths.constitution(visit.viewer.authority), `It counts from ${printPlainDay(order.fromOn)}.`)
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer, today } = visit
  mustBeAllowed(viewer, 'setKeyThresholds', 'enter what the constitution says')
  const { thresholds, entered } = await visit.read((reader) => getKeyThresholds(reader, viewer, today))
  const pounds = (pence: bigint | null) => (pence === null ? null : printPounds(pence).slice(1))
  return page('governance/key-thresholds/key-thresholds.view.njk', {
    title: 'What makes a decision key',
    crumbs: [
      { text: 'Meetings', href: paths.bodies(viewer.authority) },
      { text: 'What the constitution says', href: paths.constitution(viewer.authority) },
    ],
    wards,
    cancel: paths.constitution(viewer.authority),
    form: await visit.form({
      id: 'key-thresholds',
      values: {
        revenue: pounds(thresholds.revenue),
        capital: pounds(thresholds.capital),
        wards: String(thresholds.wards),
        from_on: printPlainDay(today),
        wording: entered?.wording ?? null,
        source: entered?.source ?? null,
      },
      problems,
    }),
  })
}
