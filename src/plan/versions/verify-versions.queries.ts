import { type QueryExecutorProvider, sql } from 'kysely'
import type { Canonical } from '../../history/canonical-form.ts'
import { digestOf } from '../../history/digest.ts'

export type WrongVersion = { readonly plan: string; readonly number: number; readonly digest: string }

/** The versions of plans that aren't what was frozen: their content, or the digest sealed in the history, says otherwise. Asked by the owner. */
export async function listWrongVersions(owner: QueryExecutorProvider): Promise<WrongVersion[]> {
  type Row = { title: string; number: number; edition: number; digest: string; content: Canonical; sealed: string | null }
  const { rows } = await sql<Row>`
    select plan.title, v.number, v.edition, v.digest, v.content, h.seal->>'sha256' as sealed
    from plan_version v join plan on plan.authority_id = v.authority_id and plan.id = v.plan_id
    left join history h on h.authority_id = v.authority_id and h.what = 'plan-version-frozen' and h.about_id = v.id::text
    order by v.authority_id, v.plan_id, v.number`.execute(owner)
  return rows
    .filter(({ edition, content, digest, sealed }) => sealed !== digest || digestOf('plan-version', edition, content) !== digest)
    .map(({ title, number, digest }) => ({ plan: title, number, digest }))
}
