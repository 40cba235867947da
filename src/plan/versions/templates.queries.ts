import type { Reader } from '../../database/database.ts'
import { Refusal } from '../../refusal.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { PlanContent } from '../plan-content.ts'
import { liftContent } from './lift-content.ts'

export type TemplateListed = {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly summary: string | null
  readonly actions: number
}

/** The authority's templates, by title. */
export async function listTemplates(reader: Reader<PlanDatabase>): Promise<TemplateListed[]> {
  const rows = await reader
    .selectFrom('plan_template')
    .select(['id', 'revision', 'title', 'summary', 'content', 'edition'])
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(({ content, edition, ...row }) => ({ ...row, actions: liftContent(edition, content).actions.length }))
}

export async function getTemplate(reader: Reader<PlanDatabase>, id: string): Promise<{ title: string; content: PlanContent }> {
  const row = await reader.selectFrom('plan_template').select(['title', 'content', 'edition']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', 'There is no such template. Somebody may have removed it.')
  return { title: row.title, content: liftContent(row.edition, row.content) }
}
