import { Readable } from 'node:stream'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { docxType } from '../../../document/write-docx.adapter.ts'
import { openFile } from '../../../file/open-file.queries.ts'
import { canBeUsed } from '../../../governance/house-templates/check-template.ts'
import { checkOf } from '../../../governance/house-templates/house-template.ts'
import { removeHouseTemplate, useHouseTemplate } from '../../../governance/house-templates/house-templates.commands.ts'
import { getHouseTemplate, listHouseTemplates } from '../../../governance/house-templates/house-templates.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { type Answer, file, page, redirect } from '../../answer.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { familyTitle, stateOf, templateCrumbs } from './template-lines.ts'

/** One edition of the authority's own template: what was found in it, and whether reports can be written in it. */
export const houseTemplatePage: Screen = (visit) => show(visit)

export const houseTemplateUsed: Screen = async (visit) => {
  const { db, viewer } = visit
  if (isStaleEdit(await useHouseTemplate(db, viewer, ofTemplate(visit)))) return show(visit, true)
  return redirect(paths.houseTemplate(viewer.authority, idOf(visit)), 'Reports can be written in it now.')
}

export const houseTemplateRemoved: Screen = async (visit) => {
  const { db, viewer } = visit
  if (isStaleEdit(await removeHouseTemplate(db, viewer, ofTemplate(visit)))) return show(visit, true)
  return redirect(paths.houseTemplates(viewer.authority), 'It is taken off.')
}

export const houseTemplateFile: Screen = async (visit) => {
  const template = await templateOf(visit)
  const bytes = Readable.from(openFile(visit.db, visit.viewer, template.file.sha256))
  return file(bytes, docxType, { downloadAs: `${template.name}-${template.edition}.docx` })
}

const idOf = ({ params }: Visit) => params.templateId ?? ''
const ofTemplate = (visit: Visit) => ({ commandId: visit.commandId, revision: visit.revision, templateId: idOf(visit) })

export function templateOf(visit: Visit) {
  mustBeAllowedAnywhere(visit.viewer, 'seeHouseTemplates', 'see the templates of decision reports')
  return visit.read((reader) => getHouseTemplate(reader, visit.viewer, idOf(visit)))
}

async function show(visit: Visit, isStale = false): Promise<Answer> {
  const { viewer, read } = visit
  const { authority } = viewer
  const template = await templateOf(visit)
  const all = await read((reader) => listHouseTemplates(reader, viewer))
  const check = checkOf(template)
  const { id, revision, usedFrom, retired } = template
  const data = {
    title: template.title,
    crumbs: templateCrumbs(visit),
    template,
    family: familyTitle(template.family),
    tagsHref: paths.templateTags(authority, template.family),
    standing: stateOf(template, all),
    check,
    canBeUsed: canBeUsed(check),
    held: [...Map.groupBy(check.held, ({ by }) => by.join(' '))].map(([tag, fields]) => ({
      tag,
      labels: fields.map(({ slot }) => slot.label),
    })),
    must: check.lacking.filter(({ must }) => must).map(({ slot }) => slot),
    without: check.lacking.filter(({ must }) => !must).map(({ slot }) => slot),
    isStale,
    fileHref: paths.houseTemplateFile(authority, id),
    editions: all
      .filter((each) => each.name === template.name && each.id !== id)
      .map((each) => ({
        edition: each.edition,
        state: stateOf(each, all),
        href: paths.houseTemplate(authority, each.id),
      })),
    newEditionHref: may(viewer, 'giveHouseTemplate') ? paths.giveHouseTemplate(authority, id) : null,
    use:
      may(viewer, 'useHouseTemplate') && usedFrom === null
        ? { form: await visit.form({ id: 'use', about: id, revision }), action: paths.useHouseTemplate(authority, id) }
        : null,
    remove:
      may(viewer, 'removeHouseTemplate') && usedFrom === null
        ? { form: await visit.form({ id: 'remove', about: id, revision }), action: paths.removeHouseTemplate(authority, id) }
        : null,
    retireHref:
      may(viewer, 'retireHouseTemplate') && usedFrom !== null && retired === null ? paths.retireHouseTemplate(authority, id) : null,
  }
  return page('governance/house-templates/house-template.view.njk', data, isStale ? 409 : null)
}
