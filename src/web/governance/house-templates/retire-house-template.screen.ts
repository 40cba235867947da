import { isStaleEdit, type StaleEdit } from '../../../database/stale-edit.ts'
import { retireHouseTemplate } from '../../../governance/house-templates/house-templates.commands.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { rowText } from '../../inspection/day-or-month-field.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { templateOf } from './house-template.screen.ts'
import { templateCrumbs } from './template-lines.ts'

/** Where a template is retired, with the reason. */
export const retireHouseTemplatePage: Screen = (visit) => show(visit)

export const houseTemplateRetired: Screen = async (visit) => {
  const { viewer, db, commandId, revision, params, fields } = visit
  const form = readForm(fields)
  const { order, problems } = form.finish({ because: form.text('because', { missing: 'Enter why it is retired', most: 500 }) })
  if (!order) return show(visit, problems)
  const templateId = params.templateId ?? ''
  const done = await retireHouseTemplate(db, viewer, { ...order, commandId, revision, templateId })
  if (isStaleEdit(done)) return show(visit, [], done)
  return redirect(paths.houseTemplate(viewer.authority, templateId), 'It is retired. Reports that were begun in it keep it.')
}

async function show(visit: Visit, problems: readonly Problem[] = [], stale: StaleEdit | null = null): Promise<Answer> {
  mustBeAllowed(visit.viewer, 'retireHouseTemplate', 'change the authority’s templates')
  const { id, title, revision, retired } = await templateOf(visit)
  return page('governance/house-templates/retire-house-template.view.njk', {
    title: `Retire “${title}”`,
    crumbs: [...templateCrumbs(visit), { text: title, href: paths.houseTemplate(visit.viewer.authority, id) }],
    isRetired: retired !== null,
    back: paths.houseTemplate(visit.viewer.authority, id),
    form: await visit.form({
      id: 'retire-house-template',
      about: id,
      revision,
      problems,
      stale: stale && { edit: stale, fields: [{ field: 'because', label: 'Why', written: (row) => rowText(row, 'retired_because') }] },
    }),
  })
}
