import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inReadOnly } from '../../src/database/in-transaction.ts'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import { makePaper } from '../../src/governance/papers/paper.adapter.ts'
import { manifestOf } from '../../src/governance/report/manifests.queries.ts'
import { missingIn } from '../../src/governance/report/missing.ts'
import { questionsOf } from '../../src/governance/report/questions.ts'
import { draftContent, recordOf } from '../../src/governance/report/report-content.queries.ts'
import { getReport } from '../../src/governance/report/reports.queries.ts'
import { testDatabase } from '../support/test-database.ts'
import { notSaid, paragraphsOf, readFields } from './read-fields.ts'
import { writeSeedPaper } from './seed-paper.ts'
import { seedPapers } from './seed-papers.ts'

const db = await testDatabase<GovernanceDatabase>()

describe('the seed papers, written from the record', () => {
  for (const paper of seedPapers)
    test(`${paper.name}: all ${paper.fields.length} fields of the paper are in its Word file`, async () => {
      const { lead, reportId } = await writeSeedPaper(db, paper)
      const { content, missing, questions } = await inReadOnly(db, lead, async (reader) => {
        const report = await getReport(reader, lead, reportId)
        const record = await recordOf(reader, lead, report)
        const content = await draftContent(reader, lead, report, record)
        const manifest = await manifestOf(reader, lead, report.template.name, report.template.edition)
        return { content, missing: missingIn(manifest, content), questions: questionsOf(content, record) }
      })
      assert.deepEqual(missing, [])
      const docx = await makePaper(content, { template: null, copy: { draft: true, forPublic: false } })
      const read = readFields(await paragraphsOf(docx), content)
      const slots = content.parts.map(({ slot }) => slot)
      assert.deepEqual([...read.keys()], slots, 'each field is in the file, in the template’s order')
      assert.deepEqual(notSaid(paper.fields, read), [])
      assert.deepEqual(
        questions.map(({ kind }) => kind),
        paper.asks,
      )
    })
})
