import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import { testDatabase } from '../support/test-database.ts'
import { countInWords, makeSeedPaper, writeSeedPaper } from './make-seed-paper.ts'
import { notSaid } from './read-fields.ts'
import { seedPapers } from './seed-papers.ts'

const db = await testDatabase<GovernanceDatabase>()

describe('the seed papers, written from the record and finalised', () => {
  for (const paper of seedPapers)
    test(`${paper.name}: all ${paper.fields.length} fields of the paper are in its Word file`, async (t) => {
      const { content, questions } = await makeSeedPaper(db, paper)
      const { read } = await writeSeedPaper(content)
      const slots = content.parts.map(({ slot }) => slot)
      assert.deepEqual([...read.keys()], slots, 'each field is in the file, in the template’s order')
      assert.deepEqual(notSaid(paper.fields, read), [])
      t.diagnostic(countInWords(paper, read))
      assert.deepEqual(questions, paper.asks)
    })
})
