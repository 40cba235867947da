import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../../test/builders/a-viewer.ts'
import { anInspection, anInspectionWithSafeguardingBoard } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { inReadOnly } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { isStaleEdit } from '../../database/stale-edit.ts'
import { addBody } from '../../meeting/body.commands.ts'
import { startPlan } from '../../plan/start-plan.commands.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { missingIn } from './missing.ts'
import { readWords } from './read-words.ts'
import { getReportContent } from './report-content.queries.ts'
import type { ReportContent } from './report-content.ts'
import { changeReport, type ReportOrder, removeReport, startReport } from './reports.commands.ts'
import { getReport, listReports } from './reports.queries.ts'
import { boxed } from './templates/boxed.ts'
import { linesOf } from './words-as-text.ts'
import { type BlockOrder, writeBlock } from './write-block.commands.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-06-20T09:00+01:00')
const lead = await aViewer(db, { roles: ['improvement-lead', 'administrator'] })
const other = await aViewer(db, { authority: lead.authority, name: 'Robin Ashdown' })
const finance = await aViewer(db, { authority: lead.authority, name: 'Theo Lindqvist', roles: ['section-151-officer'] })
const cabinet = await addBody(db, lead, { commandId: newId(), name: 'Cabinet', kind: 'cabinet', fromOn: null })
const inspectionId = await anInspection(db, lead, anInspectionWithSafeguardingBoard())
const planId = await startPlan(db, lead, { commandId: newId(), inspectionId, title: 'Improvement plan' })

const asked: ReportOrder = {
  template: { name: 'boxed', edition: '1' },
  shape: 'approve-with-money',
  subject: 'Improvement plan after the inspection of children’s services',
  bodyId: cabinet,
  meetsOn: Temporal.PlainDate.from('2016-07-20'),
  planId,
  planVersionId: null,
  inspectionId,
  openness: { kind: 'public' },
}
const reportId = await startReport(db, lead, { ...asked, commandId: newId() })
const read = <R>(work: Parameters<typeof inReadOnly<GovernanceDatabase, R>>[2], viewer = lead) => inReadOnly(db, viewer, work)
const content = () => read((reader) => getReportContent(reader, lead, reportId))
const write = (slot: BlockOrder['slot'], over: Partial<BlockOrder> = {}, viewer = lead) =>
  writeBlock(db, viewer, {
    commandId: newId(),
    reportId,
    slot,
    revision: 0,
    choice: null,
    words: [],
    answer: null,
    openness: null,
    ...over,
  })
const said = ({ parts }: ReportContent, slot: string) =>
  linesOf(parts.find((part) => part.slot === slot)?.words ?? [])
    .map(({ text }) => text)
    .join('\n')

test('a report begins with what its shape most often says, and its live parts tell the record', async () => {
  const begun = await content()
  assert.match(said(begun, 'meeting-day'), /Wednesday 20 July 2016/)
  assert.match(said(begun, 'options'), /Cabinet is asked to:.*approve the plan.*Option 2: To reject.*Option 1 is the recommended option/s)
  assert.match(said(begun, 'judgements'), /Adoption performance/)
  assert.match(said(begun, 'findings'), /chronology/)
  assert.deepEqual(begun.parts.find(({ slot }) => slot === 'agenda-item')?.answer, { kind: 'to-be-set' })
  assert.equal(begun.parts.find(({ slot }) => slot === 'tracking')?.tracking[0]?.said, 'To be set by democratic services')
})

test('what is still missing: choices undecided, fields that say nothing', async () => {
  const missing = missingIn(boxed, await content())
  const why = (slot: string) => missing.find((each) => each.slot === slot)?.why
  for (const slot of ['decision-type', 'policy-framework', 'equality', 'monitoring-officer']) assert.equal(why(slot), 'undecided', slot)
  for (const slot of ['summary', 'finance', 'wards', 'report-from']) assert.equal(why(slot), 'says-nothing', slot)
  for (const slot of ['agenda-item', 'tracking', 'national-context', 'judgements']) assert.equal(why(slot), undefined, slot)
  await write('equality', { answer: { kind: 'none' } })
  await write('wards', { words: readWords('All').words })
  const still = missingIn(boxed, await content()).map(({ slot }) => slot)
  assert.ok(!still.includes('equality') && !still.includes('wards'))
})

test('figures in what was typed are those of the record', async () => {
  await write('summary', { words: readWords('The plan is due on {deadline} and answers {findings} findings.').words })
  assert.match(said(await content(), 'summary'), /due on .*August 2016 and answers 16 findings/)
})

test('two who write in one field don’t write over each other; in two fields they may', async () => {
  await write('conclusion', { words: readWords('Mine.').words }, other)
  assert.ok(isStaleEdit(await write('conclusion', { words: readWords('Theirs.').words })))
  assert.equal(await write('finance', { words: readWords('There is no cost.').words }, finance), null)
  await assert.rejects(write('summary', { words: readWords('There is no cost.').words }, finance), /lets you write statements/)
  assert.match(said(await content(), 'conclusion'), /Mine/)
})

test('who may read it names the parts that are closed though the paper is public', async () => {
  const openness = { kind: 'exempt', paragraphs: ['3'], because: 'it tells what a bidder asked.' } as const
  await write('issues', { words: readWords('What the bidder asked.').words, openness })
  assert.match(
    said(await content(), 'openness'),
    /^Public, apart from:\n“Issues”\. Exempt under paragraph 3 of Schedule 12A.*bidder asked\.$/,
  )
})

test('rows take the place of those on record', async () => {
  const officer = { personId: null, title: 'Assistant Director', portfolio: null, telephone: '01632 960 417', email: null }
  const names = ['Amira Holt', 'Robin Ashdown']
  await write('contact-officers', { officers: names.map((name) => ({ ...officer, name })) })
  await write('contact-officers', { revision: 1, officers: [{ ...officer, name: 'Robin Ashdown' }] })
  const now = await content()
  assert.equal(said(now, 'contact-officers').trim(), 'Robin Ashdown, Assistant Director')
  assert.match(said(now, 'contact-details'), /01632 960 417/)
  await assert.rejects(write('decision-type', { choice: 'Perhaps' }), /isn’t one of the choices/)
  await assert.rejects(write('legal'), /no such field/)
})

test('an appendix holds the plan; an exempt paper says under which paragraph', async () => {
  await write('appendices', { appendices: [{ title: 'Improvement plan', holds: 'plan', words: [], openness: null }] })
  const openness = { kind: 'exempt', paragraphs: ['1', '3'], because: 'it names posts of single people.' } as const
  const { revision } = await read((reader) => getReport(reader, lead, reportId))
  assert.equal(await changeReport(db, lead, { ...asked, openness, commandId: newId(), reportId, revision }), null)
  const now = await content()
  assert.match(said(now, 'openness'), /Exempt under paragraphs 1 and 3 of Schedule 12A/)
  assert.match(said(now, 'appendices'), /Appendix A: Improvement plan/)
  assert.equal(now.appendices[0]?.openness.kind, 'exempt')
})

test('a report about an inspection held in confidence is nobody else’s', async () => {
  const personIds = [lead.personId ?? '']
  const held = await anInspection(db, lead, { holdInConfidence: { heldOn: '2016-06-01', reason: null, personIds } })
  const heldPlan = await startPlan(db, lead, { commandId: newId(), inspectionId: held, title: 'Quiet plan' })
  const order = { ...asked, planId: heldPlan, inspectionId: null, subject: 'Quiet report' }
  const quiet = await startReport(db, lead, { ...order, commandId: newId() })
  const subjects = (viewer: typeof lead) =>
    read(async (reader) => (await listReports(reader, viewer)).map(({ subject }) => subject), viewer)
  assert.ok((await subjects(lead)).includes('Quiet report'))
  assert.ok(!(await subjects(other)).includes('Quiet report'))
  await assert.rejects(
    read((reader) => getReportContent(reader, other, quiet), other),
    /no such report/,
  )
  await assert.rejects(startReport(db, other, { ...order, commandId: newId() }), /no such plan/)
  assert.equal(await removeReport(db, lead, { commandId: newId(), reportId: quiet, revision: 1 }), null)
  assert.ok(!(await subjects(lead)).includes('Quiet report'))
})
