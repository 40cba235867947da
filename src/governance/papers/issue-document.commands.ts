import { hash } from 'node:crypto'
import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { docxType } from '../../document/write-docx.adapter.ts'
import { largestReport } from '../../file/file-limits.ts'
import { keepFile } from '../../file/keep-file.commands.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { scopesOf } from '../report/report.ts'
import { documentIssued, documentName, type IssuedKind, issuedKinds } from './issued-document.ts'
import { makeDocument } from './make-document.queries.ts'

export type IssueDocument = { readonly commandId: string; readonly reportId: string; readonly kind: IssuedKind }

/** Makes a finalised report's document and keeps its bytes: what was issued stays what it was. Gives the document's id. */
export async function issueDocument(
  db: Database<GovernanceDatabase>,
  viewer: Viewer,
  { commandId, reportId, kind }: IssueDocument,
): Promise<string> {
  const { report, bytes, chainHead } = await makeDocument(db, viewer, reportId, kind)
  mustBeAllowed(viewer, 'issueDocument', 'issue papers', scopesOf(report))
  const { final } = report
  if (!final) throw new Refusal('conflict', 'Only a finalised report is issued. Finalise it first.')
  const sha256 = hash('sha256', bytes, 'hex')
  return inTransaction(db, viewer, commandId, async (tx) => {
    const before = await tx
      .selectFrom('issued_document')
      .select('id')
      .where('report_id', '=', reportId)
      .where('kind', '=', kind)
      .executeTakeFirst()
    if (before)
      throw new Refusal(
        'conflict',
        `The ${issuedKinds[kind].toLowerCase()} of this report is issued already. What changes it is an amendment.`,
      )
    await keepFile(tx, {
      name: documentName(report, kind),
      mediaType: docxType,
      most: largestReport,
      upload: { sha256, size: bytes.length, pieces: () => piecesOf(bytes) },
    })
    const id = newId()
    await tx
      .insertInto('issued_document')
      .values({
        id,
        report_id: reportId,
        kind,
        file_sha256: sha256,
        content_digest: final.digest,
        chain_head: chainHead,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, documentIssued(report, kind, { file: sha256, content: final.digest }))
    return id
  })
}

const megabyte = 1024 * 1024

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += megabyte) yield Buffer.from(bytes.subarray(at, at + megabyte))
}
