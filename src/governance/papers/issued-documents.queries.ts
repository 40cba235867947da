import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { seenReportIds } from '../report/seen-reports.queries.ts'
import type { IssuedDocument, IssuedKind } from './issued-document.ts'

type Of = Reader<GovernanceDatabase>

/** What was issued of a report, the first first. */
export async function listIssuedDocuments(reader: Of, viewer: Viewer, reportId: string): Promise<readonly IssuedDocument[]> {
  const rows = await reader
    .selectFrom('issued_document')
    .innerJoin('file', (on) =>
      on.onRef('file.authority_id', '=', 'issued_document.authority_id').onRef('file.sha256', '=', 'issued_document.file_sha256'),
    )
    .leftJoin('person', (on) =>
      on.onRef('person.authority_id', '=', 'issued_document.authority_id').onRef('person.id', '=', 'issued_document.recorded_by'),
    )
    .select(['issued_document.id', 'issued_document.kind', 'issued_document.file_sha256', 'file.name as file_name', 'file.size'])
    .select(['issued_document.content_digest', 'issued_document.chain_head', 'issued_document.recorded_at', 'person.name as person_name'])
    .where('issued_document.authority_id', '=', viewer.authorityId)
    .where('issued_document.report_id', '=', reportId)
    .where('issued_document.report_id', 'in', seenReportIds(reader, viewer))
    .orderBy('issued_document.recorded_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as IssuedKind,
    file: { sha256: row.file_sha256, name: row.file_name, size: Number(row.size) },
    contentDigest: row.content_digest,
    chainHead: row.chain_head,
    at: row.recorded_at,
    by: row.person_name,
  }))
}

export async function getIssuedDocument(reader: Of, viewer: Viewer, reportId: string, id: string): Promise<IssuedDocument> {
  const found = (await listIssuedDocuments(reader, viewer, reportId)).find((each) => each.id === id)
  if (!found) throw new Refusal('not-found', 'No such document was issued of this report.')
  return found
}

/** The end of the authority's history: number and digest. */
export async function chainHeadNow(reader: Of, { authorityId }: Viewer): Promise<string> {
  const head = await reader.selectFrom('history_head').select(['seq', 'digest']).where('authority_id', '=', authorityId).executeTakeFirst()
  return head ? `${head.seq}:${head.digest}` : `0:${'0'.repeat(64)}`
}
