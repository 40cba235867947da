// Where the frameworks' facts stand.

import type { Source } from '../../duty/duty.ts'

export const section136: Source = {
  citation: 'Education and Inspections Act 2006, sections 136 and 137',
  says: 'HM Chief Inspector may inspect how a local authority performs its functions, and reports on it; the report brings the written statement.',
  address: 'https://www.legislation.gov.uk/ukpga/2006/40/section/137',
}

export const jointAreaReviews: Source = {
  citation: 'The Children Act 2004 (Joint Area Reviews) Regulations 2015 (SI 2015/1792), regulations 3 and 4',
  says: 'HM Chief Inspector decides whether a written statement of proposed action is needed, and names the principal authority in a notice in the report.',
  address: 'https://www.legislation.gov.uk/uksi/2015/1792/regulation/3',
}

export const slacReports: Source = {
  citation: 'Published SLAC reports and councils’ papers on them, 2009 to 2012',
  says: 'Judgements in two sets, each with overall effectiveness and capacity to improve; areas for improvement under the time given to them.',
  address: null,
}

export const lookedAfterReports: Source = {
  citation: 'Published reports on services for looked after children, 2012 to 2013',
  says: 'Overall effectiveness and capacity to improve, outcomes, quality of provision, leadership and management; areas for improvement under the time given to them.',
  address: null,
}

export const childProtectionReports: Source = {
  citation: 'Councils’ papers on inspections of arrangements for the protection of children, 2012 to 2013',
  says: 'Overall effectiveness, with the effectiveness of help and protection, quality of practice, and leadership and governance.',
  address: 'https://moderngov.cheshireeast.gov.uk/ecminutes/mgAi.aspx?ID=19802',
}

export const sifReports: Source = {
  citation: 'Published reports under the single inspection framework, 2013 to 2018',
  says: 'Three key judgements, two of their parts graded apart, a headline sentence for the whole, and the LSCB’s own effectiveness, which is no part of it.',
  address: null,
}

export const ilacsFramework: Source = {
  citation: 'Ofsted, Inspecting local authority children’s services from 2018 (ILACS)',
  says: 'The judgements and the words that grade them; care leavers are judged apart since January 2023.',
  address:
    'https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/inspecting-local-authority-childrens-services',
}

export const overallRemoved: Source = {
  citation: 'Ofsted, removal of the headline judgement from ILACS from April 2026 (announced 27 November 2025)',
  says: 'Overall effectiveness is no longer judged from April 2026.',
  address: null,
}

export const focusedVisitLetters: Source = {
  citation: 'Ofsted’s letters after focused visits, since 2018',
  says: 'No grades; areas for priority action, where there are any, and what needs to improve.',
  address: null,
}

export const areaSendHandbook: Source = {
  citation: 'Area SEND inspections: framework and handbook, since January 2023',
  says: 'One of three outcomes; areas for priority action by responsible body, and areas for improvement.',
  address: 'https://www.gov.uk/government/publications/area-send-framework-and-handbook/area-send-inspections-framework-and-handbook',
}

export const cqcAssessment: Source = {
  citation: 'Care Act 2014, Part 1; Care Quality Commission assessments of local authorities since 2023',
  says: 'Nine quality statements in four themes, each scored, and one rating. No plan is prescribed.',
  address: 'https://www.local.gov.uk/publications/care-quality-commission-assessments-adult-social-care-must-know-guide-chief-executives',
}

export const youthJusticeReports: Source = {
  citation: 'HM Inspectorate of Probation, youth justice inspection reports since 2018',
  says: 'Domains with graded standards and one rating; recommendations addressed to named roles.',
  address: 'https://democracy.reading.gov.uk/mgAi.aspx?ID=15127',
}
