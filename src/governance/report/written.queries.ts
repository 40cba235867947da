import type { Reader } from '../../database/database.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import type { Answer, Openness } from './report-content.ts'
import type { SlotName } from './slots.ts'
import type { Words } from './words.ts'
import type { Appendix, Officer, OfficerSlot, Written } from './written.ts'

/** What was written in a report. Who may see the report was asked before. */
export async function readWritten(reader: Reader<GovernanceDatabase>, reportId: string): Promise<Written> {
  const blocks = await reader
    .selectFrom('report_block')
    .select(['id', 'revision', 'slot', 'choice', 'words', 'answer', 'openness'])
    .where('report_id', '=', reportId)
    .execute()
  const priorities = await reader
    .selectFrom('report_priority')
    .innerJoin('council_priority', (on) =>
      on
        .onRef('council_priority.authority_id', '=', 'report_priority.authority_id')
        .onRef('council_priority.id', '=', 'report_priority.council_priority_id'),
    )
    .select(['report_priority.council_priority_id', 'council_priority.kind', 'council_priority.words', 'report_priority.sentence'])
    .where('report_priority.report_id', '=', reportId)
    .orderBy('council_priority.position')
    .execute()
  return {
    blocks: new Map(
      blocks.map((row) => [
        row.slot as SlotName,
        {
          ...row,
          slot: row.slot as SlotName,
          words: row.words as unknown as Words,
          answer: row.answer as Answer | null,
          openness: row.openness as Openness | null,
        },
      ]),
    ),
    officers: await readOfficers(reader, reportId),
    options: await reader
      .selectFrom('report_option')
      .select(['words', 'consequences', 'recommended'])
      .where('report_id', '=', reportId)
      .orderBy('position')
      .execute(),
    recommendations: (
      await reader.selectFrom('report_recommendation').select('words').where('report_id', '=', reportId).orderBy('position').execute()
    ).map(({ words }) => words),
    priorities: priorities.map((row) => ({
      priorityId: row.council_priority_id,
      kind: row.kind as 'priority' | 'policy-principle',
      words: row.words,
      sentence: row.sentence,
    })),
    tracking: (
      await reader
        .selectFrom('report_tracking')
        .select(['body_id', 'who', 'on_day', 'said'])
        .where('report_id', '=', reportId)
        .orderBy('position')
        .execute()
    ).map((row) => ({ bodyId: row.body_id, who: row.who, on: row.on_day?.toString() ?? null, said: row.said })),
    appendices: (
      await reader
        .selectFrom('report_appendix')
        .select(['title', 'holds', 'words', 'openness'])
        .where('report_id', '=', reportId)
        .orderBy('position')
        .execute()
    ).map((row) => ({
      title: row.title,
      holds: row.holds as Appendix['holds'],
      words: row.words as unknown as Words,
      openness: row.openness as Openness | null,
    })),
  }
}

async function readOfficers(reader: Reader<GovernanceDatabase>, reportId: string): Promise<Written['officers']> {
  const rows = await reader
    .selectFrom('report_officer')
    .select(['slot', 'person_id', 'name', 'title', 'portfolio', 'telephone', 'email'])
    .where('report_id', '=', reportId)
    .orderBy('position')
    .execute()
  const of = (slot: OfficerSlot): readonly Officer[] =>
    rows.filter((row) => row.slot === slot).map(({ slot: _, person_id, ...row }) => ({ ...row, personId: person_id }))
  return {
    'report-from': of('report-from'),
    'report-of': of('report-of'),
    'advising-officers': of('advising-officers'),
    'contact-officers': of('contact-officers'),
  }
}
