import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import {
  aFinding,
  aJudgement,
  anInspectionContent,
  anInspectionInTwoSets,
  anInspectionWithOwnLabels,
  anInspectionWithSafeguardingBoard,
} from '../../test/builders/an-inspection.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { dayOrMonthText } from '../calendar/day-or-month.ts'
import { inReadOnly, inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import type { Viewer } from '../people/viewer.ts'
import { enterInspection, openInspection } from './enter-inspection.commands.ts'
import { fillInspection } from './fill-inspection.commands.ts'
import { getInspection } from './get-inspection.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { InspectionContent } from './inspection-content.ts'
import { listAwaitingReport, listInspections } from './list-inspections.queries.ts'

const db = await testDatabase<InspectionDatabase>()
const aReport = (over: Partial<InspectionContent> = {}) =>
  anInspectionContent({ receivedOn: '2016-05-13', judgements: [aJudgement()], findings: [aFinding('1')], ...over })

const enter = (viewer: Viewer, content: InspectionContent) => enterInspection(db, viewer, { commandId: newId(), content })
const read = (viewer: Viewer, id: string) => inReadOnly(db, viewer, (reader) => getInspection(reader, viewer, id))

test('eleven findings for the council and five for the safeguarding board, with seven judgements as printed', async () => {
  const viewer = await aViewer(db)
  const inspection = await read(viewer, await enter(viewer, anInspectionWithSafeguardingBoard()))
  const byList = Map.groupBy(inspection.findings, (finding) => finding.list)
  assert.deepEqual(
    [...byList].map(([list, findings]) => [list, findings.map((finding) => finding.printedNumber).join(' ')]),
    [
      ['Recommendations', '1 2 3 4 5 6 7 8 9 10 11'],
      ['Recommendations for the LSCB', '120 121 122 123 124'],
    ],
  )
  assert.deepEqual(
    inspection.judgements.map(({ area, parentArea, grade, printedGrade }) => [area, parentArea, grade, printedGrade]),
    [
      ['overall-effectiveness', null, 'requires-improvement', 'Requires improvement'],
      ['help-and-protection', null, 'good', 'Good'],
      ['looked-after-and-permanence', null, 'requires-improvement', 'Requires improvement to be good'],
      ['adoption', 'looked-after-and-permanence', 'good', 'Good'],
      ['care-leavers', 'looked-after-and-permanence', 'requires-improvement', 'Requires improvement'],
      ['leadership-management-governance', null, 'good', 'Good'],
      ['lscb-effectiveness', null, 'requires-improvement', 'Requires improvement'],
    ],
  )
  assert.equal(inspection.receivedOn?.toString(), '2016-05-13')
  assert.equal(inspection.published && dayOrMonthText(inspection.published), '2016-05-16')
})

test('ten findings labelled a to j, inspected in May and June, the last with a sentence that asks nothing and the police beside the council', async () => {
  const viewer = await aViewer(db)
  const inspection = await read(viewer, await enter(viewer, anInspectionWithOwnLabels()))
  assert.equal(inspection.findings.map((finding) => finding.ownLabel).join(''), 'abcdefghij')
  const last = inspection.findings.at(-1)
  assert.equal(last?.printedNumber, '10')
  assert.deepEqual(
    last?.addressees.map(({ addressee, printed }) => [addressee, printed]),
    [
      ['local-authority', null],
      ['other', 'the police'],
    ],
  )
  assert.equal(last?.sentencesAside[0]?.sentence, 'HM Chief Inspector will tell the police inspectorate.')
  const [period] = inspection.fieldwork
  assert.deepEqual(
    [period?.from, period?.to].map((end) => end && dayOrMonthText(end)),
    ['2016-05', '2016-06'],
  )
})

test('SLAC: two sets with an overall each, “be healthy” inadequate under adequate, and a time for each finding', async () => {
  const viewer = await aViewer(db)
  const inspection = await read(viewer, await enter(viewer, anInspectionInTwoSets()))
  assert.deepEqual(
    inspection.judgements.map(({ set, area, grade }) => `${set} ${area} ${grade}`),
    [
      'safeguarding overall-effectiveness adequate',
      'safeguarding capacity-for-improvement good',
      'looked-after-children overall-effectiveness adequate',
      'looked-after-children capacity-for-improvement good',
      'looked-after-children be-healthy inadequate',
    ],
  )
  assert.deepEqual(
    inspection.findings.map(({ timescale }) => timescale),
    [
      { amount: null, unit: 'immediately', printed: 'Immediately' },
      { amount: 3, unit: 'month', printed: 'Within three months' },
    ],
  )
})

test('what can’t go on record is refused in a sentence', async () => {
  const viewer = await aViewer(db)
  const wrong: [Partial<InspectionContent>, RegExp][] = [
    [{ receivedOn: '2016-02-30' }, /received isn’t a day/],
    [{ fieldwork: [{ from: { day: '2016-03-17' }, to: { day: '2016-02-22' } }] }, /ends before it begins/],
    [{ judgements: [aJudgement({ grade: null })] }, /say why none was reported/],
    [{ findings: [aFinding('1', { text: ' ' })] }, /has no words/],
    [{ findings: [aFinding('1', { ownLabel: 'a' }), aFinding('2', { ownLabel: 'A' })] }, /label a is given twice/],
    [{ framework: '' }, /which framework/],
  ]
  for (const [over, sentence] of wrong) await assert.rejects(enter(viewer, aReport(over)), sentence)
})

test('a month for the fieldwork that begins and ends in it is no period that runs backwards', async () => {
  const viewer = await aViewer(db)
  await enter(viewer, aReport({ fieldwork: [{ from: { day: '2016-05-20' }, to: { month: '2016-05' } }] }))
})

test('a form sent twice puts one inspection on record', async () => {
  const viewer = await aViewer(db)
  const order = { commandId: newId(), content: aReport() }
  const first = await enterInspection(db, viewer, order)
  assert.equal(await enterInspection(db, viewer, order), first)
  assert.equal((await inReadOnly(db, viewer, (reader) => listInspections(reader, viewer))).length, 1)
})

test('an action owner may not put an inspection on record', async () => {
  const viewer = await aViewer(db, { roles: ['action-owner'] })
  await assert.rejects(async () => enter(viewer, aReport()), /Your role doesn’t let you/)
})

const opened = (over: Partial<InspectionContent> = {}): InspectionContent =>
  aReport({ notifiedOn: '2016-02-15', published: null, receivedOn: null, fieldwork: [], judgements: [], findings: [], ...over })

test('an inspection opened from the notice call waits for its report and is completed by it, keeping what the report doesn’t print', async () => {
  const viewer = await aViewer(db)
  const id = await openInspection(db, viewer, {
    commandId: newId(),
    content: opened({ team: 'Four inspectors', title: 'Spring inspection' }),
  })
  assert.deepEqual(
    (await inReadOnly(db, viewer, (reader) => listAwaitingReport(reader, viewer))).map((each) => each.id),
    [id],
  )
  const report = aReport({ entered: 'read', receivedOn: null })
  await inTransaction(db, viewer, newId(), async (tx) => {
    await fillInspection(tx, viewer, id, report)
    return null
  })
  const inspection = await read(viewer, id)
  assert.equal(inspection.entered, 'read')
  assert.equal(inspection.notifiedOn?.toString(), '2016-02-15')
  assert.equal(inspection.team, 'Four inspectors')
  assert.equal(inspection.published && dayOrMonthText(inspection.published), '2016-05-16')
  assert.equal(inspection.findings.length, 1)
  assert.deepEqual(await inReadOnly(db, viewer, (reader) => listAwaitingReport(reader, viewer)), [])
  const again = inTransaction(db, viewer, newId(), (tx) => fillInspection(tx, viewer, id, report))
  await assert.rejects(again, /judgements or findings already/)
})

test('an inspection is opened from something that happened', async () => {
  const viewer = await aViewer(db)
  await assert.rejects(
    async () => openInspection(db, viewer, { commandId: newId(), content: opened({ notifiedOn: null }) }),
    /when the notice call came/,
  )
})

test('inspections are listed newest first: by publication, else by what is last known to have happened', async () => {
  const viewer = await aViewer(db)
  await enter(viewer, aReport({ title: 'by month', published: { month: '2012-06' }, fieldwork: [] }))
  await enter(viewer, aReport({ title: 'by day', published: { day: '2016-05-16' } }))
  await openInspection(db, viewer, { commandId: newId(), content: opened({ title: 'notice only', notifiedOn: '2021-10-25' }) })
  await enter(viewer, aReport({ title: 'in the month before', published: { day: '2012-05-31' }, fieldwork: [] }))
  const list = await inReadOnly(db, viewer, (reader) => listInspections(reader, viewer))
  assert.deepEqual(
    list.map((inspection) => inspection.title),
    ['notice only', 'by day', 'by month', 'in the month before'],
  )
  assert.deepEqual(list[1]?.findings, { recommendation: 1 })
})
