// What each field of a decision report says in an example: a made-up council's plan after an inspection, with made-up people. Previews of templates show it.

import type { PrintedSignOff, ReportPart } from '../report/report-content.ts'
import type { StandardSlot } from '../report/slots.ts'
import type { Inline, ListItem, Words } from '../report/words.ts'
import { plainInline, plainWords } from '../report/words.ts'

export type ExamplePart = Partial<Pick<ReportPart, 'choice' | 'words' | 'answer' | 'tracking' | 'signOffs' | 'layout'>>

const words = (...texts: string[]): Words => texts.flatMap((text) => plainWords(text))
const item = (text: string, ...items: ListItem[]): ListItem => ({ words: [plainInline(text)], items })
const list = (ordered: boolean, ...items: ListItem[]): Words => [{ kind: 'list', ordered, items }]
const figure = (name: string, shown: string): Inline => ({ kind: 'figure', name, shown })
const paragraph = (...inlines: Inline[]): Words => [{ kind: 'paragraph', words: inlines }]
const signed = (over: Partial<PrintedSignOff> & Pick<PrintedSignOff, 'post' | 'name' | 'initials'>): readonly PrintedSignOff[] => [
  { kind: 'statement-by', label: 'Statement by', as: 'own', on: '2016-07-08', toFollow: false, ...over },
]

export const exampleParts: Readonly<Record<StandardSlot, ExamplePart>> = {
  'kind-of-paper': { choice: 'Report for decision' },
  'agenda-item': { answer: { kind: 'to-be-set' } },
  'decision-of': { words: words('Cabinet') },
  'meeting-day': { words: words('Wednesday 20 July 2016') },
  subject: { words: words('Improvement plan after the inspection of children’s services') },
  'report-from': { words: words('Councillor Ines Marlow, Cabinet Member for Children and Families') },
  'report-of': { words: words('Robin Ashdown, Director of Children’s Services') },
  'advising-officers': { words: words('Robin Ashdown, Director of Children’s Services') },
  'contact-officers': { words: words('Amira Holt, Improvement Lead') },
  'decision-type': { choice: 'Key', words: words('It affects all wards.') },
  'key-decision': { choice: 'Yes', words: words('Spending of £195,000 is significant for the budget of the service.') },
  urgency: { answer: { kind: 'not-applicable', because: 'the decision can be called in before the plan is due' } },
  'call-in-exemption': { answer: { kind: 'none' } },
  openness: { choice: 'Public', words: words('This report is within the public domain.') },
  'function-of': { choice: 'Executive' },
  'decision-reference': { words: words('CAB 2016/31') },
  'forward-plan-reference': { words: words('KD 2016/17') },
  summary: {
    words: [
      ...words(
        'Inspectors published their report on Calder Vale on 16 May 2016. The council owes the Secretary of State and the Chief Inspector a plan.',
      ),
      ...paragraph(
        plainInline('It is due by '),
        figure('deadline-plan', '23 August 2016'),
        plainInline(', 70 working days after publication.'),
      ),
    ],
  },
  'executive-summary': {
    words: words(
      'The plan answers all eleven recommendations made to the council.',
      'It asks for £195,000 in this financial year and names £190,000 a year after that as not yet found.',
    ),
  },
  options: {
    words: [
      ...words('Option 1 (recommended): approve the plan and £195,000 from reserves for 2016/17.'),
      ...words('Option 2: reject the plan in whole or in part. The council could then not do what the law asks of it by 23 August 2016.'),
    ],
  },
  recommendations: {
    words: list(
      true,
      item('Approve the improvement plan.'),
      item(
        'Allocate £195,000 from reserves for 2016/17, of which:',
        item('£100,000 is for posts in this year only'),
        item('£95,000 is six months of what recurs'),
      ),
    ),
  },
  reasons: { words: words('So that the council has a plan by the day on which it is due, and the means to carry it out.') },
  interests: {
    words: words(
      'Members are asked to declare any interest that they have in this item, and its nature, as the council’s code of conduct requires.',
    ),
  },
  'policy-framework': { choice: 'Yes', words: words('The plan is in keeping with the Children and Young People’s Plan.') },
  'council-priorities': {
    words: list(
      false,
      item('Children are safe and do well: the plan is about nothing else.'),
      item('A council that learns: each finding is answered.'),
    ),
  },
  'policy-principles': {
    words: list(false, item('Early help first: two actions bring help forward.'), item('Working together: partners own six actions.')),
  },
  finance: {
    words: [
      ...paragraph(
        plainInline('The plan asks for '),
        figure('asked-of-reserves-2016/17', '£195,000'),
        plainInline(' from reserves in 2016/17. '),
        { kind: 'text', text: 'From 2017/18 it costs £190,000 a year, which is not yet found.', strong: true },
      ),
      {
        kind: 'table',
        caption: 'What the plan costs',
        head: ['Cost', '2016/17', '2017/18'],
        rows: [
          ['Posts for one year', '£100,000', '–'],
          ['Practice educators', '£95,000', '£190,000'],
        ],
      },
    ],
    signOffs: signed({ post: 'Section 151 Officer', name: 'Theo Lindqvist', initials: 'TL' }),
  },
  resources: {
    words: words('There are no wider implications for resources or for health and safety.'),
    signOffs: signed({ post: 'Executive Director of Resources', name: 'Marta Quill', initials: 'MQ' }),
  },
  'health-and-safety': { answer: { kind: 'none' } },
  legal: {
    words: words(
      'The Education and Inspections Act 2006, section 137, asks the council for a written statement of the action that it proposes.',
    ),
    signOffs: signed({ kind: 'cleared-by', label: 'Cleared by', post: 'Head of Legal', name: 'Sunniva Rao', initials: 'SR' }),
  },
  'monitoring-officer': {
    choice: 'Yes',
    signOffs: signed({
      kind: 'considered-by',
      label: 'Considered by',
      post: 'Monitoring Officer',
      name: 'Anselm Hurst',
      initials: 'AH',
      on: '2016-07-12',
    }),
  },
  risks: {
    words: list(
      false,
      item('Posts stay empty and improvement is late: agency cover is agreed.'),
      item('Help for families is uneven across the district.'),
    ),
  },
  'risk-class': { choice: 'Low to medium', words: words('Existing systems are enough to manage it.') },
  staffing: {
    words: words('Four posts are new. The trades unions have been consulted.'),
    signOffs: signed({ kind: 'consulted', label: 'Consulted', post: 'Head of People', name: 'Odile Frayn', initials: 'OF' }),
  },
  equality: { words: words('The plan closes a gap for disabled children in care (action A4). An equality analysis is kept with it.') },
  'public-health': { answer: { kind: 'none' } },
  'community-safety': { answer: { kind: 'not-applicable', because: 'no action of the plan bears on it' } },
  sustainability: { answer: { kind: 'not-applicable', because: 'no action of the plan bears on it' } },
  procurement: { words: words('One contract, for training, is within the rules for small contracts.') },
  'corporate-parenting': { words: words('Five actions better the life of children in the council’s care.') },
  'community-impact': { answer: { kind: 'none' } },
  property: { answer: { kind: 'none' } },
  education: { choice: 'Yes', words: words('Schools take part in three actions.') },
  consultation: { words: words('The Cabinet Member, young people in care and the staff concerned were consulted in June 2016.') },
  'scrutiny-views': { words: words('The Children’s Scrutiny Committee considered a draft on 7 July 2016 and supports it.') },
  wards: { words: words('All') },
  'ward-councillors': { words: words('All members have been sent the plan.') },
  'scrutiny-interest': { words: words('Children’s Scrutiny Committee') },
  tracking: {
    tracking: [
      { who: 'Strategic Leadership Team', on: '2016-06-28', said: null },
      { who: 'Cabinet Member', on: '2016-07-05', said: null },
      { who: 'Ward Members', on: null, said: 'Not applicable' },
      { who: 'Partners', on: '2016-07-01', said: null },
      { who: 'Children’s Scrutiny Committee', on: '2016-07-07', said: null },
      { who: 'Council', on: null, said: null },
    ],
  },
  background: {
    words: words(
      'Inspectors were in Calder Vale from 22 February to 17 March 2016. Cabinet had their report on 8 June 2016 and asked for a plan.',
    ),
  },
  inspection: {
    words: words('The inspection covered help and protection, children looked after and care leavers, and leadership, over four weeks.'),
  },
  judgements: {
    words: list(
      false,
      item('Overall effectiveness: requires improvement'),
      item(
        'Children looked after and achieving permanence: requires improvement',
        item('Adoption performance: good'),
        item('Experiences and progress of care leavers: requires improvement'),
      ),
      item('Leadership, management and governance: good'),
    ),
  },
  'national-context': {
    words: [
      ...words('As at 17 March 2016 the inspectorate had published 84 reports under this framework.'),
      {
        kind: 'table',
        caption: 'Overall judgements as at 17 March 2016',
        head: ['Judgement', 'Reports'],
        rows: [
          ['Inadequate', '20'],
          ['Requires improvement', '42'],
          ['Good', '22'],
          ['Outstanding', '0'],
        ],
      },
    ],
  },
  strengths: {
    words: list(false, item('Children at risk are found and helped quickly.'), item('Social workers know their children well.')),
  },
  findings: {
    words: list(
      true,
      item('Make sure that each child’s plan says what is to change and by when.'),
      item('Offer a return interview to every child who has been missing.'),
      item('Make supervision regular and challenging.'),
    ),
  },
  duties: { words: words('Written statement of action: to the Secretary of State and the Chief Inspector by Tuesday 23 August 2016.') },
  plan: { words: words('The plan is at Appendix A. It has eleven findings, each answered by at least one action.') },
  workstreams: {
    words: [
      { kind: 'heading', level: 'part', words: [plainInline('Phase 1, to October 2016')] },
      ...list(true, item('Children’s plans, led by the Head of Safeguarding'), item('Supervision, led by the Principal Social Worker')),
    ],
  },
  money: {
    words: words('Four posts cost £100,000 in 2016/17 only; practice educators cost £190,000 in a full year, £95,000 of it in 2016/17.'),
  },
  partners: { words: words('Health, police and schools own six actions and have agreed to them.') },
  monitoring: {
    words: words('The Corporate Parenting Board watches the plan each month; Cabinet and scrutiny have a report each quarter.'),
  },
  'next-steps': {
    words: list(true, item('Submit the plan by 23 August 2016.'), item('Report to the Corporate Parenting Board on 14 September 2016.')),
  },
  'earlier-decisions': { words: words('On 8 June 2016 Cabinet noted the inspection report and asked for this plan.') },
  issues: {
    words: [
      { kind: 'heading', level: 'part', words: [plainInline('Risk')] },
      ...words('Without the posts the plan would take a year longer.'),
      { kind: 'heading', level: 'part', words: [plainInline('Equality')] },
      ...words('Disabled children wait longer for a plan than others; action A4 closes the gap.'),
    ],
  },
  conclusion: { words: words('The plan answers each finding in time. Cabinet is asked to approve it.') },
  'background-papers': {
    words: [
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            words: [
              plainInline('Inspection report, '),
              { kind: 'link', text: 'published 16 May 2016', address: 'https://reports.example.org/calder-vale-2016' },
            ],
            items: [],
          },
        ],
      },
    ],
  },
  appendices: { words: words('Appendix A: improvement plan') },
  'report-link': {
    words: [
      {
        kind: 'paragraph',
        words: [{ kind: 'link', text: 'The inspectorate’s report', address: 'https://reports.example.org/calder-vale-2016' }],
      },
    ],
  },
  'contact-details': { words: words('Amira Holt, Improvement Lead', 'Telephone 01632 960 417, amira.holt@caldervale.example') },
}
