import { sql } from 'kysely'
import type { Reader } from '../../database/database.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { manifestOf } from '../report/manifests.queries.ts'
import type { PrintedSignOff, ReportContent } from '../report/report-content.ts'
import type { SlotName } from '../report/slots.ts'
import { type Covered, coveredBy } from './covered-by.ts'
import { type Outstanding, outstandingOf } from './outstanding.ts'
import { printedOf } from './printed.ts'
import { keyOf, type Requirement, requirementsOf } from './requirement.ts'
import type { SignOff } from './sign-off.ts'
import { getSignOffSettings } from './sign-off-settings.queries.ts'
import type { SignOffSettings } from './sign-off-settings.ts'
import { listOffers, listSignOffs } from './sign-offs.queries.ts'
import { type Standing, standingOf, waitsForFirstStage } from './standing.ts'

/** One sign-off that a report needs or was given, and how it stands. */
export type Entry = {
  readonly requirement: Requirement
  readonly standing: Standing
  /** What it stands on as the report is now; null where this viewer can't see all of it. */
  readonly covered: Covered | null
  /** Whether specialists have to sign first. */
  readonly waits: boolean
  /** Nothing of a finalised report is signed any more, but for what it was issued without. */
  readonly isOpen: boolean
  /** Every sign-off given for it, the latest first. */
  readonly signOffs: readonly SignOff[]
}

export type ReportSignOffs = {
  readonly entries: readonly Entry[]
  /** Given for what the template asked then and no longer does. */
  readonly beside: readonly SignOff[]
  readonly settings: SignOffSettings
  readonly isFinal: boolean
  readonly authorId: string
  /** Of the reports that it amends: their words may stand in it. */
  readonly earlierAuthorIds: readonly string[]
  readonly planId: string | null
  readonly bodyId: string
}

/** All sign-offs of a report as it stands, in the template's order. `content` is the report as this viewer may read it. */
export async function getReportSignOffs(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
  content: ReportContent,
): Promise<ReportSignOffs> {
  const report = await reader
    .selectFrom('report')
    .select(['author_id', 'plan_id', 'body_id', 'replaces_id'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('report_final').select(sql`1`.as('one')).whereRef('report_final.report_id', '=', 'report.id')).as('is_final'),
    )
    .select(sql<Temporal.PlainDate>`(moment() at time zone 'Europe/London')::date`.as('today'))
    .where('authority_id', '=', viewer.authorityId)
    .where('id', '=', reportId)
    .executeTakeFirst()
  if (!report) throw new Refusal('not-found', 'There is no such report here.')
  const day = content.meetsOn ? Temporal.PlainDate.from(content.meetsOn) : report.today
  const settings = await getSignOffSettings(reader, viewer, day)
  const manifest = await manifestOf(reader, viewer, content.template.name, content.template.edition)
  const offers = await listOffers(reader, viewer, [reportId])
  const earlier = await replacedBy(reader, viewer, report.replaces_id)
  const signOffs = await listSignOffs(reader, viewer, [reportId, ...earlier.map(({ id }) => id)])
  const isFinal = report.is_final === true
  const without = isFinal ? await issuedWithout(reader, reportId) : []
  const found = requirementsOf(manifest, offers).map((requirement) => {
    const covered = coveredBy(requirement, content)
    const own = ({ reportId: of }: SignOff) => of === reportId
    const given = signOffs.filter((signOff) => own(signOff) && keyOf(signOff) === requirement.key)
    return { requirement, covered, standing: standingOf(requirement, signOffs, covered, own), signOffs: given }
  })
  const entries = found.map((entry) => ({
    ...entry,
    waits: waitsForFirstStage(entry.requirement, found, settings.twoStages),
    isOpen: !isFinal || without.includes(entry.requirement.key),
  }))
  const keys = new Set(entries.map(({ requirement }) => requirement.key))
  const beside = signOffs.filter((signOff) => signOff.reportId === reportId && !keys.has(keyOf(signOff)))
  const wrote = { authorId: report.author_id, earlierAuthorIds: earlier.map(({ authorId }) => authorId) }
  return { entries, beside, settings, isFinal, ...wrote, planId: report.plan_id, bodyId: report.body_id }
}

type Earlier = { readonly id: string; readonly authorId: string }

/** The reports that this one amends, one after the other. */
async function replacedBy(reader: Reader<GovernanceDatabase>, viewer: Viewer, first: string | null): Promise<readonly Earlier[]> {
  const earlier: Earlier[] = []
  for (let next = first; next !== null && !earlier.some(({ id }) => id === next); ) {
    const row = await reader
      .selectFrom('report')
      .select(['id', 'author_id', 'replaces_id'])
      .where('authority_id', '=', viewer.authorityId)
      .where('id', '=', next)
      .executeTakeFirst()
    if (row) earlier.push({ id: row.id, authorId: row.author_id })
    next = row?.replaces_id ?? null
  }
  return earlier
}

async function issuedWithout(reader: Reader<GovernanceDatabase>, reportId: string): Promise<readonly string[]> {
  const rows = await reader.selectFrom('report_issued_without').select('requirement').where('report_id', '=', reportId).execute()
  return rows.map(({ requirement }) => requirement)
}

/** The required sign-offs that are missing or lapsed: a report isn't finalised while there are any. */
export async function outstandingSignOffs(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
  content: ReportContent,
): Promise<readonly Outstanding[]> {
  return outstandingOf(await getReportSignOffs(reader, viewer, reportId, content))
}

/** The sign-offs as the paper prints them beside each field; one that is required and not there is “to follow”. */
export async function printedSignOffs(
  reader: Reader<GovernanceDatabase>,
  viewer: Viewer,
  reportId: string,
  content: ReportContent,
): Promise<ReadonlyMap<SlotName, readonly PrintedSignOff[]>> {
  return printedOf(await getReportSignOffs(reader, viewer, reportId, content))
}
