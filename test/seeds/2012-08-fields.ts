import type { SeedField } from './seed-field.ts'

/** An executive is asked on 21 August 2012, working day 92 of 70, to agree the plan. Numbered corporate implications. */
export const fieldsOf2012August: readonly SeedField[] = [
  {
    line: '2–5',
    field: 'Meeting, date, subject, report of',
    says: {
      'decision-of': ['Executive'],
      'meeting-day': ['21 August 2012'],
      subject: ['plan'],
      'report-from': ['Executive Member for Children’s Services'],
    },
  },
  { line: '6', field: 'Summary', says: { summary: ['action plan', 'inspection'] } },
  {
    line: '8',
    field: 'Advising officer holding two posts',
    says: { 'advising-officers': ['Deputy Chief Executive / Director of Children’s Services'] },
  },
  { line: '9', field: 'Contact officer', says: { 'contact-officers': ['Coordinator'] } },
  { line: '10', field: 'Public / exempt', says: { openness: ['Public'] } },
  { line: '11', field: 'Wards affected', says: { wards: ['All'] } },
  { line: '12', field: 'Function of: Executive', says: { 'function-of': ['Executive'] } },
  { line: '13', field: 'Key decision: no', says: { 'key-decision': ['No'] } },
  {
    line: '14–16',
    field: 'Urgency; exemption from call-in: not applicable',
    says: { urgency: ['Not applicable'], 'call-in-exemption': ['Not applicable'] },
  },
  { line: '20–25', field: 'Two council priorities', says: { 'council-priorities': ['protecting', 'healthier'] } },
  { line: '29', field: 'Funded from existing resources, council and NHS', says: { finance: ['NHS', 'existing resources'] } },
  {
    line: '29',
    field: 'Regional programme paid by others',
    says: { money: ['Regional challenge and support programme', 'paid for by others'] },
  },
  { line: '33–35', field: 'Legal: Children Act 2004, Education Act 1996', says: { legal: ['Children Act 2004', 'Education Act 1996'] } },
  {
    line: '39–45',
    field: 'Six risks',
    says: {
      risks: [
        '6 risks',
        'The actions are not carried out',
        'A statutory duty is missed',
        'The next inspection goes badly',
        'The council loses trust',
        'The council’s own aims suffer',
        'Partners do not pull together',
      ],
    },
  },
  { line: '46', field: 'Managed through the plan', says: { risks: ['through the plan'] } },
  { line: '50', field: 'Staffing, trades unions', says: { staffing: ['plan'] } },
  {
    line: '54',
    field: 'Equality judged adequate, twice',
    says: {
      equality: [
        'Equality and diversity (Safeguarding services): Adequate',
        'Equality and diversity (Services for looked after children): Adequate',
      ],
    },
  },
  {
    line: '54',
    field: 'Its own section of the plan',
    says: { equality: ['actions of the plan bear on equality'], workstreams: ['Equality and diversity'] },
  },
  {
    line: '58',
    field: 'Health outcomes poor; be healthy inadequate, under “adequate” overall',
    says: { 'public-health': ['inadequate'], judgements: ['Overall effectiveness: Adequate', 'Being healthy: Inadequate'] },
  },
  { line: '58', field: 'Own workstreams address them', says: { 'public-health': ['workstreams 2 and 3'] } },
  {
    line: '60–70',
    field: 'Community safety, sustainability, procurement: not applicable',
    says: { 'community-safety': ['Not applicable'], sustainability: ['Not applicable'], procurement: ['Not applicable'] },
  },
  {
    line: '72–74',
    field: 'Scrutiny considered, fully endorsed',
    says: { 'scrutiny-views': ['Overview and Scrutiny Committee', 'in full'] },
  },
  { line: '78–80', field: 'Executive asked to agree the plan', says: { recommendations: ['Executive is asked to', 'agree the plan'] } },
  { line: '82', field: 'Reason for recommendation', says: { reasons: ['health'] } },
  { line: '84', field: 'Executive summary', says: { 'executive-summary': ['inspection'] } },
  {
    line: '86, 93',
    field: 'Paragraph printed again: told once, its sources under “Legal”',
    says: { legal: ['inspectorate'], 'executive-summary': ['plan'] },
  },
  { line: '87', field: 'Fieldwork and publication', says: { background: ['from 20 February to 2 March 2012', '10 April 2012'] } },
  { line: '95', field: 'Council’s lead role; developed with partners', says: { background: ['lead', 'partners'] } },
  {
    line: '99–104',
    field: 'Judgements one by one',
    says: {
      judgements: [
        'Safeguarding services',
        'Overall effectiveness: Good',
        'Capacity for improvement: Good',
        'Services for looked after children',
        'Overall effectiveness: Adequate',
        'Capacity for improvement: Adequate',
        'Making a positive contribution: Good',
      ],
    },
  },
  { line: '100', field: 'Better than similar areas and national averages', says: { strengths: ['similar areas', 'national averages'] } },
  {
    line: '105',
    field: 'NHS leads the health action',
    says: { workstreams: ['The Director of Nursing and Quality (NHS Bedfordshire and Luton) oversees workstreams 2 and 3'] },
  },
  { line: '106', field: 'Appendix A: main findings', says: { appendices: ['Appendix A: ', 'findings'] } },
  { line: '106', field: 'Appendix B: outcomes in the region', says: { appendices: ['Appendix B: ', 'region'] } },
  {
    line: '109',
    field: 'Workstreams, each with a lead who coordinates and monitors',
    says: { workstreams: ['9 workstreams', 'lead', 'coordinates', 'watches'] },
  },
  { line: '109', field: '… and reports performance', says: { workstreams: ['reports'] } },
  {
    line: '110',
    field: 'Phase 1, workstreams 1–4, by October 2012',
    says: { workstreams: ['Phase 1, by Wednesday 10 October 2012 (6 months after the publication', 'workstreams 1 to 4'] },
  },
  { line: '112', field: 'Phase 2, workstreams 5–9', says: { workstreams: ['Phase 2', 'workstreams 5 to 9'] } },
  {
    line: '113',
    field: 'Two overseers in two organisations',
    says: {
      workstreams: [
        'The Deputy Chief Executive / Director of Children’s Services (Central Bedfordshire Council) oversees',
        'The Director of Nursing and Quality (NHS Bedfordshire and Luton) oversees',
      ],
    },
  },
  {
    line: '114',
    field: 'Project board and its chair; health included',
    says: { monitoring: ['Children’s Services Project Board', 'chaired by', 'health'] },
  },
  {
    line: '114',
    field: 'Within the reporting of two more boards',
    says: { monitoring: ['Children’s Trust Board', 'Shadow Health and Wellbeing Board'] },
  },
  { line: '115', field: 'Re-inspection expected in autumn 2013', says: { 'next-steps': ['autumn 2013'] } },
  { line: '115', field: 'Peer support and challenge', says: { money: ['challenge and support programme'] } },
  { line: '116', field: 'Appendix C: the plan', says: { appendices: ['Appendix C: ', 'plan'] } },
  { line: '126–128', field: 'Background papers, open to inspection', says: { 'background-papers': ['inspection'] } },
  {
    line: 'whole',
    field: 'Decided on working day 92 of 70',
    says: { background: ['Friday 20 July 2012', '22 working days after it was due', 'working day 92 of 70'] },
  },
]
