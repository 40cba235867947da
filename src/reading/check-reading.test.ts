import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aPlace, aReadReport } from '../../test/builders/a-read-report.ts'
import { aReading } from '../../test/builders/a-reading.ts'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { holdInConfidence } from '../inspection/confidence.commands.ts'
import { openInspection } from '../inspection/enter-inspection.commands.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { checkReading, undoCheckingStep } from './check-reading.commands.ts'
import type { Edit } from './checking-edit.ts'
import { confirmReading } from './confirm-reading.commands.ts'
import { getReading } from './get-reading.queries.ts'
import { holdReading } from './hold-reading.commands.ts'
import { countToCheck, listReadings } from './list-readings.queries.ts'
import { bringBackReading, putAwayReading } from './put-away-reading.commands.ts'
import type { ReadingDatabase } from './reading.tables.ts'
import { workingCopy } from './reading.ts'
import { startChecking } from './start-checking.ts'
import { toInspectionContent } from './to-inspection-content.ts'

const db = await testDatabase<ReadingDatabase>()
const amira = await aViewer(db)

const see = (viewer: Viewer, id: string) => inReadOnly(db, viewer, (reader) => getReading(reader, viewer, id))
const copyOf = async (id: string) => {
  const copy = workingCopy(await see(amira, id))
  assert.ok(copy)
  return copy
}
const order = (readingId: string, revision: number, ...edits: Edit[]) => ({
  commandId: newId(),
  readingId,
  revision,
  edits,
  says: 'Changed it',
})
const words = (text: string): Edit => ({ do: 'correct-finding', id: 'finding-1', set: { text } })
const received: Edit = { do: 'answer-day', fact: 'received', answer: { day: '2016-05-13' } }

describe('checking what was read', () => {
  test('each step is kept at once, and leaving and coming back finds it', async () => {
    const id = await aReading(db, amira)
    assert.deepEqual(await checkReading(db, amira, order(id, 1, words('Check assessments.'))), { revision: 2 })
    const { report, revision } = await copyOf(id)
    assert.equal(report.findings[0]?.text, 'Check assessments.')
    assert.equal(revision, 2)
  })

  test('nothing of it is a record, and none of it stands in the history', async () => {
    const id = await aReading(db, amira)
    const before = await db.owner.kysely.selectFrom('inspection').select('id').execute()
    await checkReading(db, amira, order(id, 1, words('Check assessments.')))
    assert.equal((await db.owner.kysely.selectFrom('inspection').select('id').execute()).length, before.length)
    assert.equal((await db.owner.kysely.selectFrom('reading_correction').selectAll().execute()).length, 0)
  })

  test('a form sent twice is done once', async () => {
    const id = await aReading(db, amira)
    const once = order(id, 1, { do: 'split', of: 'findings', id: 'finding-1', at: 9, newId: 'new' })
    await checkReading(db, amira, once)
    await checkReading(db, amira, once)
    assert.equal((await copyOf(id)).report.findings.length, 5)
  })

  test('two people who change different things lose nothing', async () => {
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, words('Theirs')))
    assert.deepEqual(await checkReading(db, amira, order(id, 1, received)), { revision: 3 })
    const { report } = await copyOf(id)
    assert.deepEqual([report.findings[0]?.text, report.received.answer], ['Theirs', { day: '2016-05-13' }])
  })

  test('the second of two who change the same is told what the first wrote, and nothing is overwritten', async () => {
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, words('Theirs')))
    assert.deepEqual(await checkReading(db, amira, order(id, 1, words('Yours'))), {
      stale: true,
      before: { text: aReadReport().findings[0]?.text },
      theirs: { text: 'Theirs', revision: 2 },
    })
    assert.equal((await copyOf(id)).report.findings[0]?.text, 'Theirs')
  })

  test('an edit that can’t be made says why', async () => {
    const id = await aReading(db, amira)
    assert.deepEqual(await checkReading(db, amira, order(id, 1, { do: 'move', of: 'findings', id: 'finding-1', way: 'up' })), {
      problem: 'It stands first already.',
    })
  })

  test('undo takes back the last step, but not one that wasn’t seen', async () => {
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, words('One')))
    await checkReading(db, amira, order(id, 2, words('Two')))
    const unseen = await undoCheckingStep(db, amira, { commandId: newId(), readingId: id, revision: 2 })
    assert.match('problem' in unseen ? unseen.problem : '', /has changed something since/)
    await undoCheckingStep(db, amira, { commandId: newId(), readingId: id, revision: 3 })
    assert.equal((await copyOf(id)).report.findings[0]?.text, 'One')
  })

  test('a report that isn’t read yet can’t be checked', async () => {
    const id = await aReading(db, amira, { read: null })
    await assert.rejects(checkReading(db, amira, order(id, 1, words('One'))), /isn’t read yet/)
  })
})

describe('confirming', () => {
  const confirm = (readingId: string, revision: number) =>
    confirmReading(db, amira, { commandId: newId(), readingId, revision, fills: null })

  test('says what must be settled first, and puts nothing on record', async () => {
    const id = await aReading(db, amira)
    const answer = await confirm(id, 1)
    assert.deepEqual('unsettled' in answer && answer.unsettled.map((each) => each.about), ['received'])
    assert.equal((await see(amira, id)).state, 'to-check')
  })

  test('puts every finding on record with the printed words beside the corrected ones', async () => {
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, received, words('Check assessments.')))
    const answer = await confirm(id, 2)
    assert.ok('inspectionId' in answer)
    const findings = await db.owner.kysely
      .selectFrom('finding')
      .selectAll()
      .where('inspection_id', '=', answer.inspectionId)
      .orderBy('position')
      .execute()
    assert.deepEqual(
      findings.map((row) => [row.printed_number, row.text === row.printed_text]),
      [
        ['1', false],
        ['2', true],
        ['3', true],
        ['120', true],
      ],
    )
    const kept = await db.owner.kysely.selectFrom('reading_correction').selectAll().where('reading_id', '=', id).orderBy('path').execute()
    assert.deepEqual(
      kept.map((row) => [row.path, row.now]),
      [
        ['findings/finding-1/text', 'Check assessments.'],
        ['received', '2016-05-13'],
      ],
    )
    const reading = await see(amira, id)
    assert.deepEqual([reading.state, reading.inspectionId], ['confirmed', answer.inspectionId])
  })

  test('twice with one form is done once; again with another is refused', async () => {
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, received))
    const once = { commandId: newId(), readingId: id, revision: 2, fills: null }
    assert.deepEqual(await confirmReading(db, amira, once), await confirmReading(db, amira, once))
    await assert.rejects(confirm(id, 2), (error) => error instanceof Refusal && /on record already/.test(error.message))
  })

  test('somebody else’s change since is looked at first', async () => {
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, received))
    assert.deepEqual(await confirm(id, 1), { stale: true, before: null, theirs: { revision: 2 } })
  })

  test('completes an inspection that was opened from the notice call', async () => {
    const bare = toInspectionContent(startChecking(aReadReport({ judgements: [], findings: [], fieldwork: [], published: null })), 'x')
    const content = { ...bare, reportFile: null, notifiedOn: '2016-02-15', overallAbsentReason: null }
    const opened = await openInspection(db, amira, { commandId: newId(), content })
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, received))
    const answer = await confirmReading(db, amira, { commandId: newId(), readingId: id, revision: 2, fills: opened })
    assert.deepEqual(answer, { inspectionId: opened })
    const row = await db.owner.kysely.selectFrom('inspection').selectAll().where('id', '=', opened).executeTakeFirstOrThrow()
    assert.deepEqual([row.notified_on?.toString(), row.published_on?.toString()], ['2016-02-15', '2016-05-16'])
    const findings = await db.owner.kysely.selectFrom('finding').select('id').where('inspection_id', '=', opened).execute()
    assert.equal(findings.length, 4)
  })

  test('what a letter says of earlier findings is tied to them', async () => {
    const first = await aReading(db, amira)
    await checkReading(db, amira, order(first, 1, received))
    const answer = await confirm(first, 2)
    assert.ok('inspectionId' in answer)
    const [earlier] = await db.owner.kysely
      .selectFrom('finding')
      .select('id')
      .where('inspection_id', '=', answer.inspectionId)
      .orderBy('position')
      .execute()
    const letter = aReadReport({
      framework: 'focused-visit',
      judgements: [],
      findings: [],
      echoes: [{ text: 'One area remains.', standing: 'remains', place: aPlace(1, 9) }],
    })
    const id = await aReading(db, amira, { read: letter })
    const asked = await confirm(id, 1)
    assert.deepEqual('unsettled' in asked && asked.unsettled.map((each) => each.about), ['received', 'echo-1'])
    await checkReading(
      db,
      amira,
      order(id, 1, received, { do: 'answer-echo', id: 'echo-1', says: 'remains', speaksOf: [earlier?.id ?? ''] }),
    )
    const confirmed = await confirm(id, 2)
    assert.ok('inspectionId' in confirmed)
    const echoes = await db.owner.kysely
      .selectFrom('finding_echo')
      .selectAll()
      .where('inspection_id', '=', confirmed.inspectionId)
      .execute()
    assert.deepEqual(
      echoes.map((row) => [row.earlier_finding_id, row.says, row.words]),
      [[earlier?.id, 'remains', 'One area remains.']],
    )
  })
})

describe('held in confidence', () => {
  test('a reading is seen by whoever gave it and by those named on it, and by nobody else', async () => {
    const rowan = await aViewer(db, { authority: amira.authority, name: 'Rowan Pike' })
    const sam = await aViewer(db, { authority: amira.authority, name: 'Sam Lowry' })
    const id = await aReading(db, amira)
    await holdReading(db, amira, { readingId: id, hold: { reason: 'Not published yet', personIds: [rowan.personId ?? ''] } })
    assert.equal((await see(rowan, id)).held, true)
    await assert.rejects(see(sam, id), (error) => error instanceof Refusal && error.kind === 'not-found')
    const listed = await inReadOnly(db, sam, (reader) => listReadings(reader, sam))
    assert.ok(!listed.some((reading) => reading.id === id))
    await holdReading(db, amira, { readingId: id, hold: null })
    assert.equal((await see(sam, id)).held, false)
  })

  test('the inspection stays held when it goes on record', async () => {
    const id = await aReading(db, amira)
    await holdReading(db, amira, { readingId: id, hold: { reason: 'Not published yet', personIds: [] } })
    await checkReading(db, amira, order(id, 1, received))
    const answer = await confirmReading(db, amira, { commandId: newId(), readingId: id, revision: 2, fills: null })
    assert.ok('inspectionId' in answer)
    const holds = await db.owner.kysely.selectFrom('inspection_hold').selectAll().where('inspection_id', '=', answer.inspectionId).execute()
    assert.equal(holds.length, 1)
  })
})

test('a reading on record is seen by those who see the inspection', async () => {
  const sam = await aViewer(db, { authority: amira.authority, name: 'Sam Lowry' })
  const id = await aReading(db, amira)
  await checkReading(db, amira, order(id, 1, received))
  const answer = await confirmReading(db, amira, { commandId: newId(), readingId: id, revision: 2, fills: null })
  assert.ok('inspectionId' in answer)
  assert.equal((await see(sam, id)).state, 'confirmed')
  await holdInConfidence(db, amira, {
    commandId: newId(),
    inspectionId: answer.inspectionId,
    hold: { heldOn: '2016-05-16', reason: null, personIds: [] },
  })
  await assert.rejects(see(sam, id), Refusal)
  assert.equal((await see(amira, id)).state, 'confirmed')
})

describe('put away', () => {
  test('a reading that isn’t needed is put away and can be brought back with the work on it', async () => {
    const id = await aReading(db, amira)
    await checkReading(db, amira, order(id, 1, words('One')))
    const waiting = await inReadOnly(db, amira, (reader) => countToCheck(reader, amira))
    await putAwayReading(db, amira, { commandId: newId(), readingId: id })
    assert.equal((await see(amira, id)).state, 'put-away')
    assert.equal(await inReadOnly(db, amira, (reader) => countToCheck(reader, amira)), waiting - 1)
    await assert.rejects(checkReading(db, amira, order(id, 2, words('Two'))), /bring it back first/)
    await bringBackReading(db, amira, { commandId: newId(), readingId: id })
    assert.equal((await copyOf(id)).report.findings[0]?.text, 'One')
  })

  test('not when the same file was given again since', async () => {
    const sha256 = 'e'.repeat(64)
    const id = await aReading(db, amira, { sha256 })
    await putAwayReading(db, amira, { commandId: newId(), readingId: id })
    db.clock.pass({ minutes: 1 })
    const again = await aReading(db, amira, { sha256 })
    const listed = await inReadOnly(db, amira, (reader) => listReadings(reader, amira))
    assert.deepEqual(
      listed.filter((each) => each.fileSha256 === sha256).map((each) => [each.id, each.givenBefore]),
      [
        [again, true],
        [id, false],
      ],
    )
    await assert.rejects(bringBackReading(db, amira, { commandId: newId(), readingId: id }), /given again since/)
  })
})

test('someone without the role is refused', async () => {
  const rowan = await aViewer(db, { authority: amira.authority, name: 'Ash Reed', roles: ['partner'] })
  const id = await aReading(db, amira)
  assert.throws(() => checkReading(db, rowan, order(id, 1, words('One'))), Refusal)
})
