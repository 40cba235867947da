import { londonDay } from '../../calendar/london.ts'
import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit, type StaleEdit } from '../../database/stale-edit.ts'
import { updateRevised } from '../../database/update-revised.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { interestsKey } from './default-texts.ts'
import { listManifests, manifestOf, readOwnFields } from './manifests.queries.ts'

type Db = Database<GovernanceDatabase>

export const ownFieldKinds = {
  words: 'Words',
  choice: 'A choice, with a sentence',
  statement: 'A statement that officers can sign',
} as const

export type AddTemplateField = {
  readonly commandId: string
  readonly template: string
  readonly label: string
  readonly kind: keyof typeof ownFieldKinds
  readonly choices: readonly string[]
  /** The field that it follows. */
  readonly after: string
  readonly hint: string | null
}

/** Adds a field of the authority's own to a house template: drafts in it ask for it from now on. */
export async function addTemplateField(db: Db, viewer: Viewer, order: AddTemplateField): Promise<string> {
  mustBeAllowed(viewer, 'addTemplateField', 'change what reports ask for')
  const { commandId, template, label, kind, choices, after, hint } = order
  return inTransaction(db, viewer, commandId, async (tx) => {
    const found = (await listManifests(tx, viewer)).find(({ name }) => name === template)
    if (!found) throw new Refusal('not-found', 'There is no such template.')
    const { slots } = await manifestOf(tx, viewer, found.name, found.edition)
    const name = nameOf(label)
    if (name === 'own-') throw new Refusal('conflict', `“${label}” has no letters from which the field’s tag could be made.`)
    const added = await readOwnFields(tx, viewer, found.name)
    if (added.some((field) => field.name === name)) throw new Refusal('conflict', `This template has a field “${label}” already.`)
    if (!slots.some((slot) => slot.name === after)) throw new Refusal('not-found', 'This template has no such field to put it after.')
    const id = await addOrTakeUp(tx, { template, name, label, kind, choices, after, hint }, viewer)
    recordEvent(tx, {
      what: 'template-field-added',
      about: { kind: 'template-field', id },
      sentence: `Added the field “${label}” to the template “${found.title}”.`,
    })
    return id
  })
}

/** “Climate impact” → `own-climate-impact`, which is also its tag in a Word template. */
const nameOf = (label: string): string =>
  `own-${label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)}`

type Field = Omit<AddTemplateField, 'commandId'> & { readonly name: string }

/** One that was retired is taken up again: a report that had it keeps what was written in it. */
async function addOrTakeUp(
  tx: Parameters<Parameters<typeof inTransaction<GovernanceDatabase, string>>[3]>[0],
  field: Field,
  viewer: Viewer,
) {
  const { template, name, label, kind, choices, after, hint } = field
  const values = { label, kind, choices: JSON.stringify(choices), after_slot: after, hint, from_on: londonDay(tx.moment).toString() }
  const retired = await tx
    .selectFrom('template_field')
    .select('id')
    .where('template_name', '=', template)
    .where('name', '=', name)
    .executeTakeFirst()
  if (retired) {
    await tx
      .updateTable('template_field')
      .set({ ...values, retired_on: null })
      .where('id', '=', retired.id)
      .execute()
    return retired.id
  }
  const id = newId()
  await tx
    .insertInto('template_field')
    .values({ id, template_name: template, name, ...values, recorded_by: viewer.personId })
    .execute()
  return id
}

export type RetireTemplateField = { readonly commandId: string; readonly fieldId: string; readonly revision: number }

/** Takes the field out of the template: drafts don't ask for it any more, finalised reports keep it. */
export async function retireTemplateField(db: Db, viewer: Viewer, order: RetireTemplateField): Promise<StaleEdit | null> {
  mustBeAllowed(viewer, 'retireTemplateField', 'change what reports ask for')
  const { commandId, fieldId, revision } = order
  return inTransaction(db, viewer, commandId, async (tx) => {
    const field = await tx.selectFrom('template_field').select('label').where('id', '=', fieldId).executeTakeFirst()
    if (!field) throw new Refusal('not-found', 'There is no such field.')
    const retired = { retired_on: londonDay(tx.moment).toString() }
    const stale = await updateRevised<GovernanceDatabase, 'template_field'>(tx, 'template_field', fieldId, revision, retired)
    if (isStaleEdit(stale)) return stale
    recordEvent(tx, {
      what: 'template-field-retired',
      about: { kind: 'template-field', id: fieldId },
      sentence: `Took the field “${field.label}” out of its template.`,
    })
    return null
  })
}

export type SetInterestsWording = {
  readonly commandId: string
  readonly wording: string
  readonly fromOn: Temporal.PlainDate
  /** Where the authority says so, such as its code of conduct. */
  readonly source: string | null
}

/** Enters the authority's own wording for members' interests, with which reports begin from a day on. */
export async function setInterestsWording(db: Db, viewer: Viewer, order: SetInterestsWording): Promise<null> {
  mustBeAllowed(viewer, 'setInterestsWording', 'change what reports begin with')
  const { commandId, wording, fromOn, source } = order
  return inTransaction(db, viewer, commandId, async (tx) => {
    const id = newId()
    await tx
      .insertInto('setting')
      .values({
        id,
        key: interestsKey,
        value: JSON.stringify(wording),
        from_on: fromOn.toString(),
        wording: null,
        source,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, {
      what: 'interests-wording-entered',
      about: { kind: 'setting', id },
      sentence: `Entered the wording for members’ interests from ${fromOn}.`,
    })
    return null
  })
}
