import { type SeedField, setLast } from './seed-field.ts'

/** A cabinet is asked on 20 July 2016 to approve the plan and £195,000 for it. Boxed form. */
export const fieldsOf2016July: readonly SeedField[] = [
  {
    line: '2–10',
    field: 'Decision of, date with weekday, subject',
    says: { 'decision-of': ['Cabinet'], 'meeting-day': ['Wednesday 20 July 2016'], subject: ['plan'] },
  },
  {
    line: '12–18',
    field: 'Report from; contact officer',
    says: { 'report-from': ['Councillor', 'Cabinet Member for Children and Families'], 'contact-officers': ['Assistant Director'] },
  },
  { line: '20', field: 'Type of decision: key', says: { 'decision-type': ['Key'] } },
  { line: '22–26', field: 'Status: public', says: { openness: ['public domain'] } },
  { line: '28–36', field: 'Summary', says: { summary: ['safe', 'plan'] } },
  {
    line: '42–45',
    field: 'Approve the plan and £195,000 from reserves for 2016/17',
    says: { options: ['approve the plan', '£195,000', 'reserves', '2016/17'] },
  },
  {
    line: '47–49',
    field: 'Alternative: reject in whole or part; then can’t comply',
    says: { options: ['reject the plan in whole or in part', 'comply'] },
  },
  { line: '57–59', field: 'Policy framework: yes', says: { 'policy-framework': ['Yes'] } },
  { line: '67–68', field: 'Section 151: £195,000 in 2016/17', says: { finance: ['£195,000', '2016/17'] } },
  { line: '70–71', field: '£190,000 for 2017/18 and beyond', says: { finance: ['£190,000', '2017/18'] } },
  { line: '73–75', field: 'If agreed, from the 2017/18 budget proposals', says: { finance: ['If agreed', 'directorate', '2017/18'] } },
  { line: '83', field: 'No wider resource implications', says: { resources: ['no wider resource implications'] } },
  { line: '88', field: 'Equality: no specific implications', says: { equality: ['No'] } },
  { line: '93', field: 'Monitoring Officer: Yes, with initials', says: { 'monitoring-officer': ['Yes', 'IP'] } },
  { line: '95–97', field: 'Wards; scrutiny interest', says: { wards: ['All'], 'scrutiny-interest': ['Overview and Scrutiny Committee'] } },
  {
    line: '99–111',
    field: 'Tracking grid, all blank, with Director',
    says: {
      tracking: [
        'Director',
        'Chief Executive / Strategic Leadership Team',
        'Cabinet Member / Chair',
        'Ward Members',
        'Partners',
        'Scrutiny Committee',
        'Cabinet / Committee',
        'Council',
      ].flatMap((who) => [who, setLast]),
    },
    seedLeaves: 'blank',
  },
  {
    line: '113–116',
    field: 'Inspection dates and publication',
    says: { background: ['from 22 February to 17 March 2016', '16 May 2016'] },
  },
  { line: '117', field: 'Brought to Cabinet on 8 June 2016', says: { background: ['Cabinet, Wednesday 8 June 2016'] } },
  {
    line: '117–119',
    field: '70 working days of publication: 23 August 2016',
    says: { background: ['Tuesday 23 August 2016', '70 working days from the publication', '16 May 2016'] },
  },
  {
    line: '122–135',
    field: 'Outcome and grades',
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
  { line: '137–140', field: 'Improved over two years; the plan continues it', says: { conclusion: ['two years', 'plan'] } },
  {
    line: '142–144',
    field: '11 recommendations; after agreement to the inspectorate and the department',
    says: { findings: ['11 recommendations to the council'], background: ['the Secretary of State and HM Chief Inspector'] },
  },
  { line: '146–148', field: 'Additional staff; £100,000 one-off posts', says: { money: ['Short-term posts', 'one-off', '£100,000'] } },
  { line: '149', field: '£190,000 in a full year', says: { money: ['Recurrent posts', 'every year', '£190,000'] } },
  {
    line: '149–150',
    field: 'Savings in the 2017/18 budget from April 2017',
    says: { money: ['savings that are still to be made', '1 April 2017', '2017/18 budget'] },
  },
  { line: '150–152', field: 'Six months from reserves in 2016/17', says: { money: ['6 of 12 months of 2016/17', '£95,000'] } },
  {
    line: '152–153',
    field: 'Total £195,000; Cabinet asked to agree',
    says: { money: ['Cabinet is asked for £195,000 from General reserves in 2016/17'] },
  },
  {
    line: '156–157',
    field: 'Monitored by management team and Corporate Parenting Board',
    says: { monitoring: ['Corporate Parenting Board', 'Departmental Management Team'] },
  },
  { line: '158', field: 'Reports to Cabinet and Scrutiny', says: { monitoring: ['Cabinet', 'Overview and Scrutiny Committee'] } },
  { line: '160–161', field: 'The inspectorate proposes to meet early in 2017', says: { 'next-steps': ['early in 2017'] } },
  {
    line: '163–168',
    field: 'Partners; resources; to become good',
    says: { partners: ['health', 'police', 'schools'], conclusion: ['resources', 'become good'] },
  },
  { line: '169–173', field: 'Contact details', says: { 'contact-details': ['Assistant Director', 'Telephone: ', 'E-mail: '] } },
]
