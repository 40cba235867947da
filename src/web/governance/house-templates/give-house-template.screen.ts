import { giveHouseTemplate } from '../../../governance/house-templates/house-templates.commands.ts'
import { getHouseTemplate } from '../../../governance/house-templates/house-templates.queries.ts'
import { houseManifests } from '../../../governance/report/templates/house-manifests.ts'
import { mustBeAllowed } from '../../../people/must-be-allowed.ts'
import { Unreadable } from '../../../reading/unreadable.ts'
import { type Answer, page, redirect } from '../../answer.ts'
import type { Problem } from '../../form/problem.ts'
import { readForm } from '../../form/read-form.ts'
import { paths } from '../../paths.ts'
import type { Screen, Visit } from '../../visit.ts'
import { familyTitle, templateCrumbs } from './template-lines.ts'

/** Where a council gives the Word form of its own reports. */
export const giveHouseTemplatePage: Screen = (visit) => show(visit)

export const houseTemplateGiven: Screen = async (visit) => {
  const { viewer, db, commandId, fields, files } = visit
  mustBeAllowed(viewer, 'giveHouseTemplate', 'change the authority’s templates')
  const before = await editionBefore(visit)
  const form = readForm(fields)
  const title = form.text('title', { missing: 'Enter what the template is called', most: 120 })
  const family = before?.family ?? form.choice('family', families, { missing: 'Choose the template whose fields it takes' })
  const [given] = files
  if (!given || (given.content !== 'too-large' && given.content.size === 0)) form.wrong('file', 'Choose the Word file')
  else if (given.content === 'too-large')
    form.wrong('file', `“${given.name}” is over 5 MB: make its pictures smaller in Word (Compress Pictures) and give it again`)
  const { order, problems } = form.finish({ title, family })
  if (!order || !given || given.content === 'too-large') return show(visit, problems)
  const upload = given.content
  try {
    const file = { sha256: `template ${upload.sha256}`, load: () => upload.bytes() }
    const found = await visit.readingPool.readTemplate(file, viewer.accountId ?? '')
    const newEditionOf = before?.name ?? null
    const id = await giveHouseTemplate(db, viewer, { ...order, commandId, newEditionOf, found, file: { name: given.name, upload } })
    return redirect(paths.houseTemplate(viewer.authority, id), 'The template is uploaded and read. It isn’t in use yet.')
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return show(visit, [{ field: 'file', sentence: `“${given.name}”: ${error.message}` }])
  }
}

const families = houseManifests.map(({ family }) => family)

async function editionBefore({ viewer, query, read }: Visit) {
  const of = query.of ?? ''
  return of === '' ? null : read((reader) => getHouseTemplate(reader, viewer, of))
}

async function show(visit: Visit, problems: readonly Problem[] = []): Promise<Answer> {
  const { viewer } = visit
  mustBeAllowed(viewer, 'giveHouseTemplate', 'change the authority’s templates')
  const before = await editionBefore(visit)
  return page('governance/house-templates/give-house-template.view.njk', {
    title: before ? `A new edition of “${before.title}”` : 'Upload a template',
    crumbs: templateCrumbs(visit),
    families: houseManifests.map(({ family, title }) => ({ value: family, text: title })),
    family: before && familyTitle(before.family),
    tags: houseManifests.map(({ family, title }) => ({ title, href: paths.templateTags(viewer.authority, family) })),
    back: before ? paths.houseTemplate(viewer.authority, before.id) : paths.houseTemplates(viewer.authority),
    form: await visit.form({ id: 'give-house-template', about: before?.id ?? '', values: { title: before?.title ?? null }, problems }),
  })
}
