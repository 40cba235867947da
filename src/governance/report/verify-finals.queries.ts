import { type QueryExecutorProvider, sql } from 'kysely'
import type { Canonical } from '../../history/canonical-form.ts'
import { digestOf } from '../../history/digest.ts'

export type WrongFinal = { readonly subject: string; readonly digest: string }

/** The finalised reports that aren't what was finalised: their content, or the digest sealed in the history, says otherwise. Asked by the owner. */
export async function listWrongFinals(owner: QueryExecutorProvider): Promise<WrongFinal[]> {
  type Row = { subject: string; edition: number; digest: string; content: Canonical; sealed: string | null }
  const { rows } = await sql<Row>`
    select report.subject, f.edition, f.digest, f.content, h.seal->>'sha256' as sealed
    from report_final f join report on report.authority_id = f.authority_id and report.id = f.report_id
    left join history h on h.authority_id = f.authority_id and h.what = 'report-finalised' and h.about_id = f.report_id::text
    order by f.authority_id, f.id`.execute(owner)
  return rows
    .filter(({ edition, content, digest, sealed }) => sealed !== digest || digestOf('report-final', edition, content) !== digest)
    .map(({ subject, digest }) => ({ subject, digest }))
}
