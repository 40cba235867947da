import { inReadOnly } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import { makePaper } from '../../src/governance/papers/paper.adapter.ts'
import { acceptQuestions, finaliseReport } from '../../src/governance/report/finalise-report.commands.ts'
import type { QuestionKind } from '../../src/governance/report/questions/question.ts'
import { getReadiness } from '../../src/governance/report/readiness.queries.ts'
import { getReportContent } from '../../src/governance/report/report-content.queries.ts'
import type { ReportContent } from '../../src/governance/report/report-content.ts'
import type { SlotName } from '../../src/governance/report/slots.ts'
import { notSaid, paragraphsOf, readFields } from './read-fields.ts'
import type { SeedDatabase } from './seed-council.ts'
import type { SeedPaper } from './seed-papers.ts'
import { signSeedReport } from './sign-report.ts'
import { writeSeedReport } from './write-report.ts'

export type MadePaper = { readonly content: ReportContent; readonly questions: readonly QuestionKind[] }

/** A seed's council and its decision report: written, signed, answered for by the clerk and finalised. */
export async function makeSeedPaper(db: SeedDatabase, paper: SeedPaper): Promise<MadePaper> {
  const seed = await paper.council(db)
  const { clerk } = seed.as
  const reportId = await writeSeedReport(seed, paper.report)
  await signSeedReport(db, Object.values(seed.as), reportId)
  const { questions } = await inReadOnly(db, clerk, (reader) => getReadiness(reader, clerk, reportId))
  const answers = questions.map(({ key }) => ({ key, because: 'It is as the paper of the day had it.' }))
  if (answers.length > 0) await acceptQuestions(db, clerk, { commandId: newId(), reportId, answers })
  const done = await finaliseReport(db, clerk, { commandId: newId(), reportId })
  if ('stops' in done) throw new Error(done.stops.join('\n'))
  const content = await inReadOnly(db, clerk, (reader) => getReportContent(reader, clerk, reportId))
  return { content, questions: questions.map(({ kind }) => kind) }
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
