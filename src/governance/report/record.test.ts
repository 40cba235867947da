import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../../test/builders/a-viewer.ts'
import { aFinding, aJudgement, anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { inReadOnly, inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { dutiesOfInspection } from '../../inspection/due.queries.ts'
import { meetDuty } from '../../inspection/meet-duty.commands.ts'
import { addBody } from '../../meeting/body.commands.ts'
import type { Viewer } from '../../people/viewer.ts'
import { addAction } from '../../plan/change-actions.commands.ts'
import { startPlan } from '../../plan/start-plan.commands.ts'
import { freezeVersion } from '../../plan/versions/freeze-version.commands.ts'
import { Refusal } from '../../refusal.ts'
import { recordDecision } from '../decisions/decisions.commands.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { namePlanBody } from '../plan-bodies/plan-bodies.commands.ts'
import { liveWords } from './live-parts.ts'
import { getReportRecord, type RecordAsked } from './record.queries.ts'
import { linesOf } from './words-as-text.ts'

const db = await testDatabase<GovernanceDatabase>()
db.clock.setTo('2016-09-01T09:00+01:00')
const lead = await aViewer(db, { roles: ['improvement-lead', 'administrator', 'democratic-services'] })
const inspectionId = await anInspection(db, lead, { judgements: [aJudgement()] })
const planId = await startPlan(db, lead, { commandId: newId(), inspectionId, title: 'Improvement plan 2016' })
const cabinet = await addBody(db, lead, { commandId: newId(), name: 'Cabinet', kind: 'cabinet', fromOn: null })

const day = (text: string) => Temporal.PlainDate.from(text)
const asked = { planId, planVersionId: null, inspectionId: null, bodyId: cabinet, meetsOn: day('2016-07-20') }
const record = (viewer: Viewer, over: Partial<RecordAsked> = {}) =>
  inReadOnly(db, viewer, (reader) => getReportRecord(reader, viewer, { ...asked, ...over }))

test('a judgement goes by the short name, too, that people write in a sentence', async () => {
  const { inspections } = await record(lead)
  assert.ok(inspections.some(({ judgements }) => judgements.some(({ called }) => called.includes('overall judgement'))))
})

test('a report is told as at its meeting: what came later isn’t in it', async () => {
  await namePlanBody(db, lead, {
    commandId: newId(),
    planId,
    bodyId: cabinet,
    part: 'decides',
    standing: 'agreed',
    howOften: null,
    note: null,
  })
  const decided = { outcome: 'noted', wording: 'That the report be noted.', reasons: null, alternatives: null } as const
  const rest = { interests: null, dispensations: null, reference: null, publishedOn: null, effectiveOn: null, noCallInBecause: null }
  for (const madeOn of ['2016-06-08', '2016-07-20', '2016-08-24'])
    await recordDecision(db, lead, {
      commandId: newId(),
      planId,
      bodyId: cabinet,
      versionId: null,
      ...decided,
      ...rest,
      madeOn: day(madeOn),
    })
  const today = day('2016-09-01')
  const { duties } = await inReadOnly(db, lead, (reader) => dutiesOfInspection(reader, lead, inspectionId, today))
  const statement = duties.find(({ instance }) => instance.rule.id === 'written-statement')?.instance
  const acts = (statement?.rule.acts ?? []).map(({ id }) => id)
  await meetDuty(db, lead, { commandId: newId(), dutyId: statement?.id ?? '', acts, on: day('2016-08-24'), how: 'By e-mail', today })
  const july = await record(lead)
  assert.deepEqual(
    july.decisions.map(({ on, outcome }) => [on, outcome]),
    [['2016-06-08', 'Noted']],
  )
  const [duty] = july.duties
  assert.deepEqual([duty?.due?.on, duty?.metOn, duty?.meetingOnDay?.day], ['2016-08-23', null, '46'])
  const [later] = (await record(lead, { meetsOn: day('2016-08-31') })).duties
  assert.deepEqual([later?.metOn, later?.metLateBy, later?.meetingLateBy], ['2016-08-24', '1', '5'])
  assert.match(
    linesOf(liveWords('earlier-decisions', july))[1]?.text ?? '',
    /^Cabinet, Wednesday 8 June 2016: noted\. “That the report be noted\.”/,
  )
})

test('without a plan it tells of the inspection; nothing held in confidence is found by anybody else', async () => {
  const alone = await record(lead, { planId: null, inspectionId })
  assert.deepEqual([alone.plan, alone.inspections.length, alone.decisions.length], [null, 1, 1])
  const held = await anInspection(db, lead, {
    published: null,
    receivedOn: '2016-08-30',
    findings: [aFinding('1', { text: 'MARKER-7Q must improve.' })],
    holdInConfidence: { heldOn: '2016-08-30', reason: null, personIds: [] },
  })
  const deputy = await aViewer(db, { authority: lead.authority, name: 'Ira Dunn' })
  assert.equal((await record(lead, { planId: null, inspectionId: held })).inspections[0]?.findings[0]?.text, 'MARKER-7Q must improve.')
  await assert.rejects(record(deputy, { planId: null, inspectionId: held }), Refusal)
  const both = await startPlan(db, lead, { commandId: newId(), inspectionId: held, title: 'MARKER-7Q plan' })
  await assert.rejects(record(deputy, { planId: both }), Refusal)
})

test('a version of the plan is told as it was frozen', async () => {
  db.clock.setTo('2016-07-04T09:00+01:00')
  const { id } = await inTransaction(db, lead, newId(), (tx) => freezeVersion(tx, lead, planId, 'For Cabinet'))
  await addAction(db, lead, { commandId: newId(), planId, title: 'Begun after it was frozen' })
  const [live, frozen] = [await record(lead), await record(lead, { planVersionId: id })]
  assert.deepEqual([live.plan?.actions.length, frozen.plan?.actions.length], [1, 0])
  assert.deepEqual([live.version, frozen.version], [null, { number: '1', frozenOn: '2016-07-04' }])
  assert.match(linesOf(liveWords('plan', frozen))[0]?.text ?? '', /This is version 1, frozen on 4 July 2016\.$/)
})
