import { londonDay } from '../../calendar/london.ts'
import type { Database } from '../../database/database.ts'
import { inReadOnly, inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../../database/update-revised.ts'
import { largestTemplate, type TemplateRead } from '../../document/template-read.ts'
import { type KeepFile, keepFile } from '../../file/keep-file.commands.ts'
import { getFileBytes } from '../../file/open-file.queries.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { TemplateFamily } from '../report/manifest.ts'
import { canBeUsed } from './check-template.ts'
import { familyManifest } from './family-manifest.queries.ts'
import { tryTemplate } from './fill-template.adapter.ts'
import { checkOf, templateGiven, templateManifest, templateName, templateRemoved, templateRetired, templateUsed } from './house-template.ts'
import { getHouseTemplate, listHouseTemplates } from './house-templates.queries.ts'

type Db = Database<GovernanceDatabase>

export type GiveHouseTemplate = {
  readonly commandId: string
  readonly title: string
  readonly family: TemplateFamily
  /** The name of a template of which this is a new edition. */
  readonly newEditionOf: string | null
  readonly found: TemplateRead
  readonly file: Pick<KeepFile, 'name' | 'upload'>
}

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const does = 'change the authority’s templates'

/** Keeps a Word file whose tags were read, to be looked at before it is taken into use. */
export async function giveHouseTemplate(db: Db, viewer: Viewer, order: GiveHouseTemplate): Promise<string> {
  mustBeAllowed(viewer, 'giveHouseTemplate', does)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const all = await listHouseTemplates(tx, tx.acting)
    const before = all.find(({ name }) => name === order.newEditionOf)
    if (order.newEditionOf !== null && !before) throw new Refusal('not-found', 'The template of which this is a new edition isn’t here.')
    const { sha256 } = await keepFile(tx, { ...order.file, mediaType: wordFile, most: largestTemplate })
    const taken = all.map(({ name }) => name)
    const template = {
      id: newId(),
      name: before?.name ?? templateName(order.title, taken),
      edition: (before?.edition ?? 0) + 1,
      title: order.title,
    }
    await tx
      .insertInto('house_template')
      .values({
        ...template,
        family: before?.family ?? order.family,
        file_sha256: sha256,
        found: JSON.stringify(order.found),
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, templateGiven(template, sha256))
    return template.id
  })
}

type OfTemplate = { readonly commandId: string; readonly templateId: string; readonly revision: number }

/** From now on new reports can be written in it; an earlier edition is kept for those that were begun in it. */
export async function useHouseTemplate(db: Db, viewer: Viewer, order: OfTemplate): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'useHouseTemplate', does)
  const { given, ofFamily } = await inReadOnly(db, viewer, async (reader) => {
    const found = await getHouseTemplate(reader, viewer, order.templateId)
    return { given: found, ofFamily: await familyManifest(reader, viewer, found.family) }
  })
  if (!canBeUsed(checkOf(given, ofFamily))) throw notYet()
  const { wrong } = await tryTemplate(templateManifest(given, ofFamily), await getFileBytes(db, viewer, given.file.sha256))
  if (wrong !== undefined) throw notYet()
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const template = await getHouseTemplate(tx, viewer, order.templateId)
    if (template.usedFrom) throw new Refusal('conflict', 'This edition is in use already.')
    const stale = await updateRevised<GovernanceDatabase, 'house_template'>(tx, 'house_template', template.id, order.revision, {
      manifest: JSON.stringify(templateManifest(template, ofFamily)),
      used_from: tx.moment,
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, templateUsed(template))
    return null
  })
}

const notYet = () =>
  new Refusal('conflict', 'This template can’t be taken into use yet: put right what its page lists, and upload it again.')

/** No new report is written in it any more; those that pin it keep it. */
export async function retireHouseTemplate(
  db: Db,
  viewer: Viewer,
  order: OfTemplate & { readonly because: string },
): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'retireHouseTemplate', does)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const template = await getHouseTemplate(tx, viewer, order.templateId)
    if (!template.usedFrom) throw new Refusal('conflict', 'This edition was never in use: take it off instead.')
    if (template.retired) throw new Refusal('conflict', 'This edition is retired already.')
    const stale = await updateRevised<GovernanceDatabase, 'house_template'>(tx, 'house_template', template.id, order.revision, {
      retired_on: londonDay(tx.moment).toString(),
      retired_because: order.because,
    })
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, templateRetired(template, order.because))
    return null
  })
}

/** Takes off an edition that was never in use. */
export async function removeHouseTemplate(db: Db, viewer: Viewer, order: OfTemplate): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'removeHouseTemplate', does)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const template = await getHouseTemplate(tx, viewer, order.templateId)
    if (template.usedFrom) throw new Refusal('conflict', 'This edition was in use: reports may stand on it, so it can only be retired.')
    const stale = await deleteRevised<GovernanceDatabase, 'house_template'>(tx, 'house_template', template.id, order.revision)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, templateRemoved(template))
    return null
  })
}
