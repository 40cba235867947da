import { Readable } from 'node:stream'
import { isStaleEdit } from '../../../database/stale-edit.ts'
import { docxType } from '../../../document/write-docx.adapter.ts'
import { getFileBytes, openFile } from '../../../file/open-file.queries.ts'
import { canBeUsed } from '../../../governance/house-templates/check-template.ts'
import { familyManifest } from '../../../governance/house-templates/family-manifest.queries.ts'
import { fillOwnTemplate, tryTemplate } from '../../../governance/house-templates/fill-template.adapter.ts'
import { checkOf, type HouseTemplate, templateManifest } from '../../../governance/house-templates/house-template.ts'
import { removeHouseTemplate, useHouseTemplate } from '../../../governance/house-templates/house-templates.commands.ts'
import { getHouseTemplate, listHouseTemplates } from '../../../governance/house-templates/house-templates.queries.ts'
import { previewContent, reportsToPreview } from '../../../governance/house-templates/preview.queries.ts'
import { isOwnField, placedBy } from '../../../governance/house-templates/template-fields.ts'
import type { Manifest, Slot } from '../../../governance/report/manifest.ts'
import { manifestOf } from '../../../governance/report/manifests.queries.ts'
import { mustBeAllowedAnywhere } from '../../../people/must-be-allowed.ts'
import { may } from '../../../people/permissions.ts'
import { type Answer, file, page, redirect } from '../../answer.ts'
import { isId } from '../../form/read-form.ts'
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

/** The template filled with a report of the authority's own, or with a made-up one, as a Word file. */
export const houseTemplatePreview: Screen = async (visit) => {
  const { db, viewer, query, read } = visit
  const template = await templateOf(visit)
  const ofFamily = await read((reader) => familyManifest(reader, viewer, template.family))
  if (checkOf(template, ofFamily).wrong.length > 0) return show(visit)
  const content = await read((reader) => previewContent(reader, viewer, template, isId(query.report ?? '') ? (query.report ?? null) : null))
  const { paper, wrong } = await fillOwnTemplate(content, await getFileBytes(db, viewer, template.file.sha256))
  if (wrong !== undefined) return show(visit)
  return file(paper, docxType, { downloadAs: `${template.name}-${template.edition}-preview.docx` })
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
  const ofFamily = await read((reader) => familyManifest(reader, viewer, template.family))
  const found = checkOf(template, ofFamily)
  const check = { ...found, wrong: [...found.wrong, ...(await wrongWhenFilled(visit, template, ofFamily))] }
  const { id, revision, usedFrom, retired } = template
  const data = {
    title: template.title,
    crumbs: templateCrumbs(visit),
    template,
    family: familyTitle(template.family),
    tagsHref: paths.templateTags(authority, template.family),
    standing: stateOf(template, all),
    check,
    unplaced: await addedWithoutPlace(visit, template),
    canBeUsed: canBeUsed(check),
    held: [...Map.groupBy(check.held, ({ by }) => by.join(' '))].map(([tag, fields]) => ({
      tag,
      labels: fields.map(({ slot }) => slot.label),
    })),
    must: check.lacking.filter(({ must }) => must).map(({ slot }) => slot),
    without: check.lacking.filter(({ must }) => !must).map(({ slot }) => slot),
    isStale,
    previews:
      check.wrong.length > 0
        ? []
        : [
            ...(await read((reader) => reportsToPreview(reader, viewer))).map((report) => ({
              text: `Of “${report.subject}”`,
              href: paths.houseTemplatePreview(authority, id, report.id),
            })),
            { text: 'Of a made-up report with something in every field', href: paths.houseTemplatePreview(authority, id) },
          ],
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

/** Asked only while it waits to be taken into use and nothing else is wrong with it. */
async function wrongWhenFilled({ db, viewer }: Visit, template: HouseTemplate, ofFamily: Manifest): Promise<readonly string[]> {
  if (template.usedFrom || !canBeUsed(checkOf(template, ofFamily))) return []
  const { wrong } = await tryTemplate(templateManifest(template, ofFamily), await getFileBytes(db, viewer, template.file.sha256))
  return wrong === undefined ? [] : [wrong]
}

/** Fields that the authority added to this template since, and that its file would never print. */
async function addedWithoutPlace({ viewer, read }: Visit, { name, edition, usedFrom, found }: HouseTemplate): Promise<readonly Slot[]> {
  if (!usedFrom) return []
  const { slots } = await read((reader) => manifestOf(reader, viewer, name, String(edition)))
  return slots.filter((slot) => isOwnField(slot.name) && placedBy(slot, found.tags).length === 0)
}
