import { inReadOnly } from '../../src/database/in-transaction.ts'
import { newId } from '../../src/database/new-id.ts'
import type { GovernanceDatabase } from '../../src/governance/governance.tables.ts'
import { namePlanBody } from '../../src/governance/plan-bodies/plan-bodies.commands.ts'
import type { Frequency, Part, Standing } from '../../src/governance/plan-bodies/plan-body.ts'
import type { TemplateFamily } from '../../src/governance/report/manifest.ts'
import { addPriority } from '../../src/governance/report/priorities.commands.ts'
import type { QuestionKind } from '../../src/governance/report/questions/question.ts'
import { readWords } from '../../src/governance/report/read-words.ts'
import type { Answer, DecisionShape } from '../../src/governance/report/report-content.ts'
import { startReport } from '../../src/governance/report/reports.commands.ts'
import type { StandardSlot } from '../../src/governance/report/slots.ts'
import { writeBlock } from '../../src/governance/report/write-block.commands.ts'
import type { Appendix, Officer, OfficerSlot, Option } from '../../src/governance/report/written.ts'
import { addBody } from '../../src/meeting/body.commands.ts'
import type { BodyKind } from '../../src/meeting/body.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import { aViewer } from '../builders/a-viewer.ts'
import type { TestDatabase } from '../support/test-database.ts'
import type { SeedField } from './seed-field.ts'

type Db = TestDatabase<GovernanceDatabase>

/** What a writer puts into a field: words in the small Markdown, a choice with words, or an answer. */
export type Typed = string | { readonly choice: string; readonly words?: string } | Answer

export type SeedPaper = {
  readonly name: string
  readonly fields: readonly SeedField[]
  /** The moment at which it is written. */
  readonly now: string
  readonly family: TemplateFamily
  readonly shape: DecisionShape
  readonly subject: string
  readonly body: { readonly name: string; readonly kind: BodyKind }
  readonly meetsOn: string
  /** Puts the inspection, the plan and what happened to them on record. */
  record(db: Db, lead: Viewer, book: SeedBook): Promise<{ readonly planId: string | null; readonly inspectionId: string }>
  readonly officers: Readonly<Partial<Record<OfficerSlot, readonly Partial<Officer>[]>>>
  readonly typed: Readonly<Partial<Record<StandardSlot, Typed>>>
  readonly options?: readonly Partial<Option>[]
  readonly recommendations?: readonly string[]
  readonly priorities?: readonly {
    readonly kind: 'priority' | 'policy-principle'
    readonly words: string
    readonly sentence: string | null
  }[]
  readonly tracking?: readonly { readonly who: string; readonly on?: string }[]
  /** What is asked about it before it goes out, and somebody answers for. */
  readonly asks: readonly QuestionKind[]
  readonly appendices?: readonly (Pick<Appendix, 'title' | 'holds'> & { readonly words?: string })[]
}

export type SeedBook = ReturnType<typeof seedBook>

/** The council's bodies by name, made when first named. */
function seedBook(db: Db, lead: Viewer) {
  const body = async (name: string, kind: BodyKind): Promise<string> => {
    const found = await inReadOnly(db, lead, (reader) => reader.selectFrom('body').select('id').where('name', '=', name).executeTakeFirst())
    return found?.id ?? addBody(db, lead, { commandId: newId(), name, kind, fromOn: null })
  }
  return {
    body,
    async watches(
      planId: string,
      name: string,
      kind: BodyKind,
      part: Part,
      over: { standing?: Standing; howOften?: Frequency; note?: string } = {},
    ) {
      const bodyId = await body(name, kind)
      const { standing = 'agreed', howOften = null, note = null } = over
      await namePlanBody(db, lead, { commandId: newId(), planId, bodyId, part, standing, howOften, note })
      return bodyId
    },
  }
}

export type SeedWritten = { readonly lead: Viewer; readonly reportId: string; readonly planId: string | null }

/** A made-up council for one seed paper, with all that the paper tells on record, and its decision report as a draft. */
export async function writeSeedPaper(db: Db, paper: SeedPaper): Promise<SeedWritten> {
  db.clock.setTo(paper.now)
  const lead = await aViewer(db, { roles: ['improvement-lead', 'administrator', 'democratic-services'] })
  const book = seedBook(db, lead)
  const { planId, inspectionId } = await paper.record(db, lead, book)
  const reportId = await startReport(db, lead, {
    commandId: newId(),
    template: { name: paper.family, edition: '1' },
    shape: paper.shape,
    subject: paper.subject,
    bodyId: await book.body(paper.body.name, paper.body.kind),
    meetsOn: Temporal.PlainDate.from(paper.meetsOn),
    planId,
    planVersionId: null,
    inspectionId,
    openness: { kind: 'public' },
  })
  await writeFields(db, lead, reportId, paper)
  return { lead, reportId, planId }
}

async function writeFields(db: Db, lead: Viewer, reportId: string, paper: SeedPaper): Promise<void> {
  const begun = new Map(
    (
      await inReadOnly(db, lead, (reader) =>
        reader.selectFrom('report_block').select(['slot', 'revision']).where('report_id', '=', reportId).execute(),
      )
    ).map(({ slot, revision }) => [slot, revision]),
  )
  const rows = {
    options: paper.options?.map(({ words = '', consequences = null, recommended = false }) => ({ words, consequences, recommended })),
    recommendations: paper.recommendations,
    priorities: paper.priorities && (await enterPriorities(db, lead, paper.priorities)),
    tracking: paper.tracking?.map(({ who, on = null }) => ({ bodyId: null, who, on, said: null })),
    appendices: paper.appendices?.map(({ words = '', ...said }) => ({ ...said, words: readWords(words).words, openness: null })),
  }
  const places: Readonly<Record<keyof typeof rows, StandardSlot>> = {
    options: 'options',
    recommendations: paper.family === 'boxed' ? 'options' : 'recommendations',
    priorities: paper.family === 'covering' ? 'policy-principles' : 'council-priorities',
    tracking: 'tracking',
    appendices: 'appendices',
  }
  const slots = new Set<StandardSlot>([
    ...(Object.keys(paper.typed) as StandardSlot[]),
    ...(Object.keys(paper.officers) as OfficerSlot[]),
    ...(Object.keys(places) as (keyof typeof rows)[]).filter((each) => rows[each]).map((each) => places[each]),
  ])
  for (const slot of slots) {
    const typed = paper.typed[slot]
    const here = Object.fromEntries(Object.entries(rows).filter(([kind, value]) => value && places[kind as keyof typeof rows] === slot))
    await writeBlock(db, lead, {
      commandId: newId(),
      reportId,
      slot,
      revision: begun.get(slot) ?? 0,
      openness: null,
      ...asTyped(typed),
      ...here,
      ...(slot in paper.officers ? { officers: (paper.officers[slot as OfficerSlot] ?? []).map(anOfficer) } : {}),
    })
  }
}

function asTyped(typed: Typed | undefined) {
  if (typed === undefined) return { choice: null, words: [], answer: null }
  if (typeof typed === 'string') return { choice: null, words: readWords(typed).words, answer: null }
  if ('choice' in typed) return { choice: typed.choice, words: readWords(typed.words ?? '').words, answer: null }
  return { choice: null, words: [], answer: typed }
}

const anOfficer = (over: Partial<Officer>): Officer => ({
  personId: null,
  name: '',
  title: null,
  portfolio: null,
  telephone: null,
  email: null,
  ...over,
})

async function enterPriorities(db: Db, lead: Viewer, priorities: NonNullable<SeedPaper['priorities']>) {
  const entered: { readonly priorityId: string; readonly sentence: string | null }[] = []
  for (const { sentence, ...priority } of priorities)
    entered.push({ priorityId: await addPriority(db, lead, { commandId: newId(), ...priority, source: null }), sentence })
  return entered
}
