import type { Database, Writer } from '../database/database.ts'
import { positionsAfter, positionsAfterMove } from '../database/move-in-list.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { findStale, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { refuseUnlessPart } from './find-part.queries.ts'
import { lostSentences } from './finding-words.ts'
import { findingsByHeading } from './findings-by-heading.ts'
import { insertFindings } from './insert-parts.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { FindingContent } from './inspection-content.ts'
import { aboutInspection, partsInWords } from './inspection-events.ts'
import { lastPositions } from './last-positions.queries.ts'
import { repeatedLabel } from './own-labels.ts'
import { problemWithFinding } from './problem-with-content.ts'
import { placeOf, placeText } from './stored-values.ts'

export type AddFindings = ChangeOrder & { readonly findings: readonly FindingContent[] }

/** Adds findings by hand, in the order given, after those of the inspection; gives their ids. */
export function addFindings(db: Database<InspectionDatabase>, viewer: Viewer, order: AddFindings): Promise<string[]> {
  return changeInspection(db, viewer, 'addFindings', order, async (tx) => {
    const { inspectionId, findings } = order
    if (findings.length === 0) throw new Refusal('conflict', 'Give at least one finding.')
    refuseProblem(findings)
    const { finding: last } = await lastPositions(tx, inspectionId)
    const places = positionsAfter(last, findings.length)
    const placed = findings.map((finding, n) => ({ finding, position: places[n] ?? '' }))
    const ids = await insertFindings(tx, inspectionId, placed, null)
    await refuseRepeatedLabels(tx, inspectionId)
    recordEvent(tx, aboutInspection(inspectionId, 'findings-added', `Added ${partsInWords({ finding: ids.length })} by hand.`, { ids }))
    return ids
  })
}

export type AmendFinding = ChangeOrder & {
  readonly id: string
  readonly revision: number
  readonly finding: Omit<FindingContent, 'addressees' | 'paragraphs' | 'sentencesAside' | 'place' | 'printedText'> & {
    /** The page that it stands on, from 1; left out to leave the place as it is. */
    readonly page?: number | null
  }
}

/** Corrects a finding. The printed words stay as they are; a marked sentence that the new words no longer hold is let go. */
export function amendFinding(db: Database<InspectionDatabase>, viewer: Viewer, order: AmendFinding): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'amendFinding', order, async (tx) => {
    const { inspectionId, id, finding } = order
    await refuseUnlessPart(tx, inspectionId, 'finding', id)
    refuseProblem([{ ...finding, addressees: [], paragraphs: [], place: null, printedText: null }])
    const stale = await updateRevised<InspectionDatabase, 'finding'>(tx, 'finding', id, order.revision, {
      list: finding.list,
      kind: finding.kind,
      printed_number: finding.printedNumber,
      own_label: finding.ownLabel ?? null,
      text: finding.text,
      theme: finding.theme,
      area: finding.area,
      timescale_amount: finding.timescale?.amount ?? null,
      timescale_unit: finding.timescale?.unit ?? null,
      printed_timescale: finding.timescale?.printed || null,
      national_framework: finding.nationalFramework,
      ...(await placeNow(tx, id, finding.page)),
    })
    if (stale) return stale
    await refuseRepeatedLabels(tx, inspectionId)
    const marked = await tx.selectFrom('finding_sentence_aside').select('sentence').where('finding_id', '=', id).execute()
    const lost = lostSentences(
      finding.text,
      marked.map((row) => row.sentence),
    )
    if (lost.length > 0) await tx.deleteFrom('finding_sentence_aside').where('finding_id', '=', id).where('sentence', 'in', lost).execute()
    recordEvent(tx, aboutInspection(inspectionId, 'finding-amended', 'Amended a finding.', { id, text: finding.text, unmarked: lost }))
    return null
  })
}

/** The place on another page has no rectangles: nobody has marked it there. */
async function placeNow(tx: Writer<InspectionDatabase>, id: string, page: number | null | undefined): Promise<{ place?: string | null }> {
  if (page === undefined) return {}
  const { place } = await tx.selectFrom('finding').select('place').where('id', '=', id).executeTakeFirstOrThrow()
  const was = placeOf(place)
  if ((was?.page ?? null) === page) return {}
  return { place: page === null ? null : placeText({ page, rectangles: [] }, was?.file ?? null) }
}

export type MoveFinding = ChangeOrder & { readonly id: string /** Null: to the end. */; readonly before: string | null }

/** Puts a finding before another one of the same inspection. */
export function moveFinding(db: Database<InspectionDatabase>, viewer: Viewer, order: MoveFinding): Promise<null> {
  return changeInspection(db, viewer, 'moveFinding', order, async (tx) => {
    const { inspectionId, id, before } = order
    await refuseUnlessPart(tx, inspectionId, 'finding', id)
    const rows = await tx
      .selectFrom('finding')
      .select(['id', 'position'])
      .where('inspection_id', '=', inspectionId)
      .orderBy('position')
      .execute()
    for (const row of positionsAfterMove(rows, id, before))
      await tx.updateTable('finding').set({ position: row.position }).where('id', '=', row.id).execute()
    recordEvent(tx, aboutInspection(inspectionId, 'finding-moved', 'Moved a finding to another place in the list.', { id }))
    return null
  })
}

export type LabelFindings = ChangeOrder & {
  /** The finding's id and revision, and its label now; null takes it away. */
  readonly labels: readonly { readonly id: string; readonly revision: number; readonly label: string | null }[]
}

/** Gives findings the authority's own labels, beside the inspectorate's numbers. */
export function labelFindings(db: Database<InspectionDatabase>, viewer: Viewer, order: LabelFindings): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'labelFindings', order, async (tx) => {
    for (const { id, revision, label } of order.labels) {
      await refuseUnlessPart(tx, order.inspectionId, 'finding', id)
      const row = await tx.selectFrom('finding').select(['own_label', 'revision']).where('id', '=', id).executeTakeFirstOrThrow()
      if (row.own_label === label) continue
      if (row.revision !== revision) return findStale<InspectionDatabase>(tx, 'finding', id, revision)
      await tx.updateTable('finding').set({ own_label: label }).where('id', '=', id).execute()
    }
    await refuseRepeatedLabels(tx, order.inspectionId)
    recordEvent(tx, aboutInspection(order.inspectionId, 'findings-labelled', 'Gave findings the authority’s own labels.'))
    return null
  })
}

function refuseProblem(findings: readonly FindingContent[]): void {
  for (const finding of findings) {
    const problem = problemWithFinding(finding)
    if (problem) throw new Refusal('conflict', problem)
  }
}

async function refuseRepeatedLabels(tx: Parameters<typeof insertFindings>[0], inspectionId: string): Promise<void> {
  const rows = await tx.selectFrom('finding').select(['id', 'list', 'own_label']).where('inspection_id', '=', inspectionId).execute()
  const addressed = await tx
    .selectFrom('finding_addressee')
    .innerJoin('finding', 'finding.id', 'finding_addressee.finding_id')
    .select(['finding_id', 'addressee'])
    .where('inspection_id', '=', inspectionId)
    .execute()
  const placed = rows.map((row) => ({ ...row, addressees: addressed.filter((to) => to.finding_id === row.id) }))
  for (const { list, findings: inList } of findingsByHeading(placed)) {
    const label = repeatedLabel(inList.map((row) => row.own_label))
    if (label) throw new Refusal('conflict', `The label ${label} would stand on two findings under “${list}”. Give each its own.`)
  }
}
