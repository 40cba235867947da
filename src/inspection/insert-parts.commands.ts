import type { Writer } from '../database/database.ts'
import { positionsAfter } from '../database/move-in-list.ts'
import { newId } from '../database/new-id.ts'
import { positionsFor } from '../database/position.ts'
import { Refusal } from '../refusal.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { FindingContent, InspectionContent } from './inspection-content.ts'
import { lastPositions, type Ordered } from './last-positions.queries.ts'
import { seenInspectionIds } from './seen-inspections.queries.ts'
import { dayAndMonth, placeText } from './stored-values.ts'

type Tx = Writer<InspectionDatabase>

/** Writes the parts of an inspection after those that it has: fieldwork, judgements, findings, strengths, notes and echoes. */
export async function insertParts(tx: Tx, inspectionId: string, content: InspectionContent): Promise<void> {
  const by = { inspection_id: inspectionId, recorded_by: tx.acting.personId }
  const file = content.reportFile
  const place = placing(await lastPositions(tx, inspectionId))
  const rows = {
    fieldwork: place('fieldwork', content.fieldwork, (period, position) => {
      const [from, to] = [dayAndMonth(period.from), dayAndMonth(period.to)]
      return { ...by, id: newId(), position, from_on: from.day, from_month: from.month, to_on: to.day, to_month: to.month }
    }),
    judgement: place('judgement', content.judgements, (judgement, position) => ({
      ...by,
      id: newId(),
      position,
      set_key: judgement.set,
      area: judgement.area,
      parent_area: judgement.parentArea,
      grade: judgement.grade,
      not_reported_reason: judgement.notReportedReason,
      printed_area: judgement.printedArea,
      printed_grade: judgement.printedGrade,
      place: placeText(judgement.place, file),
    })),
    strength: place('strength', content.strengths, (strength, position) => ({
      ...by,
      id: newId(),
      position,
      area: strength.area,
      printed_text: strength.printedText,
      text: strength.text,
      place: placeText(strength.place, file),
    })),
    inspection_note: place('inspection_note', content.notes, (note, position) => ({
      ...by,
      id: newId(),
      position,
      kind: note.kind,
      text: note.text,
      place: placeText(note.place, file),
    })),
  }
  if (rows.fieldwork.length > 0) await tx.insertInto('fieldwork').values(rows.fieldwork).execute()
  if (rows.judgement.length > 0) await tx.insertInto('judgement').values(rows.judgement).execute()
  if (rows.strength.length > 0) await tx.insertInto('strength').values(rows.strength).execute()
  if (rows.inspection_note.length > 0) await tx.insertInto('inspection_note').values(rows.inspection_note).execute()
  await insertFindings(
    tx,
    inspectionId,
    place('finding', content.findings, (finding, position) => ({ finding, position })),
    file,
  )
  await refuseUnknownFindings(tx, content)
  for (const echo of content.echoes) {
    const says = { ...by, id: newId(), earlier_finding_id: echo.earlierFindingId, says: echo.says, words: echo.words }
    await tx
      .insertInto('finding_echo')
      .values({ ...says, place: placeText(echo.place, file) })
      .execute()
  }
}

/** A report speaks of findings that are on record and that whoever records it may see. */
async function refuseUnknownFindings(tx: Tx, content: InspectionContent): Promise<void> {
  const ids = new Set(content.echoes.map((echo) => echo.earlierFindingId))
  if (ids.size === 0) return
  const rows = await tx
    .selectFrom('finding')
    .select('id')
    .where('id', 'in', [...ids])
    .where('inspection_id', 'in', seenInspectionIds(tx, tx.acting))
    .execute()
  if (rows.length < ids.size)
    throw new Refusal('conflict', 'An earlier finding that the report speaks of isn’t on record any more. Choose it again.')
}

type PlacedFinding = { readonly finding: FindingContent; readonly position: string }

/** Writes findings with all that hangs on them, at the given places; gives their ids. */
export async function insertFindings(
  tx: Tx,
  inspectionId: string,
  findings: readonly PlacedFinding[],
  file: string | null,
): Promise<string[]> {
  const recorded = { recorded_by: tx.acting.personId }
  const ids: string[] = []
  for (const { finding, position } of findings) {
    const id = newId()
    ids.push(id)
    await tx
      .insertInto('finding')
      .values({
        ...recorded,
        id,
        inspection_id: inspectionId,
        position,
        list: finding.list,
        kind: finding.kind,
        printed_number: finding.printedNumber,
        own_label: finding.ownLabel ?? null,
        printed_text: finding.printedText,
        text: finding.text,
        theme: finding.theme,
        area: finding.area,
        timescale_amount: finding.timescale?.amount ?? null,
        timescale_unit: finding.timescale?.unit ?? null,
        printed_timescale: finding.timescale?.printed || null,
        national_framework: finding.nationalFramework,
        place: placeText(finding.place, file),
      })
      .execute()
    const on = { ...recorded, finding_id: id }
    const to = finding.addressees.map((addressee) => ({
      ...on,
      id: newId(),
      addressee: addressee.addressee,
      organisation_id: addressee.organisationId ?? null,
      printed: addressee.printed,
    }))
    if (to.length > 0) await tx.insertInto('finding_addressee').values(to).execute()
    const places = positionsFor(finding.paragraphs.length)
    const paragraphs = finding.paragraphs.map((paragraph, n) => ({
      ...on,
      id: newId(),
      position: places[n] ?? '',
      printed_number: paragraph.printedNumber,
      text: paragraph.text,
      place: placeText(paragraph.place, file),
    }))
    if (paragraphs.length > 0) await tx.insertInto('finding_paragraph').values(paragraphs).execute()
    const asides = (finding.sentencesAside ?? []).map((aside) => ({ ...on, id: newId(), sentence: aside.sentence, because: aside.because }))
    if (asides.length > 0) await tx.insertInto('finding_sentence_aside').values(asides).execute()
  }
  return ids
}

function placing(last: Record<Ordered, string | null>) {
  return <Part, Row>(table: Ordered, parts: readonly Part[], row: (part: Part, position: string) => Row): Row[] => {
    const places = positionsAfter(last[table], parts.length)
    return parts.map((part, n) => row(part, places[n] ?? ''))
  }
}
