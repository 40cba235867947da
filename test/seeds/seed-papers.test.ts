import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inReadOnly } from '../../src/database/in-transaction.ts'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import { getPlanContent } from '../../src/plan/plan-content.queries.ts'
import { testDatabase } from '../support/test-database.ts'
import { notSaid, paragraphsOf, readFields } from './read-fields.ts'
import { writeSeedPaper } from './seed-paper.ts'
import { seedPapers } from './seed-papers.ts'
import { seedPlans } from './seed-plans.ts'
import { finaliseSeedPaper, signSeedPaper } from './sign-seed-paper.ts'

const db = await testDatabase<GovernanceDatabase>()

describe('the seed papers, written from the record, signed and finalised', () => {
  for (const paper of seedPapers)
    test(`${paper.name}: all ${paper.fields.length} fields of the paper are in its Word file`, async () => {
      const written = await writeSeedPaper(db, paper)
      await signSeedPaper(db, written)
      const { docx, content, asked } = await finaliseSeedPaper(db, written)
      assert.deepEqual(asked, paper.asks)
      const read = readFields(await paragraphsOf(docx), content)
      const slots = content.parts.map(({ slot }) => slot)
      assert.deepEqual([...read.keys()], slots, 'each field is in the file, in the template’s order')
      assert.deepEqual(notSaid(paper.fields, read), [])
      const { lead, planId } = written
      if (planId) await seedPlans[paper.name]?.(await inReadOnly(db, lead, (reader) => getPlanContent(reader, lead, planId)), { db, lead })
    })
})
