import { officers2016 } from './bury-2016.ts'
import { blankTracking, none, officer, type ReportOfSeed } from './write-report.ts'

const { member, contact } = officers2016

const whoAsksWhat = {
  'report-from': { officers: [officer(member)] },
  'contact-officers': { officers: [officer(contact, { telephone: '0161 496 0154', email: 'ione.garside@bury.example' })] },
  wards: 'All',
  'scrutiny-interest': 'Overview and Scrutiny Committee',
} as const

const partners =
  'The council does not protect children alone: health services, the police and schools share the work, and must stay with it. Resources are found and set aside where they are needed, so that services become good.'

/** Cabinet, 8 June 2016. Equality and the Monitoring Officer were left undecided: both are answered here. */
export const reportOfJune2016: ReportOfSeed = {
  template: 'boxed',
  shape: 'note-and-commission',
  subject:
    'Inspection of services for children in need of help and protection, children looked after and care leavers, and review of the Local Safeguarding Children Board',
  fields: {
    ...whoAsksWhat,
    'decision-type': { choice: 'Executive' },
    summary:
      'Inspectors were here for four weeks in February and March 2016. They found that children are safe, and that services are for the most part good.',
    options: {
      recommendations: [
        'note the report of the inspection',
        'instruct the Executive Director of Children, Young People and Culture to prepare a plan in answer to it for a future meeting',
      ],
    },
    'policy-framework': { choice: 'Yes', words: 'The proposals accord with it.' },
    finance: 'The plan will mind the resources of today and of the years to come, and returns to Cabinet for approval.',
    resources: 'There are no wider resource implications, nor any for health and safety.',
    equality: {
      choice: 'No',
      words: 'There are none, because nothing is decided yet that bears on one group more than on another; the plan will be assessed.',
    },
    'monitoring-officer': { choice: 'Yes, with comments', words: 'The plan itself will be considered when it is proposed.' },
    tracking: {
      tracking: blankTracking('Scrutiny Committee', 'Cabinet / Committee', 'Council').map((row) =>
        row.who === 'Scrutiny Committee' ? { ...row, on: '2016-06-07' } : row,
      ),
    },
    judgements: 'The judgements are much as was expected when the inspection began, probably better than expected.',
    inspection: [
      'Twelve inspectors looked over four weeks at:',
      '- practice at the front line\n- children’s own experience\n- what becomes of children, and their needs\n- how early help is seen to be needed and is given\n- how well partner agencies protect children together\n- services for children looked after: fostering, adoption, leaving care\n- the LSCB',
    ].join('\n\n'),
    'next-steps':
      'Councils judged to require improvement are offered an improvement seminar at which the judgements are explained. There are four seminars more each year, called “Getting to good”. The plan is being written and comes to a future meeting of Cabinet.',
    monitoring:
      'The Social Care Management Team and the Corporate Parenting Board will watch the plan. Reports go to the Children’s Management Team and to Ofsted, and Cabinet and Overview and Scrutiny are kept up to date.',
    partners,
    conclusion:
      'Of the recommendations, 11 are for the council and 5 for the Local Safeguarding Children Board, which will have a plan of its own; they stand on pages 8 and 38 of the inspectors’ report. Services have improved over two years, for which staff are to be commended. Resources are set aside where they are needed.',
    'background-papers': none,
    'report-link': '[The report of the inspection](https://reports.ofsted.gov.uk/)',
  },
}

/** Cabinet, 20 July 2016. */
export const reportOfJuly2016: ReportOfSeed = {
  template: 'boxed',
  shape: 'approve-with-money',
  subject:
    'Action plan following the recommendations of the inspection of services for children in need of help and protection, children looked after and care leavers',
  fields: {
    ...whoAsksWhat,
    'decision-type': { choice: 'Key', words: 'The plan bears on all wards, and it asks for money from reserves.' },
    summary:
      'Inspectors were here for four weeks in February and March 2016. They found that children are safe, and that services are for the most part good. The plan takes up each of their recommendations.',
    options: {
      recommendations: ['approve the plan', 'agree £195,000 from reserves for 2016/17'],
      options: [
        { words: 'To approve the plan and the money for it.', consequences: null, recommended: true },
        {
          words: 'To reject the plan in whole or in part.',
          consequences: 'The council could then not comply with what the inspectorate requires.',
          recommended: false,
        },
      ],
    },
    'policy-framework': { choice: 'Yes', words: 'The proposals accord with it.' },
    finance:
      'The plan asks for £195,000 from reserves in 2016/17, of which £100,000 is for posts that come once and £95,000 is for half a year of posts that stay. From 2017/18 £190,000 is needed each year; it is not found yet. If agreed, the directorate of Children, Young People and Culture sources it in the 2017/18 budget proposals.',
    resources: 'There are no wider resource implications, nor any for health and safety.',
    equality: { choice: 'No', words: 'No specific implications: the plan raises the standard of services for each child alike.' },
    'monitoring-officer': { choice: 'Yes' },
    judgements: 'No failings that are widespread or serious were found.',
    money:
      'Additional savings are to be built into the 2017/18 budget for the posts that stay, from April 2017; six months’ worth is asked of reserves in 2016/17. Once it is agreed, the plan goes to Ofsted and to the Department for Education.',
    'next-steps': 'Ofsted proposes to meet senior officers early in 2017 to see how far the plan has come.',
    partners,
    tracking: { tracking: blankTracking('Scrutiny Committee', 'Cabinet / Committee', 'Council') },
    conclusion:
      'Services have improved over two years, and the plan goes on from there. Cabinet is asked to approve it, and the resources with which services become good.',
    'background-papers': none,
    appendices: { appendices: [{ title: 'Action plan', holds: 'plan', words: [], openness: null }] },
  },
}
