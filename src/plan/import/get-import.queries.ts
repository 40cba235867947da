import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { londonDay } from '../../calendar/london.ts'
import type { Reader } from '../../database/database.ts'
import type { Sheet } from '../../document/sheet.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { referencesUsed } from '../action-rows.queries.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { isAgreed } from '../versions/agreement.queries.ts'
import { chosenOf, type KeptChoices } from './import-choices.ts'
import { draftImport, type ImportDraft } from './import-draft.ts'
import type { Book } from './match-names.ts'

export type GivenTable = {
  readonly id: string
  readonly fileName: string
  readonly sheets: readonly Sheet[]
  readonly choices: KeptChoices
  readonly imported: boolean
}

/** A table that this person gave for the plan; nobody else’s. */
export async function getGivenTable(
  reader: Reader<PlanDatabase>,
  giver: Pick<Viewer, 'personId'>,
  planId: string,
  importId: string,
): Promise<GivenTable> {
  const row = await reader
    .selectFrom('plan_import')
    .select(['id', 'file_name', 'sheets', 'choices', 'imported_at'])
    .where('id', '=', importId)
    .where('plan_id', '=', planId)
    .where('recorded_by', '=', giver.personId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such file here: it may be more than 30 days since you gave it. Give it again.')
  return {
    id: row.id,
    fileName: row.file_name,
    sheets: row.sheets as unknown as Sheet[],
    choices: row.choices as unknown as KeptChoices,
    imported: row.imported_at !== null,
  }
}

const mostActions = 1_000

/** `shown` stands for all that the draft says, so that what a person saw is what is carried out. */
export type DraftShown = { readonly draft: ImportDraft; readonly shown: string; readonly book: Book }

export async function getImportDraft(
  reader: Reader<PlanDatabase>,
  plan: PlanContent,
  given: GivenTable,
  moment: Temporal.Instant,
): Promise<DraftShown> {
  const around = {
    plan,
    book: await readImportBook(reader),
    usedReferences: await referencesUsed(reader, plan.id),
    today: londonDay(moment),
    agreed: await isAgreed(reader, plan.id),
  }
  const draft = draftImport(given.sheets, chosenOf(given.sheets, given.choices), around)
  if (draft.rows.length > mostActions)
    throw new Refusal(
      'conflict',
      `This table has ${draft.rows.length.toLocaleString('en-GB')} actions. At most ${mostActions} come in at once: give it in parts, or say what its columns hold again.`,
    )
  const said = draft.rows.map(({ outcome, order, changes, action }) => ({ outcome, order, changes, action: action?.id }))
  const shown = createHash('sha256')
    .update(JSON.stringify([said, draft.newcomers, draft.workstreams, draft.phases]))
    .digest('hex')
  return { draft, shown, book: around.book }
}

async function readImportBook(reader: Reader<PlanDatabase>): Promise<Book> {
  const posts = await reader
    .selectFrom('post')
    .select(['id', 'title'])
    .where(sql<boolean>`coalesce(to_on >= ${today}, true)`)
    .orderBy('title')
    .execute()
  const people = await reader
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where(sql<boolean>`coalesce(left_on >= ${today}, true)`)
    .orderBy('name')
    .execute()
  const organisations = await reader
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where(sql<boolean>`coalesce(to_on >= ${today}, true)`)
    .orderBy('name')
    .execute()
  return { posts, people, organisations }
}
