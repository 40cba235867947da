import { createReadStream } from 'node:fs'
import { basename, join } from 'node:path'
import { londonDay } from '../src/calendar/london.ts'
import type { Database } from '../src/database/database.ts'
import { inReadOnly } from '../src/database/in-transaction.ts'
import { largestReport } from '../src/file/file-limits.ts'
import { takeUpload } from '../src/file/upload.adapter.ts'
import { getFindings } from '../src/inspection/get-findings.queries.ts'
import { findExampleViewer } from '../src/people/example.queries.ts'
import { listPosts } from '../src/people/people.queries.ts'
import type { Viewer } from '../src/people/viewer.ts'
import { addAction } from '../src/plan/change-actions.commands.ts'
import type { PlanDatabase } from '../src/plan/plan.tables.ts'
import { startPlan } from '../src/plan/start-plan.commands.ts'
import { addReading } from '../src/reading/add-reading.commands.ts'
import { checkReading } from '../src/reading/check-reading.commands.ts'
import { confirmReading } from '../src/reading/confirm-reading.commands.ts'
import type { ReadingPool } from '../src/reading/reading-pool.adapter.ts'
import { actions, inspection } from './calder-vale-2026.ts'
import { isDone, step } from './step.ts'

type Db = Database<PlanDatabase>

/** Takes the made-up council's newest report through to a draft plan, as its Head of Improvement would: what a newcomer first sees has
 * dates that run. The older report is left to be tried. */
export async function loadInspection(db: Db, pool: ReadingPool): Promise<void> {
  const lead = await findExampleViewer(db, 'improvement-lead', londonDay(db.now()))
  if (!lead || (await isDone(db, lead.authorityId, lastStep))) return
  const inspectionId = await recordReport(db, pool, lead)
  const planId = await startPlan(db, lead, { commandId: step('plan'), inspectionId, title: inspection.plan })
  const { findings, posts } = await inReadOnly(db, lead, async (reader) => ({
    findings: await getFindings(reader, lead, inspectionId),
    posts: await listPosts(reader, lead, londonDay(db.now())),
  }))
  for (const { title, post, dueOn, findings: answered } of actions) {
    const owner = posts.find((one) => one.title === post)
    await addAction(db, lead, {
      commandId: step('action', title),
      planId,
      title,
      owner: owner ? { kind: 'post', id: owner.id } : null,
      dueOn: Temporal.PlainDate.from(dueOn),
      findingIds: answered.map((number) => findings[number - 1]?.id).filter((id) => id !== undefined),
    })
  }
}

async function recordReport(db: Db, pool: ReadingPool, lead: Viewer): Promise<string> {
  const path = join(import.meta.dirname, inspection.report)
  const upload = await takeUpload(createReadStream(path), largestReport)
  if (upload === 'too-large') throw new Error(`${inspection.report} is larger than a report may be.`)
  const read = await pool.readReport({ sha256: upload.sha256, load: upload.bytes }, 'the example')
  const { readingId } = await addReading(db, lead, { commandId: step('report'), fileName: basename(path), upload, read, hold: null })
  await upload.drop()
  const days = [
    { do: 'answer-day', fact: 'published', answer: { day: inspection.publishedOn } },
    { do: 'answer-day', fact: 'received', answer: { day: inspection.receivedOn } },
  ] as const
  const checked = await checkReading(db, lead, {
    commandId: step('days'),
    readingId,
    revision: 1,
    edits: days,
    says: 'Entered the days of publication and receipt',
  })
  if (!('revision' in checked)) throw new Error('The example’s days can’t be entered.')
  const confirmed = await confirmReading(db, lead, { commandId: step('confirmed'), readingId, revision: checked.revision, fills: null })
  if (!('inspectionId' in confirmed)) throw new Error(`The example’s report can’t be confirmed: ${JSON.stringify(confirmed)}`)
  return confirmed.inspectionId
}

const lastStep = step('action', actions.at(-1)?.title ?? '')
