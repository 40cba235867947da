import { inReadOnly } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import type { TemplateFamily } from '../../src/governance/report/manifest.ts'
import { addPriority } from '../../src/governance/report/priorities.commands.ts'
import type { PriorityKind } from '../../src/governance/report/priorities.queries.ts'
import { readWords } from '../../src/governance/report/read-words.ts'
import type { Answer, DecisionShape } from '../../src/governance/report/report-content.ts'
import { startReport } from '../../src/governance/report/reports.commands.ts'
import type { SlotName } from '../../src/governance/report/slots.ts'
import { type BlockOrder, writeBlock } from '../../src/governance/report/write-block.commands.ts'
import { readWritten } from '../../src/governance/report/written.queries.ts'
import type { Officer, TrackingRow } from '../../src/governance/report/written.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { SeedDatabase, SeedOfficer } from './seed-council.ts'

/** Words as a writer types them, or more of what a field may hold. */
export type FieldOfSeed = string | (Partial<Omit<BlockOrder, 'words' | 'slot'>> & { readonly words?: string })

export type ReportOfSeed = {
  readonly template: TemplateFamily
  readonly shape: DecisionShape
  readonly subject: string
  /** The council's priorities or policy principles that the paper names, with a sentence each. */
  readonly priorities?: { readonly kind: PriorityKind; readonly slot: SlotName; readonly chosen: Readonly<Record<string, string | null>> }
  readonly fields: Partial<Record<SlotName, FieldOfSeed>>
}

export type SeedOfReport = {
  readonly db: SeedDatabase
  readonly as: { readonly lead: Viewer }
  readonly planId: string | null
  readonly inspectionId: string
  readonly bodyId: string
  readonly meetsOn: string
}

/** Writes a seed's decision report through the commands that the screens call. Gives its id. */
export async function writeSeedReport(seed: SeedOfReport, report: ReportOfSeed): Promise<string> {
  const { db, planId, inspectionId, bodyId } = seed
  const author = seed.as.lead
  const reportId = await startReport(db, author, {
    commandId: newId(),
    template: { name: report.template, edition: '1' },
    shape: report.shape,
    subject: report.subject,
    ...{ planId, inspectionId, bodyId },
    planVersionId: null,
    meetsOn: Temporal.PlainDate.from(seed.meetsOn),
    openness: { kind: 'public' },
  })
  await writeSeedFields(seed, reportId, report)
  return reportId
}

/** What a seed's paper says, in a report that was begun. */
export async function writeSeedFields(seed: SeedOfReport, reportId: string, report: ReportOfSeed): Promise<void> {
  const { db } = seed
  const author = seed.as.lead
  const own = report.priorities ? { [report.priorities.slot]: { priorities: await prioritiesOf(seed, report.priorities) } } : {}
  const { blocks } = await inReadOnly(db, author, (reader) => readWritten(reader, reportId))
  for (const [slot, field] of Object.entries({ ...report.fields, ...own }) as [SlotName, FieldOfSeed][]) {
    const { words = '', ...rest } = typeof field === 'string' ? { words: field } : field
    const begun = blocks.get(slot)
    const written = { choice: begun?.choice ?? null, answer: null, openness: null, ...rest, words: readWords(words).words }
    await writeBlock(db, author, { commandId: newId(), reportId, slot, revision: begun?.revision ?? 0, ...written })
  }
}

async function prioritiesOf({ db, as }: SeedOfReport, { kind, chosen }: NonNullable<ReportOfSeed['priorities']>) {
  const own: { priorityId: string; sentence: string | null }[] = []
  for (const [words, sentence] of Object.entries(chosen))
    own.push({ priorityId: await addPriority(db, as.lead, { commandId: newId(), kind, words, source: null }), sentence })
  return own
}

export const notApplicable = (because: string): { answer: Answer } => ({ answer: { kind: 'not-applicable', because } })
export const none: { answer: Answer } = { answer: { kind: 'none' } }

/** Telephone numbers and addresses come from the ranges that are kept for fiction. */
export const officer = ({ name, title }: SeedOfficer, over: Partial<Officer> = {}): Officer => ({
  personId: null,
  name,
  title,
  portfolio: null,
  telephone: null,
  email: null,
  ...over,
})

/** The grid of the boxed form as the paper prints it, for democratic services to fill. */
export const blankTracking = (...bodies: readonly string[]): readonly TrackingRow[] =>
  ['Director', 'Chief Executive / Strategic Leadership Team', 'Cabinet Member / Chair', 'Ward Members', 'Partners', ...bodies].map(
    (who) => ({
      bodyId: null,
      who,
      on: null,
      said: null,
    }),
  )
