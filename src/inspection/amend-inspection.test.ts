import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { aFinding, aJudgement, anInspectionContent, anInspectionWithOwnLabels } from '../../test/builders/an-inspection.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit } from '../database/stale-edit.ts'
import type { Viewer } from '../people/viewer.ts'
import { amendInspection } from './amend-inspection.commands.ts'
import { addEcho } from './echoes.commands.ts'
import { enterInspection } from './enter-inspection.commands.ts'
import { addAddressee } from './finding-addressees.commands.ts'
import { addFindings, amendFinding, labelFindings, moveFinding } from './findings.commands.ts'
import { getInspection } from './get-inspection.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { Finding, Inspection } from './inspection.ts'
import type { InspectionContent } from './inspection-content.ts'
import { addJudgements, amendJudgement } from './judgements.commands.ts'
import { listRemovals, listRemovedWholes } from './removals.queries.ts'
import { putInspectionBack, removeInspection } from './remove-inspection.commands.ts'
import { putPartBack, removePart } from './remove-part.commands.ts'
import { setSentenceAside } from './sentence-aside.commands.ts'
import { splitFinding } from './split-finding.commands.ts'

const db = await testDatabase<InspectionDatabase>()
const aReport = (over: Partial<InspectionContent> = {}) =>
  anInspectionContent({ receivedOn: '2016-05-13', judgements: [aJudgement()], findings: [aFinding('1')], ...over })

const read = (viewer: Viewer, id: string): Promise<Inspection> => inReadOnly(db, viewer, (reader) => getInspection(reader, viewer, id))

async function entered(content: InspectionContent = aReport()) {
  const viewer = await aViewer(db)
  const inspectionId = await enterInspection(db, viewer, { commandId: newId(), content })
  const order = () => ({ commandId: newId(), inspectionId })
  return { viewer, inspectionId, order, inspection: () => read(viewer, inspectionId) }
}

const words = (finding: Finding) => ({ ...finding, timescale: null, ownLabel: finding.ownLabel })
const texts = (inspection: Inspection) => inspection.findings.map((finding) => finding.text)
const three = aReport({ findings: ['One.', 'Two.', 'Three.'].map((text, n) => aFinding(`${n + 1}`, { text })) })

test('corrected words stand beside the printed ones, and whoever was slower is told what changed', async () => {
  const { viewer, order, inspection } = await entered()
  const [finding] = (await inspection()).findings
  assert.ok(finding)
  const edit = { ...order(), id: finding.id, revision: finding.revision, finding: { ...words(finding), text: 'Say who will do what.' } }
  assert.equal(await amendFinding(db, viewer, edit), null)
  const [now] = (await inspection()).findings
  assert.equal(now?.text, 'Say who will do what.')
  assert.equal(now?.printedText, finding.text)
  const stale = await amendFinding(db, viewer, { ...edit, commandId: newId() })
  assert.ok(isStaleEdit(stale))
  assert.equal(stale.before?.text, finding.text)
  assert.equal(stale.theirs?.text, 'Say who will do what.')
})

test('a date known to the month only replaces a day, and the facts of an inspection keep its parts', async () => {
  const { viewer, order, inspection } = await entered()
  const { revision, framework, edition, kind, ...was } = await inspection()
  const facts = {
    ...{ framework, edition, kind, title: 'Spring', printedAuthority: was.printedAuthority, leadInspector: null, team: null },
    ...{ notifiedOn: null, feedbackOn: null, receivedOn: null, published: { month: '2016-05' }, overallAbsentReason: null },
  }
  assert.equal(await amendInspection(db, viewer, { ...order(), revision, facts }), null)
  const now = await inspection()
  assert.equal(now.published?.known, 'month')
  assert.equal(now.receivedOn, null)
  assert.equal(now.findings.length, 1)
})

test('findings are added at the end, moved before one another and split with their addressees', async () => {
  const { viewer, order, inspection } = await entered(three)
  await addFindings(db, viewer, { ...order(), findings: [aFinding('4', { text: 'Four. And five.' })] })
  const [, two, , four] = (await inspection()).findings
  assert.ok(two && four)
  await moveFinding(db, viewer, { ...order(), id: four.id, before: two.id })
  assert.deepEqual(texts(await inspection()), ['One.', 'Four. And five.', 'Two.', 'Three.'])
  const revision = (await inspection()).findings[1]?.revision ?? 0
  const split = { ...order(), id: four.id, revision, first: 'Four.', second: { text: 'And five.', printedNumber: null } }
  await splitFinding(db, viewer, split)
  const now = await inspection()
  assert.deepEqual(texts(now), ['One.', 'Four.', 'And five.', 'Two.', 'Three.'])
  assert.equal(now.findings[2]?.addressees[0]?.addressee, 'local-authority')
  assert.equal(now.findings[2]?.printedText, 'Four. And five.')
  await moveFinding(db, viewer, { ...order(), id: four.id, before: null })
  assert.equal(texts(await inspection()).at(-1), 'Four.')
})

test('the authority’s own labels stand beside the numbers, and no label stands twice in one list', async () => {
  const { viewer, order, inspection } = await entered(three)
  const { findings } = await inspection()
  const labels = (given: string) => findings.map(({ id, revision }, n) => ({ id, revision, label: given.charAt(n) || null }))
  assert.equal(await labelFindings(db, viewer, { ...order(), labels: labels('abc') }), null)
  assert.deepEqual(
    (await inspection()).findings.map((each) => `${each.printedNumber}${each.ownLabel}`),
    ['1a', '2b', '3c'],
  )
  assert.ok(isStaleEdit(await labelFindings(db, viewer, { ...order(), labels: labels('bca') })))
  const fresh = (await inspection()).findings.map(({ id, revision }) => ({ id, revision, label: 'a' }))
  await assert.rejects(labelFindings(db, viewer, { ...order(), labels: fresh }), /would stand on two findings/)
})

test('the board’s recommendations have labels of their own, from a again', async () => {
  const board = { addressees: [{ addressee: 'lscb' as const, printed: null }] }
  const { viewer, order, inspection } = await entered(aReport({ findings: [aFinding('1'), aFinding('2'), aFinding('120', board)] }))
  const labels = (await inspection()).findings.map(({ id, revision }, n) => ({ id, revision, label: 'aba'.charAt(n) }))
  await labelFindings(db, viewer, { ...order(), labels })
  assert.deepEqual(
    (await inspection()).findings.map((each) => `${each.printedNumber}${each.ownLabel}`),
    ['1a', '2b', '120a'],
  )
})

test('a sentence that asks nothing is marked with why, and let go when the words lose it', async () => {
  const { viewer, order, inspection } = await entered(anInspectionWithOwnLabels())
  const last = (await inspection()).findings.at(-1)
  assert.ok(last)
  const first = { ...order(), findingId: last.id, sentence: 'Not in it.', because: 'x' }
  await assert.rejects(setSentenceAside(db, viewer, first), /doesn’t hold that sentence/)
  const marked = { ...order(), findingId: last.id, sentence: last.sentencesAside[0]?.sentence ?? '', because: 'Another reason.' }
  await setSentenceAside(db, viewer, marked)
  const again = (await inspection()).findings.at(-1)
  assert.deepEqual(
    again?.sentencesAside.map(({ because }) => because),
    ['Another reason.'],
  )
  const edit = { ...order(), id: last.id, revision: again?.revision ?? 0, finding: { ...words(last), text: 'Challenge the police.' } }
  await amendFinding(db, viewer, edit)
  assert.deepEqual((await inspection()).findings.at(-1)?.sentencesAside, [])
})

test('each area has one judgement, entered as given: an overall that its parts would not make is taken', async () => {
  const { viewer, order, inspection } = await entered(aReport({ judgements: [] }))
  const judgements = [
    aJudgement({ grade: 'outstanding', printedGrade: 'Outstanding' }),
    aJudgement({ area: 'help-and-protection', printedArea: 'Help and protection', grade: 'inadequate', printedGrade: 'Inadequate' }),
  ]
  await addJudgements(db, viewer, { ...order(), judgements })
  await assert.rejects(addJudgements(db, viewer, { ...order(), judgements: judgements.slice(1) }), /has its judgement already/)
  const [overall] = (await inspection()).judgements
  assert.ok(overall)
  const none = { ...overall, grade: null, printedGrade: null, notReportedReason: 'Not reported under this framework.', place: null }
  await amendJudgement(db, viewer, { ...order(), id: overall.id, revision: overall.revision, judgement: none })
  assert.equal((await inspection()).judgements[0]?.notReportedReason, 'Not reported under this framework.')
})

test('a finding that a later letter speaks of can’t be removed, and the refusal says why', async () => {
  const { viewer, order, inspection } = await entered()
  const later = await enterInspection(db, viewer, { commandId: newId(), content: aReport({ published: { day: '2018-08-08' } }) })
  const [finding] = (await inspection()).findings
  assert.ok(finding)
  const echo = { earlierFindingId: finding.id, says: 'remains', words: 'This remains to be done.' } as const
  await addEcho(db, viewer, { commandId: newId(), inspectionId: later, echo })
  assert.equal((await inspection()).findings[0]?.echoedBy[0]?.words, 'This remains to be done.')
  const removal = { ...order(), part: 'finding', id: finding.id, revision: finding.revision } as const
  await assert.rejects(removePart(db, viewer, removal), /a later report speaks of it/)
  await assert.rejects(addEcho(db, viewer, { ...order(), echo }), /an earlier inspection, not of this one/)
})

test('a removed finding comes back with all that hung on it, unless its number was given to another', async () => {
  const { viewer, order, inspection, inspectionId } = await entered(anInspectionWithOwnLabels())
  const last = (await inspection()).findings.at(-1)
  assert.ok(last)
  const removal = { ...order(), part: 'finding', id: last.id, revision: last.revision } as const
  await removePart(db, viewer, removal)
  assert.equal((await inspection()).findings.length, 9)
  const listed = await inReadOnly(db, viewer, (reader) => listRemovals(reader, inspectionId))
  assert.equal(listed.length, 1)
  assert.match(listed[0]?.words ?? '', /^10 Challenge the police/)
  await putPartBack(db, viewer, { ...order(), removal: removal.commandId })
  const back = (await inspection()).findings.at(-1)
  assert.equal(back?.text, last.text)
  assert.equal(back?.addressees.length, 2)
  assert.equal(back?.sentencesAside.length, 1)
  assert.deepEqual(await inReadOnly(db, viewer, (reader) => listRemovals(reader, inspectionId)), [])
  await assert.rejects(
    putPartBack(db, viewer, { ...order(), removal: removal.commandId }),
    /another finding 10 \(j\) has taken its place|back already/,
  )
  const second = { ...removal, commandId: newId(), revision: back?.revision ?? 0 }
  await removePart(db, viewer, second)
  await addFindings(db, viewer, { ...order(), findings: [aFinding('10', { text: 'Anew.' })] })
  await assert.rejects(putPartBack(db, viewer, { ...order(), removal: second.commandId }), /another finding 10 \(j\) has taken its place/)
})

test('after 30 days a removal stays', async () => {
  const { viewer, order, inspection, inspectionId } = await entered()
  const [judgement] = (await inspection()).judgements
  assert.ok(judgement)
  const removal = { ...order(), part: 'judgement', id: judgement.id, revision: judgement.revision } as const
  await removePart(db, viewer, removal)
  db.clock.pass({ days: 31 })
  assert.deepEqual(await inReadOnly(db, viewer, (reader) => listRemovals(reader, inspectionId)), [])
  await assert.rejects(putPartBack(db, viewer, { ...order(), removal: removal.commandId }), /more than 30 days/)
})

test('an inspection put on record by mistake is removed whole, and comes back whole', async () => {
  const { viewer, order, inspection, inspectionId } = await entered(anInspectionWithOwnLabels())
  const removal = { ...order(), revision: (await inspection()).revision }
  assert.equal(await removeInspection(db, viewer, removal), null)
  await assert.rejects(inspection(), /no such inspection/)
  const removed = await inReadOnly(db, viewer, (reader) => listRemovedWholes(reader, viewer, 'inspection-removed'))
  assert.deepEqual(
    removed.map((each) => each.id),
    [inspectionId],
  )
  await putInspectionBack(db, viewer, { ...order(), removal: removal.commandId })
  const back = await inspection()
  assert.equal(back.findings.length, 10)
  assert.equal(back.findings.at(-1)?.addressees.length, 2)
})

test('a part of another inspection can’t be changed through this one', async () => {
  const one = await entered()
  const content = aReport({ published: { day: '2018-01-08' } })
  const other = await enterInspection(db, one.viewer, { commandId: newId(), content })
  const [finding] = (await one.inspection()).findings
  assert.ok(finding)
  const order = { commandId: newId(), inspectionId: other, findingId: finding.id }
  await assert.rejects(
    addAddressee(db, one.viewer, { ...order, addressee: { addressee: 'other', printed: 'Police' } }),
    /isn’t on this inspection/,
  )
})
