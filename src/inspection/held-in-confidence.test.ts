import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { aFinding, aJudgement, anInspectionContent } from '../../test/builders/an-inspection.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { holdInConfidence, namePerson, openHeldInspection, takePersonOff } from './confidence.commands.ts'
import { recordContext } from './contexts.commands.ts'
import { listContexts } from './contexts.queries.ts'
import { addEcho } from './echoes.commands.ts'
import { enterInspection } from './enter-inspection.commands.ts'
import { getFindings } from './get-findings.queries.ts'
import { getInspection } from './get-inspection.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { isHeld } from './inspection.ts'
import type { InspectionContent } from './inspection-content.ts'
import { listAwaitingReport, listInspections } from './list-inspections.queries.ts'
import { listRemovedWholes } from './removals.queries.ts'
import { removeInspection } from './remove-inspection.commands.ts'

const db = await testDatabase<InspectionDatabase>()
const aReport = (over: Partial<InspectionContent> = {}) =>
  anInspectionContent({ receivedOn: '2016-05-13', judgements: [aJudgement()], findings: [aFinding('1')], ...over })
const lead = await aViewer(db)
const director = await aViewer(db, { authority: lead.authority, name: 'Morgan Pike', roles: ['director-of-childrens-services'] })
const deputy = await aViewer(db, { authority: lead.authority, name: 'Ira Dunn', roles: ['improvement-lead'] })
const marker = 'MARKER-7Q'

const hold = { heldOn: '2016-05-13', reason: 'Received before publication', personIds: [director.personId ?? ''] }
const enter = (over: Parameters<typeof aReport>[0]) => enterInspection(db, lead, { commandId: newId(), content: aReport(over) })
const earlier = await enter({ published: { day: '2012-06-13' } })
const held = await enter({
  title: marker,
  team: marker,
  leadInspector: marker,
  published: null,
  findings: [aFinding('1', { text: `${marker} must improve.` })],
  strengths: [{ area: null, printedText: null, text: marker, place: null }],
  holdInConfidence: hold,
})
const [earlierFinding] = await inReadOnly(db, lead, (reader) => getFindings(reader, lead, earlier))
await addEcho(db, lead, {
  commandId: newId(),
  inspectionId: held,
  echo: { earlierFindingId: earlierFinding?.id ?? '', says: 'remains', words: marker },
})
const context = { inspectionId: held, name: marker, framework: null, asAt: '2016-03-17', source: marker } as const
await recordContext(db, lead, {
  commandId: newId(),
  context: { ...context, kind: 'counts', total: 1, counts: [{ grade: 'good', printedGrade: 'good', count: 1 }] },
})

test('whoever holds it and whoever is named see it; the mark stands on it', async () => {
  for (const viewer of [lead, director]) {
    const inspection = await inReadOnly(db, viewer, (reader) => getInspection(reader, viewer, held))
    assert.equal(isHeld(inspection), true)
    assert.deepEqual(inspection.named.map((each) => each.person.name).sort(), ['Amira Holt', 'Morgan Pike'])
  }
})

test('nothing of it is found by anybody else, whatever their role, nor by nobody', async () => {
  for (const viewer of [deputy, { personId: null }]) {
    const acting = viewer === deputy ? deputy : { ...deputy, personId: null }
    const all = await inReadOnly(db, acting, async (reader) => [
      await listInspections(reader, viewer),
      await listAwaitingReport(reader, viewer),
      await getInspection(reader, viewer, earlier),
      await getFindings(reader, viewer, held),
      await listContexts(reader, viewer),
      await listRemovedWholes(reader, viewer, 'context-removed'),
    ])
    const text = JSON.stringify(all, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
    assert.ok(!text.includes(marker) && !text.includes(held), text)
    assert.equal((all[0] as unknown[]).length, 1)
    await assert.rejects(
      inReadOnly(db, acting, (reader) => getInspection(reader, viewer, held)),
      /no such inspection/,
    )
  }
})

test('nobody who isn’t named changes it, names themselves on it, or opens it', async () => {
  const order = () => ({ commandId: newId(), inspectionId: held })
  await assert.rejects(namePerson(db, deputy, { ...order(), personId: deputy.personId ?? '' }), /no such inspection/)
  await assert.rejects(openHeldInspection(db, deputy, { ...order(), openedOn: '2016-05-16', reason: null }), /no such inspection/)
  await assert.rejects(removeInspection(db, deputy, { ...order(), revision: 1 }), /no such inspection/)
})

test('a person named later sees it from then; taken off, no more; nobody takes themselves off', async () => {
  const order = () => ({ commandId: newId(), inspectionId: held })
  await namePerson(db, lead, { ...order(), personId: deputy.personId ?? '' })
  const seen = await inReadOnly(db, deputy, (reader) => getInspection(reader, deputy, held))
  const entry = seen.named.find((each) => each.person.id === deputy.personId)
  assert.ok(entry)
  await assert.rejects(takePersonOff(db, deputy, { ...order(), id: entry.id, revision: entry.revision }), /can’t take yourself off/)
  db.clock.pass({ days: 2 })
  await takePersonOff(db, lead, { ...order(), id: entry.id, revision: entry.revision })
  await assert.rejects(inReadOnly(db, deputy, (reader) => getInspection(reader, deputy, held)))
  await namePerson(db, lead, { ...order(), personId: deputy.personId ?? '' })
  await inReadOnly(db, deputy, (reader) => getInspection(reader, deputy, held))
  const again = (await inReadOnly(db, lead, (reader) => getInspection(reader, lead, held))).named.find((each) => each.id === entry.id)
  await takePersonOff(db, lead, { ...order(), id: entry.id, revision: again?.revision ?? 0 })
  await assert.rejects(inReadOnly(db, deputy, (reader) => getInspection(reader, deputy, held)))
})

test('no clock opens it; a person does, and then everybody sees it and the hold stays on record', async () => {
  db.clock.pass({ days: 400 })
  await assert.rejects(inReadOnly(db, deputy, (reader) => getInspection(reader, deputy, held)))
  const order = () => ({ commandId: newId(), inspectionId: held })
  await openHeldInspection(db, director, { ...order(), openedOn: '2016-05-16', reason: 'Published' })
  const inspection = await inReadOnly(db, deputy, (reader) => getInspection(reader, deputy, held))
  assert.equal(isHeld(inspection), false)
  assert.equal(inspection.holds[0]?.opened?.by, 'Morgan Pike')
  await assert.rejects(openHeldInspection(db, director, { ...order(), openedOn: '2016-05-16', reason: null }), /isn’t held/)
  await assert.rejects(
    removeInspection(db, lead, { ...order(), revision: inspection.revision }),
    /held in confidence, and that stays on record/,
  )
  await holdInConfidence(db, deputy, { ...order(), hold: { heldOn: '2016-05-20', reason: 'A second letter', personIds: [] } })
  await inReadOnly(db, director, (reader) => getInspection(reader, director, held))
})
