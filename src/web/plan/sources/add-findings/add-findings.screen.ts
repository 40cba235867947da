import { readPastedFindings } from '../../../../inspection/pasted-findings.ts'
import { mustBeAllowed } from '../../../../people/must-be-allowed.ts'
import { addSourceFindings } from '../../../../plan/finding-sources/source-findings.commands.ts'
import type { PlanContent } from '../../../../plan/plan-content.ts'
import { page, redirect } from '../../../answer.ts'
import type { Fields } from '../../../form/fields.ts'
import type { Problem } from '../../../form/problem.ts'
import { readForm } from '../../../form/read-form.ts'
import { paths } from '../../../paths.ts'
import type { Screen, Visit } from '../../../visit.ts'
import { crumbsToSource, planInAddress, sourceInAddress } from '../sources-on-page.ts'

export const addFindingsPage: Screen = async (visit) => show(visit, await planInAddress(visit))

export const findingsAdded: Screen = async (visit) => {
  const plan = await planInAddress(visit)
  const source = sourceInAddress(visit, plan)
  const { order, problems } = readFindings(visit.fields)
  if (!order) return show(visit, plan, problems)
  const { viewer, db, commandId } = visit
  const ids = await addSourceFindings(db, viewer, { ...order, commandId, planId: plan.id, sourceId: source.id })
  const said = ids.length === 1 ? 'One finding is on record.' : `${ids.length} findings are on record, in this order.`
  return redirect(paths.source(viewer.authority, plan.id, source.id), said)
}

/** One finding for each number, bullet or paragraph; the date and the theme are those of all. */
function readFindings(fields: Fields) {
  const form = readForm(fields)
  const words = form.text('words', { missing: 'Type or paste what it asks' })
  const [theme, setOn] = [form.optionalText('theme', { most: 200 }), form.optionalDay('set_on')]
  const findings = readPastedFindings(words ?? '').map(({ printedNumber, text }) => ({
    number: printedNumber,
    text,
    theme,
    setOn,
    timescale: null,
    page: null,
  }))
  if (words && findings.length === 0) form.wrong('words', 'There is no finding in this: type or paste what it asks')
  if (findings.length > 200) form.wrong('words', `This would be ${findings.length} findings: add at most 200 at a time`)
  return form.finish({ findings })
}

async function show(visit: Visit, plan: PlanContent, problems: readonly Problem[] = []) {
  const source = sourceInAddress(visit, plan)
  mustBeAllowed(visit.viewer, 'addSourceFindings', 'change the findings of this plan', { kind: 'plan', id: plan.id })
  return page('plan/sources/add-findings/add-findings.view.njk', {
    title: 'Add findings',
    crumbs: crumbsToSource(visit, plan, source),
    source,
    form: await visit.form({ id: 'add-findings', about: source.id, problems }),
    back: paths.source(visit.viewer.authority, plan.id, source.id),
  })
}
