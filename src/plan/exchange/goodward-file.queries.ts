import { londonDay } from '../../calendar/london.ts'
import type { Reader } from '../../database/database.ts'
import { getInspection } from '../../inspection/get-inspection.queries.ts'
import { type Inspection, isHeld } from '../../inspection/inspection.ts'
import { textOfDayOrMonth } from '../../inspection/stored-values.ts'
import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import { dayText, numberText } from '../content-names.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import { type PlanContent, planContentEdition } from '../plan-content.ts'
import { findSinceAgreed } from '../versions/since-agreed.queries.ts'
import { getVersionContent, listVersions } from '../versions/versions.queries.ts'
import { bookInFile } from './book-in-file.queries.ts'
import type { FindingInFile, GoodwardFile, ReportInFile } from './goodward-file.ts'
import { standingInWords, versionInWords } from './standing-in-words.ts'

/** The plan as this person may see it, with what another authority's Goodward needs to hold it. E-mail addresses only for who may see people. */
export async function getGoodwardFile(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  today: Temporal.PlainDate,
): Promise<GoodwardFile> {
  const plan = await getPlanContent(reader, viewer, planId)
  return fileOf(reader, viewer, plan, { madeOn: today, standing: standingInWords(await findSinceAgreed(reader, viewer, plan)) })
}

/** The same for a version, as at the day on which it was frozen. */
export async function getGoodwardFileOfVersion(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  versionId: string,
): Promise<GoodwardFile> {
  const plan = await getVersionContent(reader, viewer, planId, versionId)
  const version = (await listVersions(reader, viewer, planId)).find(({ id }) => id === versionId)
  if (!version) throw new Refusal('not-found', 'There is no such version of this plan.')
  return fileOf(reader, viewer, plan, { madeOn: londonDay(version.frozenAt), standing: versionInWords(version) })
}

type Made = { readonly madeOn: Temporal.PlainDate; readonly standing: string }

async function fileOf(reader: Reader<PlanDatabase>, viewer: Viewer, plan: PlanContent, { madeOn, standing }: Made): Promise<GoodwardFile> {
  const reports: ReportInFile[] = []
  for (const { id } of plan.inspections) reports.push(reportInFile(await getInspection(reader, viewer, id)))
  const findingDetails = await findingsInFile(
    reader,
    plan.findings.map((finding) => finding.id),
  )
  return {
    format: 'goodward-plan',
    edition: String(planContentEdition),
    madeOn: madeOn.toString(),
    from: viewer.authority.name,
    standing,
    plan,
    ...(await bookInFile(
      reader,
      plan,
      findingDetails.flatMap((detail) => detail.addressees),
      mayAnywhere(viewer, 'seePeople'),
    )),
    reports,
    findingDetails,
  }
}

function reportInFile(inspection: Inspection): ReportInFile {
  const published = dayAndMonthTexts(inspection.published)
  return {
    id: inspection.id,
    framework: inspection.framework,
    edition: inspection.edition,
    kind: inspection.kind,
    title: inspection.title,
    printedAuthority: inspection.printedAuthority,
    notifiedOn: dayText(inspection.notifiedOn),
    feedbackOn: dayText(inspection.feedbackOn),
    publishedOn: published.on,
    publishedMonth: published.month,
    receivedOn: dayText(inspection.receivedOn),
    leadInspector: inspection.leadInspector,
    team: inspection.team,
    webAddress: inspection.webAddress,
    overallAbsentReason: inspection.overallAbsentReason,
    entered: inspection.entered,
    heldOn: isHeld(inspection) ? (inspection.holds.find((hold) => hold.opened === null)?.heldOn.toString() ?? null) : null,
    fieldwork: inspection.fieldwork.map((period) => {
      const [from, to] = [dayAndMonthTexts(period.from), dayAndMonthTexts(period.to)]
      return { fromOn: from.on, fromMonth: from.month, toOn: to.on, toMonth: to.month }
    }),
    judgements: inspection.judgements.map(({ set, area, parentArea, grade, notReportedReason, printedArea, printedGrade }) => ({
      ...{ set, area, parentArea, grade, notReportedReason, printedArea, printedGrade },
    })),
    strengths: inspection.strengths.map(({ area, printedText, text }) => ({ area, printedText, text })),
    notes: inspection.notes.map(({ kind, text }) => ({ kind, text })),
  }
}

function dayAndMonthTexts(value: Parameters<typeof textOfDayOrMonth>[0]): { on: string | null; month: string | null } {
  const text = textOfDayOrMonth(value)
  return { on: text && 'day' in text ? text.day : null, month: text && 'month' in text ? text.month : null }
}

async function findingsInFile(reader: Reader<PlanDatabase>, ids: readonly string[]): Promise<FindingInFile[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('finding')
    .select(['id', 'printed_text', 'timescale_amount', 'timescale_unit', 'national_framework'])
    .where('id', 'in', ids)
    .execute()
  const addressees = await reader.selectFrom('finding_addressee').selectAll().where('finding_id', 'in', ids).orderBy('id').execute()
  const paragraphs = await reader.selectFrom('finding_paragraph').selectAll().where('finding_id', 'in', ids).orderBy('position').execute()
  const asides = await reader.selectFrom('finding_sentence_aside').selectAll().where('finding_id', 'in', ids).orderBy('id').execute()
  const of = <Row extends { finding_id: string }>(all: readonly Row[], id: string) => all.filter((row) => row.finding_id === id)
  return ids.map((id) => {
    // A version may hold a finding that was removed since.
    const row = rows.find((each) => each.id === id)
    return {
      id,
      printedText: row?.printed_text ?? null,
      timescaleAmount: numberText(row?.timescale_amount ?? null),
      timescaleUnit: (row?.timescale_unit ?? null) as FindingInFile['timescaleUnit'],
      nationalFramework: row?.national_framework ?? null,
      addressees: of(addressees, id).map((each) => ({
        addressee: each.addressee as FindingInFile['addressees'][number]['addressee'],
        organisationId: each.organisation_id,
        printed: each.printed,
      })),
      paragraphs: of(paragraphs, id).map((each) => ({ printedNumber: each.printed_number, text: each.text })),
      asides: of(asides, id).map((each) => ({ sentence: each.sentence, because: each.because })),
    }
  })
}
