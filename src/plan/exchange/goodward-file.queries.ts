import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import { getInspection } from '../../inspection/get-inspection.queries.ts'
import { type Inspection, isHeld } from '../../inspection/inspection.ts'
import { textOfDayOrMonth } from '../../inspection/stored-values.ts'
import { mayAnywhere } from '../../people/permissions.ts'
import type { Viewer } from '../../people/viewer.ts'
import { dayText, numberText } from '../content-names.ts'
import { today } from '../owners.queries.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import { planContentEdition } from '../plan-content.ts'
import { findSinceAgreed } from '../versions/since-agreed.queries.ts'
import type { FindingInFile, GoodwardFile, OrganisationInFile, PersonInFile, PostInFile, ReportInFile } from './goodward-file.ts'
import { organisationsIn, responsibleIn } from './names-in-plan.ts'
import { standingInWords } from './standing-in-words.ts'

/** The plan as this person may see it, with what another authority's Goodward needs to hold it. E-mail addresses only for who may see people. */
export async function getGoodwardFile(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  planId: string,
  madeOn: Temporal.PlainDate,
): Promise<GoodwardFile> {
  const plan = await getPlanContent(reader, viewer, planId)
  const reports: ReportInFile[] = []
  for (const { id } of plan.inspections) reports.push(reportInFile(await getInspection(reader, viewer, id)))
  const findingDetails = await findingsInFile(
    reader,
    plan.findings.map((finding) => finding.id),
  )
  const named = responsibleIn(plan)
  const idsOf = (kind: 'post' | 'person') => new Set(named.filter((each) => each.kind === kind).map((each) => each.id))
  const posts = await postsInFile(reader, idsOf('post'))
  const holdings = await holdingsInFile(reader, idsOf('post'))
  const people = await peopleInFile(reader, idsOf('person').union(new Set(holdings.map((holding) => holding.personId))))
  const organisationIds = [
    ...organisationsIn(plan).map((organisation) => organisation.id),
    ...[...posts, ...people, ...findingDetails.flatMap((detail) => detail.addressees)].map((each) => each.organisationId),
  ].filter((id) => id !== null)
  const seesPeople = mayAnywhere(viewer, 'seePeople')
  return {
    format: 'goodward-plan',
    edition: String(planContentEdition),
    madeOn: madeOn.toString(),
    from: viewer.authority.name,
    standing: standingInWords(await findSinceAgreed(reader, viewer, plan)),
    plan,
    organisations: await organisationsInFile(reader, new Set(organisationIds)),
    people: people.map((person) => (seesPeople ? person : { ...person, email: null })),
    posts,
    holdings,
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
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => ({
      id: row.id,
      printedText: row.printed_text,
      timescaleAmount: numberText(row.timescale_amount),
      timescaleUnit: row.timescale_unit as FindingInFile['timescaleUnit'],
      nationalFramework: row.national_framework,
      addressees: of(addressees, row.id).map((each) => ({
        addressee: each.addressee as FindingInFile['addressees'][number]['addressee'],
        organisationId: each.organisation_id,
        printed: each.printed,
      })),
      paragraphs: of(paragraphs, row.id).map((each) => ({ printedNumber: each.printed_number, text: each.text })),
      asides: of(asides, row.id).map((each) => ({ sentence: each.sentence, because: each.because })),
    }))
}

async function postsInFile(reader: Reader<PlanDatabase>, ids: ReadonlySet<string>): Promise<PostInFile[]> {
  if (ids.size === 0) return []
  const rows = await reader
    .selectFrom('post')
    .select(['id', 'title', 'organisation_id', 'to_on'])
    .where('id', 'in', [...ids])
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, title: row.title, organisationId: row.organisation_id, toOn: dayText(row.to_on) }))
}

/** Who holds each post today. */
async function holdingsInFile(reader: Reader<PlanDatabase>, posts: ReadonlySet<string>): Promise<GoodwardFile['holdings'][number][]> {
  if (posts.size === 0) return []
  const rows = await reader
    .selectFrom('post_holding')
    .select(['post_id', 'person_id', 'from_on'])
    .where('post_id', 'in', [...posts])
    .where(sql<boolean>`from_on <= ${today} and coalesce(to_on >= ${today}, true)`)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ postId: row.post_id, personId: row.person_id, fromOn: row.from_on.toString() }))
}

async function peopleInFile(reader: Reader<PlanDatabase>, ids: ReadonlySet<string>): Promise<PersonInFile[]> {
  if (ids.size === 0) return []
  const rows = await reader
    .selectFrom('person')
    .select(['id', 'name', 'job_title', 'email', 'organisation_id', 'left_on'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    jobTitle: row.job_title,
    email: row.email,
    organisationId: row.organisation_id,
    leftOn: dayText(row.left_on),
  }))
}

async function organisationsInFile(reader: Reader<PlanDatabase>, ids: ReadonlySet<string>): Promise<OrganisationInFile[]> {
  if (ids.size === 0) return []
  return reader
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .orderBy('id')
    .execute()
}
