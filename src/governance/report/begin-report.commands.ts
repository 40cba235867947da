import type { Writer } from '../../database/database.ts'
import { newId } from '../../database/new-id.ts'
import { settingsOn } from '../../people/settings.queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { listPlanBodies } from '../plan-bodies/plan-bodies.queries.ts'
import { beginningOf, interestsKey, interestsWording, trackingRows } from './default-texts.ts'
import type { Manifest } from './manifest.ts'
import { readWords } from './read-words.ts'
import type { DecisionShape } from './report-content.ts'
import type { Words } from './words.ts'
import { writeRows } from './write-rows.commands.ts'
import type { Officer } from './written.ts'

type Begun = { readonly id: string; readonly shape: DecisionShape; readonly planId: string | null; readonly day: Temporal.PlainDate }

/** Puts into a new report what its shape and template most often say. */
export async function beginReport(tx: Writer<GovernanceDatabase>, viewer: Viewer, report: Begun, manifest: Manifest): Promise<void> {
  const { options, recommendations } = beginningOf(report.shape)
  const bodies = report.planId ? await listPlanBodies(tx, viewer, report.planId, report.day) : []
  await writeRows(tx, report.id, 'options', {
    options: options.map((option, n) => ({ ...option, recommended: n === 0 })),
    recommendations,
    tracking: trackingRows(
      manifest,
      [...new Map(bodies.map(({ bodyId, name }) => [bodyId, name]))].map(([id, name]) => ({ id, name })),
    ),
  })
  await writeRows(tx, report.id, 'contact-officers', { officers: await authorAsOfficer(tx, viewer) })
  const has = (name: string) => manifest.slots.find((slot) => slot.name === name)
  if (has('interests')) {
    const entered = (await settingsOn(tx, viewer, report.day, [interestsKey])).get(interestsKey)?.value
    await insertBlock(tx, viewer, report.id, 'interests', null, readWords(typeof entered === 'string' ? entered : interestsWording).words)
  }
  const kind = has('kind-of-paper')?.choices
  if (kind) {
    const forInformation = report.shape === 'note-after-submission'
    await insertBlock(tx, viewer, report.id, 'kind-of-paper', kind[forInformation ? 1 : 0] ?? null, [])
  }
}

/** Whoever begins it is asked about it, until somebody else is named. */
async function authorAsOfficer(tx: Writer<GovernanceDatabase>, { personId }: Viewer): Promise<readonly Officer[]> {
  if (personId === null) return []
  const person = await tx.selectFrom('person').select(['name', 'job_title', 'email']).where('id', '=', personId).executeTakeFirst()
  if (!person) return []
  return [{ personId, name: person.name, title: person.job_title, portfolio: null, telephone: null, email: person.email }]
}

const insertBlock = (tx: Writer<GovernanceDatabase>, viewer: Viewer, reportId: string, slot: string, choice: string | null, words: Words) =>
  tx
    .insertInto('report_block')
    .values({ id: newId(), report_id: reportId, slot, choice, words: JSON.stringify(words), recorded_by: viewer.personId })
    .execute()
