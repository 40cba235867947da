import { newId } from '../../src/database/new-id.ts'
import type { JudgementContent } from '../../src/inspection/inspection-content.ts'
import { changeBody } from '../../src/meeting/body.commands.ts'
import { aJudgement } from '../builders/an-inspection.ts'
import { nineWorkstreams } from '../builders/seed-plans/nine-workstreams.ts'
import { theBook } from '../builders/seed-plans/the-book.ts'
import { fieldsOf2012August } from './2012-08-fields.ts'
import type { SeedPaper } from './seed-paper.ts'

const judged = (set: string, area: string, printedArea: string, grade: string, parentArea: string | null = null): JudgementContent =>
  aJudgement({ set, area, printedArea, parentArea, grade, printedGrade: grade })

const children = 'looked-after-children'

/** Agreed on working day 92 of 70, before 10 September 2012. */
export const paperOf2012August: SeedPaper = {
  name: '2012-08',
  fields: fieldsOf2012August,
  now: '2012-08-13T09:00+01:00',
  family: 'numbered',
  shape: 'agree',
  subject: 'The plan after the inspection of safeguarding and looked after children',
  body: { name: 'Executive', kind: 'cabinet' },
  meetsOn: '2012-08-21',
  async record(db, lead, { watches }) {
    const plan = await nineWorkstreams(db, lead, {
      judgements: [
        judged('safeguarding', 'overall-effectiveness', 'Overall effectiveness', 'good'),
        judged('safeguarding', 'capacity-for-improvement', 'Capacity for improvement', 'good'),
        judged('safeguarding', 'equality-and-diversity', 'Equality and diversity', 'adequate'),
        judged(children, 'overall-effectiveness', 'Overall effectiveness', 'adequate'),
        judged(children, 'capacity-for-improvement', 'Capacity for improvement', 'adequate'),
        judged(children, 'positive-contribution', 'Making a positive contribution', 'good', 'outcomes'),
        judged(children, 'be-healthy', 'Being healthy', 'inadequate', 'outcomes'),
        judged(children, 'equality-and-diversity', 'Equality and diversity', 'adequate'),
      ],
      strengths: [
        { area: null, text: 'Arrangements are better than in similar areas and than national averages.', printedText: null, place: null },
      ],
      notes: [{ kind: 're-inspection', text: 'Inspectors are expected again in the autumn 2013.', place: null }],
    })
    const book = theBook(db, lead)
    const chairId = await book.person('Idris Vane', 'Deputy Chief Executive / Director of Children’s Services', null)
    const board = await watches(plan.id, 'Children’s Services Project Board', 'project-board', 'monitors', {
      note: 'the health workstreams too',
    })
    await changeBody(db, lead, {
      commandId: newId(),
      bodyId: board,
      revision: 1,
      name: 'Children’s Services Project Board',
      kind: 'project-board',
      chairId,
      fromOn: null,
      toOn: null,
    })
    await watches(plan.id, 'Children’s Trust Board', 'childrens-trust-board', 'receives')
    await watches(plan.id, 'Shadow Health and Wellbeing Board', 'health-and-wellbeing-board', 'receives')
    return { planId: plan.id, inspectionId: plan.inspections[0]?.id ?? '' }
  },
  asks: ['date-past', 'date-past'],
  officers: {
    'report-from': [{ name: 'Councillor Tobias Wren', title: 'Executive Member for Children’s Services' }],
    'advising-officers': [{ name: 'Idris Vane', title: 'Deputy Chief Executive / Director of Children’s Services' }],
    'contact-officers': [{ name: 'Amira Holt', title: 'Health and Special Projects Coordinator' }],
  },
  typed: {
    summary: 'This report brings the action plan that answers the inspection of safeguarding and looked after children.',
    wards: 'All',
    'function-of': { choice: 'Executive' },
    'key-decision': { choice: 'No' },
    urgency: { kind: 'not-applicable', because: 'the report isn’t urgent' },
    'call-in-exemption': { kind: 'not-applicable', because: 'the decision can be called in' },
    'forward-plan-reference': { kind: 'to-be-set' },
    finance: 'The council’s actions and those of the NHS are met from existing resources.',
    legal:
      'The Children Act 2004 has the inspectorate look at what services do together for children. The Education Act 1996 has the council promote high standards and fair access.',
    risks: 'They are managed through the plan.',
    staffing: 'Where posts must change, the plan’s own workstreams do it with the trades unions.',
    equality: 'The plan has a workstream of its own for it.',
    'public-health':
      'The outcome “be healthy” was judged inadequate. The plan’s workstreams 2 and 3 have begun to answer it and go on doing so.',
    'community-safety': { kind: 'not-applicable', because: 'no action bears on it' },
    sustainability: { kind: 'not-applicable', because: 'nothing is built or bought' },
    procurement: { kind: 'not-applicable', because: 'nothing is bought' },
    'scrutiny-views': 'The Children’s Services Overview and Scrutiny Committee looked at the plan on 24 July 2012 and endorsed it in full.',
    reasons: 'So that the health and wellbeing of children become better.',
    'executive-summary': 'The inspection is told below; the plan that answers it is attached.',
    background: 'The council takes the lead in services for children. The plan was written with its partners.',
    'background-papers': 'The inspection report, as published by the inspectorate (open to public inspection)',
  },
  recommendations: ['agree the plan'],
  priorities: [
    { kind: 'priority', words: 'Educating and protecting children and young people', sentence: null },
    { kind: 'priority', words: 'Promoting healthier lives', sentence: null },
  ],
  appendices: [
    { title: 'Main findings of the inspection', holds: 'findings' },
    {
      title: 'Outcomes of inspections in the region',
      holds: 'words',
      words:
        'Table: Outcomes in the region\n| Authority | Safeguarding | Looked after children |\n| --- | --- | --- |\n| Marsh County | Good | Good |\n| Vale of Esk | Adequate | Good |',
    },
    { title: 'The plan', holds: 'plan' },
  ],
}
