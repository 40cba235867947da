import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aLargePlan } from '../../../test/builders/a-large-plan.ts'
import { aPlanOnRecord } from '../../../test/builders/a-plan-on-record.ts'
import { aViewer } from '../../../test/builders/a-viewer.ts'
import { testDatabase } from '../../../test/support/test-database.ts'
import { inReadOnly } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { checkShape } from '../../document/check-shape.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { PlanDatabase } from '../plan.tables.ts'
import { getPlanContent } from '../plan-content.queries.ts'
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
})
