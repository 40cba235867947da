import { inReadOnly } from '../../src/database/in-transaction.ts'
import { makePaper } from '../../src/governance/papers/paper.adapter.ts'
import { manifestOf } from '../../src/governance/report/manifests.queries.ts'
import { missingIn } from '../../src/governance/report/missing.ts'
import { questionsOf } from '../../src/governance/report/questions.ts'
import { draftContent, recordOf } from '../../src/governance/report/report-content.queries.ts'
import type { ReportContent } from '../../src/governance/report/report-content.ts'
import { getReport } from '../../src/governance/report/reports.queries.ts'
import type { SlotName } from '../../src/governance/report/slots.ts'
import { notSaid, paragraphsOf, readFields } from './read-fields.ts'
import type { SeedDatabase } from './seed-council.ts'
import type { SeedPaper } from './seed-papers.ts'
import { signSeedReport } from './sign-report.ts'
import { writeSeedReport } from './write-report.ts'

/** A seed's council and its decision report, signed, with what stops it and what is asked about it. */
export async function makeSeedPaper(db: SeedDatabase, paper: SeedPaper) {
  const seed = await paper.council(db)
  const { lead } = seed.as
  const reportId = await writeSeedReport(seed, paper.report)
  await signSeedReport(db, Object.values(seed.as), reportId)
  return inReadOnly(db, lead, async (reader) => {
    const report = await getReport(reader, lead, reportId)
    const record = await recordOf(reader, lead, report)
    const content = await draftContent(reader, lead, report, record)
    const manifest = await manifestOf(reader, lead, report.template.name, report.template.edition)
    return { content, missing: missingIn(manifest, content), questions: questionsOf(content, record) }
  })
}

/** The report as a Word file in its house template, and what stands in it under each field's label. */
export async function writeSeedPaper(content: ReportContent): Promise<{ docx: Uint8Array; read: ReadonlyMap<SlotName, string> }> {
  const docx = await makePaper(content, { template: null, copy: { draft: false, forPublic: false } })
  return { docx, read: readFields(await paragraphsOf(docx), content) }
}

/** "31 of 31 fields", and which of them the seed itself had left blank or undecided. */
export function countInWords(paper: SeedPaper, read: ReadonlyMap<SlotName, string>): string {
  const right = paper.fields.filter((field) => notSaid([field], read).length === 0).length
  const open = paper.fields.filter(({ seedLeaves }) => seedLeaves !== undefined).map(({ field }) => field)
  return `${right} of ${paper.fields.length} fields${open.length === 0 ? '' : `; answered where the seed leaves them open: ${open.join('; ')}`}`
}
