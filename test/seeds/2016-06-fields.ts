import { type SeedField, setLast } from './seed-field.ts'

/** A cabinet is asked on 8 June 2016 to note the report and to have a plan prepared. Boxed form. */
export const fieldsOf2016June: readonly SeedField[] = [
  {
    line: '7–11',
    field: 'Decision of, date, subject, report from, contact',
    says: {
      'decision-of': ['Cabinet'],
      'meeting-day': ['8 June 2016'],
      subject: ['inspection'],
      'report-from': ['Cabinet Member for Children and Families'],
      'contact-officers': ['Assistant Director (Children’s Social Care)'],
    },
  },
  { line: '12', field: 'Type of decision: Executive', says: { 'decision-type': ['Executive'] } },
  { line: '13', field: 'Public', says: { openness: ['public domain'] } },
  { line: '14', field: 'Summary: children are safe, services mostly good', says: { summary: ['safe', 'good'] } },
  {
    line: '15',
    field: 'Note; have a plan prepared for a future meeting',
    says: { options: ['note', 'Executive Director', 'prepare', 'future meeting'] },
  },
  { line: '18', field: 'Policy framework: yes', says: { 'policy-framework': ['Yes'] } },
  { line: '19', field: 'Section 151: resources minded, comes back for approval', says: { finance: ['resources', 'approval'] } },
  {
    line: '20',
    field: 'Executive Director of Resources, with health and safety',
    says: { resources: ['no wider resource implications', 'health and safety'] },
  },
  { line: '21', field: 'Equality: “Yes No”', says: { equality: ['No', 'because'] }, seedLeaves: 'undecided' },
  {
    line: '22',
    field: 'Monitoring Officer: “Yes Comments”',
    says: { 'monitoring-officer': ['Yes, with comments'] },
    seedLeaves: 'undecided',
  },
  { line: '23–24', field: 'Wards; scrutiny interest', says: { wards: ['All'], 'scrutiny-interest': ['Overview and Scrutiny Committee'] } },
  {
    line: '28–32',
    field: 'Tracking: scrutiny on 7 June, the day before',
    says: { tracking: ['Director', setLast, 'Scrutiny Committee', '7 June 2016'] },
  },
  { line: '36', field: 'Fieldwork and publication', says: { background: ['from 22 February to 17 March 2016', '16 May 2016'] } },
  {
    line: '38–47',
    field: 'Overall built on sub-judgements, as a nested list',
    says: {
      judgements: [
        'Overall effectiveness',
        'Children looked after and achieving permanence',
        'Adoption performance',
        'care leavers',
        'rests on the other judgements',
      ],
    },
  },
  {
    line: '53–58',
    field: 'National context as at 17 March: 84, 20 / 42 / 22 / 0',
    says: {
      'national-context': [
        'as at 17 March 2016',
        '84 reports',
        '20 good (24%)',
        '42 requires improvement to be good (50%)',
        '22 inadequate (26%)',
        '0 outstanding (0%)',
      ],
    },
  },
  { line: '62', field: 'No widespread or serious failings', says: { background: ['no widespread or serious failings'] } },
  {
    line: '66–72',
    field: 'Grades, one word for each value',
    says: {
      judgements: [
        'Overall effectiveness: Requires improvement to be good',
        'Children who need help and protection: Good',
        'Children looked after and achieving permanence: Requires improvement to be good',
        'Adoption performance: Good',
        'Experiences and progress of care leavers: Requires improvement to be good',
        'Leadership, management and governance: Good',
        'Effectiveness of the LSCB: Good',
      ],
    },
  },
  { line: '74', field: 'Better than expected', says: { judgements: ['better than expected'] } },
  { line: '76', field: 'Improved over two years; staff commended', says: { conclusion: ['two years', 'staff'] } },
  { line: '80', field: 'Twelve inspectors, four weeks', says: { background: ['12 inspectors'], inspection: ['four weeks'] } },
  {
    line: '82–88',
    field: 'Focus of the inspection, seven points',
    says: { inspection: ['practice', 'children’s own', 'need', 'early', 'partner', 'looked after', 'LSCB'] },
  },
  { line: '92–116', field: '22 strengths', says: { strengths: ['22 strengths'] } },
  {
    line: '120',
    field: '11 recommendations for the council, 5 for the LSCB; pages 8 and 38',
    says: { findings: ['11 recommendations to the council (page 8)', '5 to the Local Safeguarding Children Board (page 38)'] },
  },
  { line: '122', field: 'Improvement seminar offered', says: { 'next-steps': ['improvement seminar'] } },
  {
    line: '122',
    field: 'Written statement to Secretary of State and HMCI',
    says: { background: ['Written statement of action', 'the Secretary of State and HM Chief Inspector'] },
  },
  { line: '122', field: '“within 70days”: working days', says: { background: ['Tuesday 23 August 2016', '70 working days'] } },
  { line: '124', field: 'Four seminars a year', says: { 'next-steps': ['four seminars'] } },
  { line: '126', field: 'Plan to a future Cabinet', says: { monitoring: ['Cabinet'] } },
  {
    line: '126',
    field: 'Monitored by three bodies',
    says: { monitoring: ['Social Care Management Team', 'Corporate Parenting Board', 'Children’s Management Team'] },
  },
  {
    line: '126',
    field: 'Reports to the inspectorate; updates to Cabinet and Scrutiny',
    says: { monitoring: ['Ofsted', 'Cabinet', 'Scrutiny'] },
  },
  { line: '128', field: 'Partners must remain committed', says: { partners: ['health', 'police', 'schools'] } },
  { line: '128', field: 'Resources found where necessary', says: { conclusion: ['resources'] } },
  {
    line: '130–135',
    field: 'Contact details, under one title',
    says: { 'contact-details': ['Assistant Director (Children’s Social Care)', 'Telephone: ', 'E-mail: '] },
  },
  { line: '137–139', field: 'Link to the report', says: { 'report-link': ['inspection'] } },
]
