import { type QueryExecutorProvider, sql } from 'kysely'
import type { Covered } from './covered-by.ts'
import { digestOfCovered } from './sign-offs.queries.ts'

export type WrongSignOff = { readonly subject: string; readonly slot: string; readonly signer: string; readonly digest: string }

/** The sign-offs that aren't what was signed: what they keep, or the digest sealed in the history, says otherwise. Asked by the owner. */
export async function listWrongSignOffs(owner: QueryExecutorProvider): Promise<WrongSignOff[]> {
  type Row = WrongSignOff & { edition: number; covered: Covered; sealed: string | null }
  const { rows } = await sql<Row>`
    select report.subject, s.slot, s.signer_name as signer, s.digest, s.edition, s.covered, h.seal->>'sign-off' as sealed
    from sign_off s join report on report.authority_id = s.authority_id and report.id = s.report_id
    left join history h on h.authority_id = s.authority_id and h.what = 'report-signed' and h.about_id = s.id::text
    order by s.authority_id, s.report_id, s.signed_at`.execute(owner)
  return rows
    .filter(({ edition, covered, digest, sealed }) => sealed !== digest || digestOfCovered(covered, edition) !== digest)
    .map(({ subject, slot, signer, digest }) => ({ subject, slot, signer, digest }))
}
