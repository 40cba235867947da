import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aViewer } from '../../test/builders/a-viewer.ts'
import { testDatabase } from '../../test/support/test-database.ts'
import { inReadOnly } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { isStaleEdit } from '../database/stale-edit.ts'
import type { ContextContent } from './context.ts'
import { amendContext, putContextBack, recordContext, removeContext } from './contexts.commands.ts'
import { getContext, listContexts } from './contexts.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { listRemovedWholes } from './removals.queries.ts'

const db = await testDatabase<InspectionDatabase>()

const part = (grade: string, count: number) => ({ grade, printedGrade: grade.replace('-', ' '), count })
const england: ContextContent = {
  inspectionId: null,
  name: 'England, reports under the single inspection framework',
  framework: 'sif',
  asAt: '2016-03-17',
  source: 'The inspectorate’s published outcomes',
  kind: 'counts',
  total: 84,
  counts: [part('good', 20), part('requires-improvement', 42), part('inadequate', 22), part('outstanding', 0)],
}
const region: ContextContent = {
  inspectionId: null,
  name: 'The region',
  framework: null,
  asAt: '2012-07-31',
  source: 'A report to the executive, appendix B',
  kind: 'authorities',
  authorities: [
    { authority: 'Calder Vale', framework: 'SLAC', published: { month: '2012-05' }, judgements: [{ area: 'Safeguarding', grade: 'Good' }] },
    { authority: 'Holme', framework: 'SLAC', published: { day: '2012-04-10' }, judgements: [{ area: 'Safeguarding', grade: 'Adequate' }] },
  ],
}

test('84 reports as at 17 March 2016 are kept as their source has them; parts that don’t sum are refused', async () => {
  const viewer = await aViewer(db)
  const id = await recordContext(db, viewer, { commandId: newId(), context: england })
  const kept = await inReadOnly(db, viewer, (reader) => getContext(reader, viewer, id))
  assert.deepEqual(kept, { ...england, id, revision: 1 })
  const wrong = { ...england, total: 85 }
  await assert.rejects(recordContext(db, viewer, { commandId: newId(), context: wrong }), /The parts make 84 .* 1 too few/)
})

test('a region’s table is corrected whole, and a slower form is stale even when only a row changed', async () => {
  const viewer = await aViewer(db)
  const id = await recordContext(db, viewer, { commandId: newId(), context: region })
  const fewer = { ...region, authorities: region.kind === 'authorities' ? region.authorities.slice(1) : [] } as ContextContent
  const order = { id, revision: 1, context: fewer }
  db.clock.pass({ minutes: 1 })
  assert.equal(await amendContext(db, viewer, { ...order, commandId: newId() }), null)
  assert.ok(isStaleEdit(await amendContext(db, viewer, { ...order, commandId: newId() })))
  const kept = await inReadOnly(db, viewer, (reader) => getContext(reader, viewer, id))
  assert.ok(kept.kind === 'authorities')
  assert.deepEqual(kept.authorities, fewer.kind === 'authorities' ? fewer.authorities : [])
})

test('removed figures come back with their rows', async () => {
  const viewer = await aViewer(db)
  const id = await recordContext(db, viewer, { commandId: newId(), context: england })
  const removal = newId()
  assert.equal(await removeContext(db, viewer, { commandId: removal, id, revision: 1 }), null)
  assert.deepEqual(await inReadOnly(db, viewer, (reader) => listContexts(reader, viewer)), [])
  const [listed] = await inReadOnly(db, viewer, (reader) => listRemovedWholes(reader, viewer, 'context-removed'))
  assert.equal(listed?.commandId, removal)
  await putContextBack(db, viewer, { commandId: newId(), id, removal })
  const kept = await inReadOnly(db, viewer, (reader) => getContext(reader, viewer, id))
  assert.ok(kept.kind === 'counts')
  assert.equal(kept.counts.length, 4)
})
