import { inReadOnly } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import { makePaper } from '../../src/governance/papers/paper.adapter.ts'
import { acceptQuestions, finaliseReport } from '../../src/governance/report/finalise-report.commands.ts'
import type { QuestionKind } from '../../src/governance/report/questions/question.ts'
import { getReadiness } from '../../src/governance/report/readiness.queries.ts'
import { getReportContent } from '../../src/governance/report/report-content.queries.ts'
import type { ReportContent } from '../../src/governance/report/report-content.ts'
import { getReportSignOffs } from '../../src/governance/sign-offs/report-sign-offs.queries.ts'
import { signField } from '../../src/governance/sign-offs/sign.commands.ts'
import { digestOfCovered } from '../../src/governance/sign-offs/sign-offs.queries.ts'
import type { Role } from '../../src/people/roles.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import { aViewer } from '../builders/a-viewer.ts'
import type { TestDatabase } from '../support/test-database.ts'
import type { SeedWritten } from './seed-paper.ts'

type Db = TestDatabase<GovernanceDatabase>

const officers: Readonly<Partial<Record<Role, string>>> = {
  'section-151-officer': 'Theo Lindqvist',
  'monitoring-officer': 'Iris Pell',
  'director-of-resources': 'Hugo Marsh',
}

/** Each officer whose sign-off the paper must have signs what stands there. */
export async function signSeedPaper(db: Db, { lead, reportId }: SeedWritten): Promise<void> {
  const signOffs = (viewer: Viewer) =>
    inReadOnly(db, viewer, async (reader) => getReportSignOffs(reader, viewer, reportId, await getReportContent(reader, viewer, reportId)))
  const needed = (await signOffs(lead)).entries.flatMap(({ requirement }) =>
    requirement.required && requirement.role ? [requirement] : [],
  )
  for (const role of new Set(needed.map((requirement) => requirement.role))) {
    if (role === null) continue
    const officer = await aViewer(db, { authority: lead.authority, roles: [role], name: officers[role] ?? role })
    for (const { requirement, covered } of (await signOffs(officer)).entries.filter((entry) => entry.requirement.required)) {
      if (requirement.role !== role || covered === null) continue
      const shown = digestOfCovered(covered)
      const signed = await signField(db, officer, {
        commandId: newId(),
        reportId,
        key: requirement.key,
        shown,
        comment: null,
        amended: null,
      })
      if (signed !== 'signed') throw new Error(`${role} didn’t sign “${requirement.label}”.`)
    }
  }
}

/** Answers for what is asked of the paper, finalises it, and gives it as a Word file. */
export async function finaliseSeedPaper(
  db: Db,
  { lead, reportId }: SeedWritten,
): Promise<{ docx: Uint8Array; content: ReportContent; asked: readonly QuestionKind[] }> {
  const order = () => ({ commandId: newId(), reportId })
  const { questions } = await inReadOnly(db, lead, (reader) => getReadiness(reader, lead, reportId))
  if (questions.length > 0)
    await acceptQuestions(db, lead, {
      ...order(),
      answers: questions.map(({ key }) => ({ key, because: 'It is so in the paper that this follows.' })),
    })
  const finalised = await finaliseReport(db, lead, order())
  if ('stops' in finalised) throw new Error(finalised.stops.join('\n'))
  const content = await inReadOnly(db, lead, (reader) => getReportContent(reader, lead, reportId))
  const docx = await makePaper(content, { template: null, copy: { draft: false, forPublic: false } })
  return { docx, content, asked: questions.map(({ kind }) => kind) }
}
