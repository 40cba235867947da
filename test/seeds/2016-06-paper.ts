import { newId } from '../../src/database/new-id.ts'
import { recordContext } from '../../src/inspection/contexts.commands.ts'
import { addExpectedJudgement } from '../../src/inspection/expected-judgements.commands.ts'
import { anInspection } from '../builders/an-inspection.ts'
import { fieldsOf2016June } from './2016-06-fields.ts'
import { inspectionOf2016 } from './inspection-of-2016.ts'
import type { SeedPaper } from './seed-paper.ts'

const note = (kind: 'monitoring' | 're-inspection', text: string) => ({ kind, text, place: null })

/** There is no plan yet: the paper asks for one. */
export const paperOf2016June: SeedPaper = {
  name: '2016-06',
  fields: fieldsOf2016June,
  now: '2016-05-27T09:00+01:00',
  family: 'boxed',
  shape: 'note-and-commission',
  subject: 'The inspection of children’s services and the review of the safeguarding board',
  body: { name: 'Cabinet', kind: 'cabinet' },
  meetsOn: '2016-06-08',
  async record(db, lead) {
    const report = inspectionOf2016()
    const inspectionId = await anInspection(db, lead, {
      ...report,
      notes: [
        ...report.notes,
        note('monitoring', 'The inspectorate offers an improvement seminar for the council and its partners.'),
        note('monitoring', 'It holds four seminars on becoming good each year.'),
      ],
      webAddress: 'https://reports.example/calder-vale-2016',
    })
    await addExpectedJudgement(db, lead, {
      commandId: newId(),
      inspectionId,
      expected: { set: null, area: 'adoption', grade: 'requires-improvement', asAt: '2016-02-22', words: null },
    })
    const printed = [
      ['good', 'good', 20],
      ['requires-improvement', 'requires improvement to be good', 42],
      ['inadequate', 'inadequate', 22],
      ['outstanding', 'outstanding', 0],
    ] as const
    await recordContext(db, lead, {
      commandId: newId(),
      context: {
        inspectionId,
        name: 'England, all reports under the single inspection framework',
        framework: 'sif',
        asAt: '2016-03-17',
        source: 'The inspectorate’s published reports',
        kind: 'counts',
        total: 84,
        counts: printed.map(([grade, printedGrade, count]) => ({ grade, printedGrade, count })),
      },
    })
    return { planId: null, inspectionId }
  },
  asks: [],
  officers: {
    'report-from': [{ name: 'Councillor Ines Marlow', title: 'Cabinet Member for Children and Families' }],
    'contact-officers': [
      {
        name: 'Amira Holt',
        title: 'Assistant Director (Children’s Social Care)',
        telephone: '01632 960011',
        email: 'a.holt@calder-vale.example',
      },
    ],
  },
  typed: {
    'kind-of-paper': { choice: 'Report for decision' },
    'decision-type': { choice: 'Executive' },
    summary: 'The inspectors found that children are safe and that most services are good. They say what must improve.',
    'policy-framework': { choice: 'Yes', words: 'Keeping children safe is among the council’s aims.' },
    finance: 'The plan will mind what resources there are and may be, and comes back for approval with its costs.',
    resources: 'There are no wider resource implications, nor any for health and safety, because nothing is yet asked for.',
    equality: {
      choice: 'No',
      words: 'The report asks for nothing yet, because the plan that will bear on children’s equality is still to be written.',
    },
    'monitoring-officer': { choice: 'Yes, with comments', words: 'The period that the law sets counts working days.' },
    wards: 'All',
    'scrutiny-interest': 'Overview and Scrutiny Committee',
    inspection: [
      'The inspectors stayed for four weeks. They looked at:',
      '',
      '- practice in the teams',
      '- children’s own experience',
      '- what children need, and what came of it',
      '- help that comes early',
      '- how partner agencies work together',
      '- services for children who are looked after',
      '- the work of the LSCB',
    ].join('\n'),
    monitoring: [
      'The Social Care Management Team, the Corporate Parenting Board and the Children’s Management Team are to watch the plan.',
      '',
      'Reports go to Ofsted, and word of progress to Cabinet and to Scrutiny.',
    ].join('\n'),
    partners: 'The council doesn’t do this alone: health, police and schools share in it and are asked to go on doing so.',
    conclusion:
      'Services have become better over two years, and staff are to be thanked. Where more resources are needed, they are to be found and said.',
    'background-papers': { kind: 'none' },
    'report-link': '[The inspection report](https://reports.example/calder-vale-2016)',
  },
  options: [],
  recommendations: ['note the report', 'ask the Executive Director to prepare a plan in answer to it for a future meeting'],
  tracking: [
    { who: 'Director' },
    { who: 'Chief Executive / Strategic Leadership Team' },
    { who: 'Cabinet Member / Chair' },
    { who: 'Ward Members' },
    { who: 'Partners' },
    { who: 'Scrutiny Committee', on: '2016-06-07' },
    { who: 'Cabinet / Committee' },
    { who: 'Council' },
  ],
}
