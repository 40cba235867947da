import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aMeasureContent } from '../../test/builders/a-plan-content.ts'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { aFinding, anInspection } from '../../test/builders/an-inspection.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit } from '../database/stale-edit.ts'
import type { Viewer } from '../people/viewer.ts'
import { addAction, changeAction, putActionBack, removeAction } from './change-actions.commands.ts'
import { addMeasure, removeMeasure } from './change-measures.commands.ts'
import { findingsWithoutAction } from './checks/coverage.ts'
import { listPlans } from './list-plans.queries.ts'
import type { PlanDatabase } from './plan.tables.ts'
import { getPlanContent } from './plan-content.queries.ts'
import type { PlanContent } from './plan-content.ts'
import { actionsFor } from './plan-table/finding-groups.ts'
import { moveAction } from './plan-table/place-action.commands.ts'
import { addInspectionToPlan, renamePlan, startPlan, takeInspectionOut } from './start-plan.commands.ts'

const db = await testDatabase<PlanDatabase>()
const lead = await aViewer(db)

const planFor = (planId: string, viewer: Viewer = lead) => inReadOnly(db, viewer, (reader) => getPlanContent(reader, viewer, planId))

async function aPlan(over: Parameters<typeof anInspection>[2] = {}): Promise<PlanContent> {
  const inspectionId = await anInspection(db, lead, over)
  return planFor(await startPlan(db, lead, { commandId: newId(), inspectionId, title: 'Improvement plan 2016' }))
}

const anOrder = (plan: PlanContent, ...findings: number[]) => ({
  commandId: newId(),
  planId: plan.id,
  title: 'Set a caseload ceiling for each team',
  owner: null,
  dueOn: Temporal.PlainDate.from('2016-07-22'),
  findingIds: findings.map((n) => plan.findings[n]?.id ?? ''),
})

describe('a plan', () => {
  test('begins with every finding of its inspection, none of them answered', async () => {
    const plan = await aPlan()
    assert.deepEqual(
      plan.findings.map((finding) => [finding.number, finding.addressees.join(), finding.page]),
      [
        ['1', 'local-authority', '8'],
        ['2', 'local-authority', '8'],
        ['120', 'lscb', '8'],
      ],
    )
    assert.equal(findingsWithoutAction(plan).length, 3)
    assert.match(plan.inspections[0]?.name ?? '', /published 16 May 2016$/)
  })

  test('can answer several inspections, each once, and lets one go only when nothing answers it', async () => {
    const plan = await aPlan()
    const later = await anInspection(db, lead, {
      framework: 'ilacs',
      edition: '2018',
      published: { day: '2019-01-10' },
      findings: [aFinding('9')],
    })
    const order = () => ({ commandId: newId(), planId: plan.id, inspectionId: later })
    await addInspectionToPlan(db, lead, order())
    await assert.rejects(addInspectionToPlan(db, lead, order()), /already answers/)
    const both = await planFor(plan.id)
    assert.deepEqual(
      both.findings.map((finding) => finding.number),
      ['1', '2', '120', '9'],
    )
    const action = await addAction(db, lead, anOrder(both, 3))
    await assert.rejects(takeInspectionOut(db, lead, order()), /A1 answers findings of .* Move or remove it first/)
    await removeAction(db, lead, { commandId: newId(), planId: plan.id, actionId: action, revision: 1 })
    const measured = { commandId: newId(), planId: plan.id, findingIds: [both.findings[3]?.id ?? '', both.findings[0]?.id ?? ''] }
    const measureId = await addMeasure(db, lead, { ...aMeasureContent(), baselineOn: null, byOn: null, ...measured })
    await assert.rejects(takeInspectionOut(db, lead, order()), /The success measure “Average caseload” speaks of findings of/)
    await removeMeasure(db, lead, { commandId: newId(), planId: plan.id, measureId, revision: 1 })
    await takeInspectionOut(db, lead, order())
    assert.equal((await planFor(plan.id)).findings.length, 3)
    const first = plan.inspections[0]?.id ?? ''
    await assert.rejects(
      takeInspectionOut(db, lead, { commandId: newId(), planId: plan.id, inspectionId: first }),
      /is the only inspection/,
    )
  })

  test('started twice by one form is started once', async () => {
    const inspectionId = await anInspection(db, lead)
    const order = { commandId: newId(), inspectionId, title: 'Once' }
    assert.equal(await startPlan(db, lead, order), await startPlan(db, lead, order))
  })

  test('is for its improvement lead to change, and for another authority not there', async () => {
    const plan = await aPlan()
    const partner = await aViewer(db, { roles: ['partner'], authority: lead.authority })
    await assert.rejects(addAction(db, partner, anOrder(plan, 0)), { kind: 'not-allowed' })
    const elsewhere = await aViewer(db)
    await assert.rejects(planFor(plan.id, elsewhere), { kind: 'not-found' })
    await assert.rejects(addAction(db, elsewhere, anOrder(plan, 0)), { kind: 'not-found' })
  })

  test('does not show the findings of an inspection held in confidence, nor the actions that answer only those, nor count them', async () => {
    const plan = await aPlan({ holdInConfidence: { heldOn: '2016-05-10', reason: 'Not yet published', personIds: [] } })
    await addAction(db, lead, anOrder(plan, 0))
    const other = await aViewer(db, { authority: lead.authority, name: 'Bo Lindqvist' })
    await assert.rejects(planFor(plan.id, other), { kind: 'not-found' })
    const lines = await inReadOnly(db, other, (reader) => listPlans(reader, other))
    assert.equal(
      lines.find((line) => line.id === plan.id),
      undefined,
    )
    assert.equal((await planFor(plan.id)).actions.length, 1)
    const open = await anInspection(db, lead, { framework: 'ilacs', edition: '2018', findings: [aFinding('9')] })
    await addInspectionToPlan(db, lead, { commandId: newId(), planId: plan.id, inspectionId: open })
    const seen = await planFor(plan.id, other)
    assert.deepEqual(
      [seen.inspections.map((each) => each.id), seen.findings.map((finding) => finding.number), seen.actions],
      [[open], ['9'], []],
    )
  })

  test('tells and takes nothing of what is held in confidence, whoever knows its id', async () => {
    const plan = await aPlan({ holdInConfidence: { heldOn: '2016-05-10', reason: 'Not yet published', personIds: [] } })
    const hidden = { planId: plan.id, actionId: await addAction(db, lead, anOrder(plan, 0)) }
    const other = await aViewer(db, { authority: lead.authority, name: 'Bo Lindqvist' })
    const gone = { kind: 'not-found' }
    await assert.rejects(renamePlan(db, other, { commandId: newId(), planId: plan.id, revision: 0, title: 'Ours' }), gone)
    await assert.rejects(addAction(db, other, anOrder(plan)), gone)
    const open = await anInspection(db, lead, { framework: 'ilacs', edition: '2018', findings: [aFinding('9')] })
    await assert.rejects(addInspectionToPlan(db, other, { commandId: newId(), planId: plan.id, inspectionId: open }), gone)
    await addInspectionToPlan(db, lead, { commandId: newId(), planId: plan.id, inspectionId: open })
    await assert.rejects(changeAction(db, other, { ...anOrder(plan), ...hidden, revision: 0 }), gone)
    await assert.rejects(removeAction(db, other, { ...hidden, commandId: newId(), revision: 0 }), gone)
    assert.equal((await planFor(plan.id)).actions.length, 1)
  })

  test('puts back nothing but the action that was removed', async () => {
    const plan = await aPlan()
    const [kept, removed] = [await addAction(db, lead, anOrder(plan, 0)), await addAction(db, lead, anOrder(plan, 1))]
    const removal = newId()
    await removeAction(db, lead, { commandId: removal, planId: plan.id, actionId: removed, revision: 1 })
    const back = (actionId: string) => putActionBack(db, lead, { commandId: newId(), planId: plan.id, actionId, removedBy: removal })
    await assert.rejects(back(kept), { kind: 'conflict' })
    assert.equal(await back(removed), removed)
  })

  test('takes a new title, unless somebody was faster', async () => {
    const plan = await aPlan()
    const rename = (title: string) => renamePlan(db, lead, { commandId: newId(), planId: plan.id, revision: 1, title })
    await rename('Getting to good')
    const stale = await rename('Better every month')
    assert.ok(isStaleEdit(stale))
    assert.deepEqual([stale.before?.title, stale.theirs?.title], ['Improvement plan 2016', 'Getting to good'])
  })
})

describe('the whole plan', () => {
  test('is read as one piece, with every part that there is and an empty list for those that there are not', async () => {
    const plan = await aPlan()
    await addAction(db, lead, { ...anOrder(plan, 0, 2), owner: { kind: 'person', id: lead.personId ?? '' } })
    const content = await inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, plan.id))
    const [action] = content.actions
    assert.deepEqual([action?.reference, action?.owner?.name, action?.dueOn, action?.findingIds.length], ['A1', lead.by, '2016-07-22', 2])
    assert.deepEqual([content.findings.length, content.inspections[0]?.publishedOn], [3, '2016-05-16'])
    assert.deepEqual([content.costs, content.risks, content.measures, content.phases, content.spend], [[], [], [], [], []])
    assert.equal(JSON.stringify(content).match(/[:[,]-?\d/), null, 'its canonical form holds no numbers')
  })
})

describe('an action', () => {
  test('has one place in the plan, under each finding that it answers, and is moved next to another', async () => {
    const plan = await aPlan()
    const ids = [await addAction(db, lead, anOrder(plan, 0, 1)), await addAction(db, lead, anOrder(plan, 0))]
    ids.push(await addAction(db, lead, anOrder(plan, 0, 1)))
    const under = async () => {
      const now = await planFor(plan.id)
      return [0, 1].map((n) => actionsFor(now, plan.findings[n]?.id ?? '').map((action) => action.reference))
    }
    const move = (n: number, side: 'before' | 'after', beside: number) =>
      moveAction(db, lead, { commandId: newId(), planId: plan.id, actionId: ids[n] ?? '', side, besideId: ids[beside] ?? '' })
    await move(0, 'after', 1)
    assert.deepEqual(await under(), [
      ['A2', 'A1', 'A3'],
      ['A1', 'A3'],
    ])
    await move(2, 'before', 0)
    assert.deepEqual(await under(), [
      ['A2', 'A3', 'A1'],
      ['A3', 'A1'],
    ])
    await db.owner.kysely.updateTable('action').set({ position: 'V' }).where('plan_id', '=', plan.id).execute()
    await move(0, 'before', 1)
    assert.deepEqual((await under())[0], ['A1', 'A2', 'A3'], 'also where two stood in one place')
  })

  test('is changed, said in the history with old beside new, and the slower of two is told', async () => {
    const plan = await aPlan()
    const actionId = await addAction(db, lead, anOrder(plan, 0))
    const change = (over: object) => changeAction(db, lead, { ...anOrder(plan, 0), actionId, revision: 1, ...over })
    assert.equal(await change({ title: 'Publish a caseload ceiling', dueOn: null, findingIds: [plan.findings[1]?.id] }), actionId)
    const told = await db.owner.kysely
      .selectFrom('history_detail')
      .select('sentence')
      .where('sentence', 'like', 'Changed action A1%')
      .where('authority_id', '=', lead.authorityId)
      .execute()
    assert.match(
      told.at(-1)?.sentence ?? '',
      /title was “Set a caseload ceiling for each team”, now “Publish a caseload ceiling”; answers was finding 1, now finding 2; due was Friday 22 July 2016, now no date\./,
    )
    assert.ok(isStaleEdit(await change({ title: 'Mine' })))
    assert.equal((await planFor(plan.id)).actions[0]?.title, 'Publish a caseload ceiling')
  })

  test('is removed and put back with its reference, and the reference is not used again in between', async () => {
    const plan = await aPlan()
    const actionId = await addAction(db, lead, anOrder(plan, 0, 2))
    const removal = { commandId: newId(), planId: plan.id, actionId, revision: 1 }
    await removeAction(db, lead, removal)
    assert.equal((await planFor(plan.id)).actions.length, 0)
    await addAction(db, lead, anOrder(plan, 0))
    await putActionBack(db, lead, { commandId: newId(), planId: plan.id, actionId, removedBy: removal.commandId })
    const back = await planFor(plan.id)
    assert.deepEqual(back.actions.map((action) => action.reference).sort(), ['A1', 'A2'])
    assert.equal(actionsFor(back, plan.findings[2]?.id ?? '').length, 1)
    await assert.rejects(
      putActionBack(db, lead, { commandId: newId(), planId: plan.id, actionId, removedBy: removal.commandId }),
      /nothing to put back/,
    )
  })

  test('answers findings of its own plan only', async () => {
    const [plan, other] = [await aPlan(), await aPlan()]
    await assert.rejects(
      addAction(db, lead, { ...anOrder(plan, 0), findingIds: [other.findings[0]?.id ?? ''] }),
      /not in this plan any more/,
    )
  })
})
