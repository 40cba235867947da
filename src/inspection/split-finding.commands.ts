import type { Database, Writer } from '../database/database.ts'
import { positionsAfterMove } from '../database/move-in-list.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import { lostSentences } from './finding-words.ts'
import { getFindings } from './get-findings.queries.ts'
import { insertFindings } from './insert-parts.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { Finding } from './inspection.ts'
import type { FindingContent } from './inspection-content.ts'
import { aboutInspection } from './inspection-events.ts'
import { problemWithWords } from './problem-with-content.ts'

export type SplitFinding = ChangeOrder & {
  readonly id: string
  readonly revision: number
  readonly first: string
  readonly second: { readonly text: string; readonly printedNumber: string | null }
}

/** Makes two findings of one; the second follows it, with the same heading, kind, addressees and timescale. Gives the second's id. */
export function splitFinding(db: Database<InspectionDatabase>, viewer: Viewer, order: SplitFinding): Promise<string | StaleEdit> {
  return changeInspection(db, viewer, 'splitFinding', order, async (tx) => {
    const { inspectionId, id, first, second } = order
    await refuseUnlessPart(tx, inspectionId, 'finding', id)
    for (const text of [first, second.text]) {
      const problem = problemWithWords(text, 'A finding')
      if (problem) throw new Refusal('conflict', problem)
    }
    const findings = await getFindings(tx, viewer, inspectionId)
    const at = findings.findIndex((finding) => finding.id === id)
    const was = findings[at] as Finding
    const stale = await updateRevised<InspectionDatabase, 'finding'>(tx, 'finding', id, order.revision, { text: first })
    if (stale) return stale
    const position = findings.at(-1)?.position ?? was.position
    const added = secondOf(was, second.text, second.printedNumber)
    const [secondId = ''] = await insertFindings(tx, inspectionId, [{ finding: added, position }], was.place?.file ?? null)
    const rows = [...findings.map((finding) => ({ id: finding.id, position: finding.position })), { id: secondId, position }]
    for (const row of positionsAfterMove(rows, secondId, findings[at + 1]?.id ?? null))
      await tx.updateTable('finding').set({ position: row.position }).where('id', '=', row.id).execute()
    await moveMarks(tx, was, { first, second: second.text, secondId })
    recordEvent(tx, aboutInspection(inspectionId, 'finding-split', 'Split a finding in two.', { first: id, second: secondId }))
    return secondId
  })
}

function secondOf(was: Finding, text: string, printedNumber: string | null): FindingContent {
  const { list, kind, printedText, theme, area, nationalFramework, place, timescale } = was
  return {
    ...{ list, kind, printedNumber, printedText, text, theme, area, nationalFramework, place, paragraphs: [] },
    timescale: timescale && { ...timescale, printed: timescale.printed ?? '' },
    addressees: was.addressees.map(({ addressee, organisation, printed }) => ({
      addressee,
      organisationId: organisation?.id ?? null,
      printed,
    })),
  }
}

type Parts = { readonly first: string; readonly second: string; readonly secondId: string }

/** A mark goes with its sentence; one whose sentence is in neither part is let go. */
async function moveMarks(tx: Writer<InspectionDatabase>, was: Finding, { first, second, secondId }: Parts): Promise<void> {
  for (const { id, sentence } of was.sentencesAside) {
    if (lostSentences(first, [sentence]).length === 0) continue
    if (lostSentences(second, [sentence]).length === 0)
      await tx.updateTable('finding_sentence_aside').set({ finding_id: secondId }).where('id', '=', id).execute()
    else await tx.deleteFrom('finding_sentence_aside').where('id', '=', id).execute()
  }
}
