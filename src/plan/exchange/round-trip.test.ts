import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aLargePlan } from '../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../test/builders/a-plan-on-record.ts'
import { aViewer } from '../../../test/builders/a-viewer.ts'
import { aFinding, anInspection } from '../../../test/builders/an-inspection.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { inReadOnly } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { checkShape } from '../../document/check-shape.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
import type { ActionContent, CostContent, FindingOfPlan } from '../plan-content.ts'
import { addInspectionToPlan, startPlan } from '../start-plan.commands.ts'
import { comparePlans } from '../versions/compare-plans.ts'
import { getGoodwardFile } from './goodward-file.queries.ts'
import { fileFields, type GoodwardFile } from './goodward-file.ts'
import { problemsTogether } from './holds-together.ts'
import { importGoodwardFile } from './import-goodward-file.commands.ts'

const db = await testDatabase<PlanDatabase>()
db.clock.setTo('2016-09-06T09:00+01:00')
const today = Temporal.PlainDate.from('2016-09-06')
const lead = await aViewer(db)
const made = await aPlanOnRecord(db, lead, aLargePlan())

const fileOf = (viewer: Viewer, planId: string) => inReadOnly(db, viewer, (reader) => getGoodwardFile(reader, viewer, planId, today))
const contentOf = (viewer: Viewer, planId: string) => inReadOnly(db, viewer, (reader) => getPlanContent(reader, viewer, planId))
const imported = (viewer: Viewer, file: GoodwardFile, title = file.plan.title) =>
  importGoodwardFile(db, viewer, { commandId: newId(), file, title })

describe('a plan of 27 findings and 200 actions', async () => {
  const file = await fileOf(lead, made.id)

  test('comes into an empty authority as it was, with everybody and everything that it names', async () => {
    const read = checkShape(fileFields, JSON.parse(JSON.stringify(file)))
    assert.deepEqual(read.problems, [])
    assert.deepEqual(problemsTogether(file), [])
    const other = await aViewer(db, { name: 'Jonah Pryce' })
    const planId = await imported(other, read.value as GoodwardFile)
    const content = await contentOf(other, planId)
    assert.deepEqual(comparePlans(await contentOf(lead, made.id), content, 'reference'), [])
    assert.equal(content.actions.length, 200)
    const again = await fileOf(other, planId)
    const names = (of: GoodwardFile) => ({
      organisations: of.organisations.map((each) => each.name),
      people: of.people.map((each) => each.name),
      posts: of.posts.map((each) => each.title),
      findings: of.findingDetails.map(({ id: _, ...each }) => each),
      moves: of.plan.actions.map((action) => action.moves),
    })
    assert.deepEqual(names(again), names(file))
  })

  test('comes in beside itself, where everything that it names is on record already', async () => {
    const planId = await imported(lead, file, 'The same again')
    const content = await contentOf(lead, planId)
    const differences = comparePlans(await contentOf(lead, made.id), content, 'reference')
    assert.deepEqual(
      differences.map((each) => each.part),
      ['plan'],
    )
    assert.equal(content.inspections[0]?.id, made.inspections[0]?.id)
    assert.deepEqual(
      content.findings.map((finding) => finding.id),
      made.findings.map((finding) => finding.id),
    )
  })

  test('is taken only whole: what points nowhere, is there twice or contradicts itself is named', () => {
    const { plan } = file
    const [first, second, third] = plan.actions as [ActionContent, ActionContent, ActionContent]
    const withActions = (...actions: readonly ActionContent[]): GoodwardFile => ({
      ...file,
      plan: { ...plan, actions: [...actions, ...plan.actions.slice(actions.length)] },
    })
    const [cost] = plan.costs as [CostContent]
    const [finding] = plan.findings as [FindingOfPlan]
    const [report] = file.reports as [GoodwardFile['reports'][number]]
    const rows: [GoodwardFile, RegExp][] = [
      [withActions({ ...first, workstreamId: newId() }), /^A1 names a workstream that isn’t in the file\.$/],
      [withActions(first, { ...second, reference: 'A1' }), /^Action A1 is there twice\.$/],
      [withActions({ ...first, id: plan.id }), /^The id .* is there twice\.$/],
      [
        withActions({ ...first, waitsFor: [second.id] }, { ...second, waitsFor: [third.id] }, { ...third, waitsFor: [first.id] }),
        /^A1 waits for A2, which waits for A3, which waits for A1\.$/,
      ],
      [withActions({ ...first, findingIds: [finding.id, finding.id] }), /twice/],
      [
        withActions(first, second, { ...third, partners: third.partners.map((each) => ({ ...each, standing: 'agreed', by: null })) }),
        /^A3: what .* answered lacks its day, its name or its reason\.$/,
      ],
      [{ ...file, plan: { ...plan, costs: [{ ...cost, fromMonth: '2016-10', toMonth: '2016-09' }] } }, /it ends before it begins/],
      [{ ...file, findingDetails: file.findingDetails.slice(1) }, /^Finding 1 lacks its details\.$/],
      [{ ...file, plan: { ...plan, findings: [{ ...finding, kind: 'requirement' }, ...plan.findings.slice(1)] } }, /no report makes/],
      [{ ...file, organisations: [] }, /names an organisation that isn’t in the file/],
      [{ ...file, reports: [{ ...report, title: 'w'.repeat(600) }] }, /longer than 500/],
    ]
    for (const [broken, sentence] of rows) assert.match(problemsTogether(broken)[0] ?? '', sentence)
  })

  test('brings nothing at all where one finding of its report isn’t the one on record', async () => {
    const other = await aViewer(db, { name: 'Kit Marlow' })
    await anInspection(db, other)
    await assert.rejects(
      imported(other, file),
      /Single inspection, published 16 May 2016 is on record here, but without finding 3 of the file/,
    )
    const left = await db.owner.kysely.selectFrom('post').select('id').where('authority_id', '=', other.authorityId).execute()
    assert.deepEqual(left, [])
  })
})

test('a report held in confidence is in nobody’s file but theirs who see it, and is held again where it comes in', async () => {
  const marker = 'The words of a report that is not out yet.'
  const held = await anInspection(db, lead, {
    published: null,
    receivedOn: '2016-09-05',
    findings: [aFinding('1', { text: marker })],
    holdInConfidence: { heldOn: '2016-09-05', reason: null, personIds: [] },
  })
  const planId = await startPlan(db, lead, { commandId: newId(), inspectionId: made.inspections[0]?.id ?? '', title: 'Two reports' })
  await addInspectionToPlan(db, lead, { commandId: newId(), planId, inspectionId: held })
  const colleague = await aViewer(db, { authority: lead.authority, name: 'Ines Marr' })
  const [seen, unseen] = [JSON.stringify(await fileOf(lead, planId)), JSON.stringify(await fileOf(colleague, planId))]
  assert.ok(seen.includes(marker))
  assert.ok(!unseen.includes(marker) && !unseen.includes(held))

  const other = await aViewer(db, { name: 'Rhona Sayle' })
  const there = await imported(other, await fileOf(lead, planId))
  assert.equal((await contentOf(other, there)).inspections.length, 2)
  const hers = await aViewer(db, { authority: other.authority, name: 'Tam Oyelaran' })
  assert.equal((await contentOf(hers, there)).inspections.length, 1)
})

test('another body’s plan stands beside again where it was imported first; otherwise its name is kept as a note', async () => {
  const small = await aPlanOnRecord(db, lead, aLargePlan({ findings: 6, actions: 4 }))
  const board = await startPlan(db, lead, { commandId: newId(), inspectionId: small.inspections[0]?.id ?? '', title: 'Board’s plan' })
  const file = await fileOf(lead, small.id)
  const [first, ...others] = file.plan.findings as [FindingOfPlan, ...FindingOfPlan[]]
  const [organisation] = file.organisations as [GoodwardFile['organisations'][number]]
  const otherPlan = { id: board, name: 'Board’s plan' }
  const part = { id: newId(), organisation, part: 'deliver' as const, otherPlan, foldedInto: null, note: null }
  const beside = { ...file, plan: { ...file.plan, findings: [{ ...first, parts: [part] }, ...others] } }
  const other = await aViewer(db, { name: 'Moss Tallis' })
  const partThere = async () => (await contentOf(other, await imported(other, beside))).findings[0]?.parts[0]
  assert.equal((await partThere())?.note, 'Its own plan: Board’s plan.')
  const there = await imported(other, await fileOf(lead, board))
  assert.deepEqual((await partThere())?.otherPlan, { id: there, name: 'Board’s plan' })
})
