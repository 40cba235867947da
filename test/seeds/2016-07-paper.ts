import { newId } from '../../src/database/new-id.ts'
import { recordDecision } from '../../src/governance/decisions/decisions.commands.ts'
import { theHundredAndNinetyFive } from '../builders/seed-plans/eleven-and-five.ts'
import { day } from '../builders/seed-plans/the-book.ts'
import { fieldsOf2016July } from './2016-07-fields.ts'
import { inspectionOf2016 } from './inspection-of-2016.ts'
import type { SeedPaper } from './seed-paper.ts'

/** The plan with its money, eleven days before the meeting: told as at the meeting. */
export const paperOf2016July: SeedPaper = {
  name: '2016-07',
  fields: fieldsOf2016July,
  now: '2016-07-20T09:00+01:00',
  family: 'boxed',
  shape: 'approve-with-money',
  subject: 'The plan that answers the inspection of children’s services',
  body: { name: 'Cabinet', kind: 'cabinet' },
  meetsOn: '2016-07-20',
  async record(db, lead, { body, watches }) {
    const notes = [
      {
        kind: 'monitoring' as const,
        text: 'The inspectorate proposes to meet senior officers early in 2017 about the plan’s progress.',
        place: null,
      },
    ]
    const plan = await theHundredAndNinetyFive(db, lead, inspectionOf2016({ notes }))
    await recordDecision(db, lead, {
      commandId: newId(),
      planId: plan.id,
      bodyId: await body('Cabinet', 'cabinet'),
      versionId: null,
      outcome: 'noted',
      wording: 'That the report be noted and a plan be prepared.',
      reasons: null,
      alternatives: null,
      interests: null,
      dispensations: null,
      reference: null,
      madeOn: day('2016-06-08'),
      publishedOn: null,
      effectiveOn: null,
      noCallInBecause: null,
    })
    await watches(plan.id, 'Corporate Parenting Board', 'corporate-parenting-board', 'monitors')
    await watches(plan.id, 'Departmental Management Team', 'management-team', 'monitors')
    await watches(plan.id, 'Cabinet', 'cabinet', 'receives')
    await watches(plan.id, 'Overview and Scrutiny Committee', 'scrutiny', 'receives')
    return { planId: plan.id, inspectionId: plan.inspections[0]?.id ?? '' }
  },
  asks: ['date-past', 'none-beside-record'],
  officers: {
    'report-from': [{ name: 'Councillor Ines Marlow', title: 'Cabinet Member for Children and Families' }],
    'contact-officers': [
      {
        name: 'Amira Holt',
        title: 'Assistant Director (Social Care and Safeguarding)',
        telephone: '01632 960011',
        email: 'a.holt@calder-vale.example',
      },
    ],
  },
  typed: {
    'kind-of-paper': { choice: 'Report for decision' },
    'decision-type': { choice: 'Key', words: 'It spends more than the council’s threshold.' },
    summary: 'Children are safe and most services are good. The plan answers what the inspectors recommend.',
    'policy-framework': { choice: 'Yes', words: 'Keeping children safe is among the council’s aims.' },
    finance: [
      'The plan asks for {asked-of-reserves-2016/17} of reserves in 2016/17, of which {one-off-2016/17} pays once and {recurrent-2016/17} for posts that go on.',
      '',
      'From 2017/18 the posts cost {recurrent-full-year} a year. If agreed, that is to come from the directorate’s budget proposals for 2017/18; it isn’t found yet.',
    ].join('\n'),
    resources: 'There are no wider resource implications, because posts and money are told in this report in full.',
    equality: {
      choice: 'No',
      words: 'There is nothing specific, because the plan serves all children alike and each action was looked at for it.',
    },
    'monitoring-officer': { choice: 'Yes' },
    wards: 'All',
    'scrutiny-interest': 'Overview and Scrutiny Committee',
    partners: 'The council doesn’t do this alone: health, police and schools share in it and are asked to go on doing so.',
    conclusion:
      'Services have become better over two years, and the plan goes on with it. It needs the resources set out here to become good.',
    'background-papers': { kind: 'none' },
    issues: { kind: 'not-applicable', because: 'all that is at issue is told above' },
  },
  options: [
    { words: 'To approve the plan and agree {asked-of-reserves-2016/17} from reserves for it in 2016/17.', recommended: true },
    {
      words: 'To reject the plan in whole or in part.',
      consequences: 'The council couldn’t then comply with what the law asks after the inspection.',
    },
  ],
  recommendations: [],
  tracking: [
    'Director',
    'Chief Executive / Strategic Leadership Team',
    'Cabinet Member / Chair',
    'Ward Members',
    'Partners',
    'Scrutiny Committee',
    'Cabinet / Committee',
    'Council',
  ].map((who) => ({ who })),
}
