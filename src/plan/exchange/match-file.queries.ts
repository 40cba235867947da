import type { Reader } from '../../database/database.ts'
import { nameInspection } from '../../inspection/name-inspection.ts'
import { seenInspectionIds } from '../../inspection/seen-inspections.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import type { FindingOfPlan, SourceContent } from '../plan-content.ts'
import { seenPlanIds } from '../seen-plans.queries.ts'
import type { GoodwardFile, OrganisationInFile, PersonInFile, PostInFile, ReportInFile } from './goodward-file.ts'
import { otherPlansIn } from './names-in-plan.ts'

/** What of a file's people, posts, organisations, reports and sources the record has already, and what is new. */
export type MatchedFile = {
  /** From an id in the file to the id on record. */
  readonly ids: ReadonlyMap<string, string>
  readonly organisations: readonly OrganisationInFile[]
  readonly people: readonly PersonInFile[]
  readonly posts: readonly PostInFile[]
  readonly reports: readonly ReportInFile[]
  readonly sources: readonly SourceContent[]
  /** Other bodies' plans that are on record here under the same title, by their ids on record. */
  readonly otherPlans: ReadonlySet<string>
  readonly problems: readonly string[]
}

/** Organisations are the same by name, people by e-mail address and then by name and organisation, posts by title and organisation. */
export async function matchFile(reader: Reader<PlanDatabase>, viewer: Viewer, file: GoodwardFile): Promise<MatchedFile> {
  const ids = new Map<string, string>()
  const fresh = <T extends { readonly id: string }>(items: readonly T[], found: (item: T) => string | undefined): T[] =>
    items.filter((item) => {
      const id = found(item)
      if (id !== undefined) ids.set(item.id, id)
      return id === undefined
    })
  const known = await readOrganisations(reader)
  const organisations = fresh(file.organisations, (each) => known.get(each.name.toLowerCase()))
  const inOrganisation = (name: string, id: string | null) => `${name.toLowerCase()}\n${id === null ? '' : (ids.get(id) ?? 'new')}`
  const book = await readPeople(reader, inOrganisationOnRecord)
  const people = fresh(
    file.people,
    (each) => book.byEmail.get(each.email?.toLowerCase() ?? '') ?? book.byName.get(inOrganisation(each.name, each.organisationId)),
  )
  const titles = await readPosts(reader, inOrganisationOnRecord)
  const posts = fresh(file.posts, (each) => titles.get(inOrganisation(each.title, each.organisationId)))
  const { problems, ...origins } = await matchOrigins(reader, viewer, file, ids)
  const otherPlans = await matchOtherPlans(reader, viewer, file, ids)
  return { ids, organisations, people, posts, ...origins, otherPlans, problems }
}

const inOrganisationOnRecord = (name: string, id: string | null) => `${name.toLowerCase()}\n${id ?? ''}`

async function readOrganisations(reader: Reader<PlanDatabase>): Promise<Map<string, string>> {
  const rows = await reader.selectFrom('organisation').select(['id', 'name']).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()
  return new Map(rows.map((row) => [row.name.toLowerCase(), row.id]))
}

async function readPeople(reader: Reader<PlanDatabase>, key: typeof inOrganisationOnRecord) {
  const rows = await reader
    .selectFrom('person')
    .select(['id', 'name', 'email', 'organisation_id'])
    .where('left_on', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return {
    byEmail: new Map(rows.flatMap((row) => (row.email === null ? [] : [[row.email.toLowerCase(), row.id]]))),
    byName: new Map(rows.map((row) => [key(row.name, row.organisation_id), row.id])),
  }
}

async function readPosts(reader: Reader<PlanDatabase>, key: typeof inOrganisationOnRecord): Promise<Map<string, string>> {
  const rows = await reader
    .selectFrom('post')
    .select(['id', 'title', 'organisation_id'])
    .where('to_on', 'is', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [key(row.title, row.organisation_id), row.id]))
}

/** A report is the same when it was made under the same framework and published on the same day, a source by kind, title and day. */
async function matchOrigins(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  file: GoodwardFile,
  ids: Map<string, string>,
): Promise<Pick<MatchedFile, 'reports' | 'sources' | 'problems'>> {
  const onRecord = await reader
    .selectFrom('inspection')
    .select(['id', 'framework', 'title', 'kind', 'published_on', 'published_month', 'received_on', 'notified_on'])
    .where('id', 'in', seenInspectionIds(reader, viewer))
    .execute()
  const sourcesOnRecord = await reader.selectFrom('finding_source').select(['id', 'kind', 'title', 'dated_on']).execute()
  const problems: string[] = []
  const reports: ReportInFile[] = []
  const sources: SourceContent[] = []
  for (const report of file.reports) {
    const same = onRecord.find((row) => row.framework === report.framework && row.kind === report.kind && sameDays(row, report))
    if (!same) reports.push(report)
    else {
      ids.set(report.id, same.id)
      const own = file.plan.findings.filter((finding) => finding.inspectionId === report.id)
      problems.push(...(await matchFindings(reader, nameInspection(same), 'inspection_id', same.id, own, ids)))
    }
  }
  for (const source of file.plan.sources) {
    const same = sourcesOnRecord.find(
      (row) => row.kind === source.kind && row.title === source.title && row.dated_on.toString() === source.datedOn,
    )
    if (!same) sources.push(source)
    else {
      ids.set(source.id, same.id)
      const own = file.plan.findings.filter((finding) => finding.sourceId === source.id)
      problems.push(...(await matchFindings(reader, source.title, 'finding_source_id', same.id, own, ids)))
    }
  }
  return { reports, sources, problems }
}

async function matchOtherPlans(
  reader: Reader<PlanDatabase>,
  viewer: Viewer,
  file: GoodwardFile,
  ids: Map<string, string>,
): Promise<Set<string>> {
  const named = otherPlansIn(file.plan)
  if (named.length === 0) return new Set()
  const rows = await reader
    .selectFrom('plan')
    .select(['id', 'title'])
    .where('id', 'in', seenPlanIds(reader, viewer))
    .where(
      'title',
      'in',
      named.map((each) => each.name),
    )
    .orderBy('recorded_at')
    .execute()
  const byTitle = new Map(rows.map((row) => [row.title, row.id]))
  const found = named.flatMap(({ id, name }): [string, string][] => {
    const here = byTitle.get(name)
    return here === undefined ? [] : [[id, here]]
  })
  for (const [id, here] of found) ids.set(id, here)
  return new Set(found.map(([, here]) => here))
}

type Days = Record<'published_on' | 'received_on' | 'notified_on', Temporal.PlainDate | null> & { readonly published_month: string | null }

/** Before publication a report is known by the days of its notice and its receipt. */
function sameDays(row: Days, report: ReportInFile): boolean {
  const published = row.published_on?.toString() ?? row.published_month
  if (published !== (report.publishedOn ?? report.publishedMonth)) return false
  if (published !== null) return true
  const [received, notified] = [row.received_on?.toString() ?? null, row.notified_on?.toString() ?? null]
  return received === report.receivedOn && notified === report.notifiedOn && (received ?? notified) !== null
}

/** By number under its heading, else by its words; a finding that the record doesn't have is a problem, since the report is the same. */
async function matchFindings(
  reader: Reader<PlanDatabase>,
  called: string,
  origin: 'inspection_id' | 'finding_source_id',
  id: string,
  findings: readonly FindingOfPlan[],
  ids: Map<string, string>,
): Promise<string[]> {
  const rows = await reader.selectFrom('finding').select(['id', 'list', 'printed_number', 'text']).where(origin, '=', id).execute()
  const left = new Set(rows)
  const problems: string[] = []
  for (const finding of findings) {
    const among = [...left]
    const same =
      among.find((row) => row.list === finding.list && row.printed_number === finding.number && row.text === finding.text) ??
      among.find((row) => finding.number !== null && row.list === finding.list && row.printed_number === finding.number) ??
      among.find((row) => row.text === finding.text)
    if (same) {
      left.delete(same)
      ids.set(finding.id, same.id)
    } else
      problems.push(`${called} is on record here, but without finding ${finding.number ?? `“${finding.text.slice(0, 60)}”`} of the file.`)
  }
  return problems
}
