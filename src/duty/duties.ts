// Every duty that Goodward knows, each with its source. A released edition never changes: a new reading of the law is a new edition.

import type { Duty, Source } from './duty.ts'

const section137: Source = {
  citation: 'Education and Inspections Act 2006, section 137(3) and (4)',
  says: 'An authority that receives a section 136 report prepares a written statement of the action it proposes and the period for it, and publishes both the report and the statement.',
  address: 'https://www.legislation.gov.uk/ukpga/2006/40/section/137',
}

const regulation1: Source = {
  citation: 'SI 2007/462, regulation 1',
  says: 'A working day is any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales.',
  address: 'https://www.legislation.gov.uk/uksi/2007/462',
}

const regulation2: Source = {
  citation: 'SI 2007/462, regulation 2',
  says: 'The report is published within 30 working days of receiving it: copies to partners, at least one newspaper and one radio station, free inspection at the authority’s offices, copies for a reasonable fee.',
  address: 'https://www.legislation.gov.uk/uksi/2007/462',
}

const regulation3: Source = {
  citation: 'SI 2007/462, regulation 3',
  says: 'The written statement is due within 70 working days of receiving the report, to the Secretary of State and HM Chief Inspector. The period is taken from an inspectorate’s letter and a council’s decision that cite the regulation.',
  address: 'https://www.legislation.gov.uk/uksi/2007/462',
}

const jointAreaReviews3: Source = {
  citation: 'SI 2015/1792, regulation 3',
  says: 'HM Chief Inspector decides whether a written statement of proposed action is needed and names the principal authority; the notice is printed in the report, and all who receive the report publish it on their website.',
  address: 'https://www.legislation.gov.uk/uksi/2015/1792/regulation/3',
}

const jointAreaReviews4: Source = {
  citation: 'SI 2015/1792, regulation 4',
  says: 'The principal authority makes the statement within 70 working days of receiving the report.',
  address: 'https://www.legislation.gov.uk/uksi/2015/1792/regulation/4',
}

const focusedVisitLetters: Source = {
  citation: 'Ofsted’s letters after focused visits with areas for priority action, August 2018 to January 2026',
  says: 'A draft within 20 working days of receiving the letter would be very helpful; the final plan is due within 70 working days of receiving it.',
  address: null,
}

const areaSendReports: Source = {
  citation: 'Area SEND inspection reports since January 2023',
  says: 'With areas for priority action, the local area partnership submits a priority action plan; without, it updates and publishes its strategic plan from the areas for improvement. No number of days is printed.',
  address: 'https://www.gov.uk/government/publications/area-send-framework-and-handbook/area-send-inspections-framework-and-handbook',
}

const sentAndPublished = [
  { id: 'sent-to-secretary-of-state', done: 'Sent to the Secretary of State', required: true },
  { id: 'sent-to-chief-inspector', done: 'Sent to HM Chief Inspector', required: true },
  { id: 'published', done: 'Published', required: true },
] as const

export const writtenStatement = {
  id: 'written-statement',
  edition: '1',
  title: 'Written statement of action',
  asks: 'Prepare a written statement of the action proposed in the light of the report and the period for it, send it and publish it.',
  force: 'law',
  owedBy: 'the local authority',
  period: { kind: 'counted', amount: 70, unit: 'working days', dayOne: 'the day after' },
  trigger: { event: 'receipt', document: 'report', standIn: 'publication' },
  recipients: ['the Secretary of State', 'HM Chief Inspector'],
  acts: sentAndPublished,
  sources: [section137, regulation3, regulation1],
} as const satisfies Duty

export const reportPublication = {
  id: 'report-publication',
  edition: '1',
  title: 'Publication of the inspection report',
  asks: 'Publish the report: copies to partners, one newspaper and one radio station, and free inspection at the offices.',
  force: 'law',
  owedBy: 'the local authority',
  period: { kind: 'counted', amount: 30, unit: 'working days', dayOne: 'the day after' },
  trigger: { event: 'receipt', document: 'report', standIn: 'publication' },
  recipients: ['partners', 'at least one newspaper', 'at least one radio station'],
  acts: [
    { id: 'copies-to-partners', done: 'Copies sent to the relevant partners and Board partners', required: true },
    { id: 'newspaper', done: 'Copy sent to a newspaper of the area', required: true },
    { id: 'radio-station', done: 'Copy sent to a radio station that serves the area', required: true },
    { id: 'inspection-at-offices', done: 'Open to free inspection at the authority’s offices', required: true },
    { id: 'website', done: 'Put on the authority’s website (custom; the regulation doesn’t ask for it)', required: false },
  ],
  sources: [section137, regulation2, regulation1],
} as const satisfies Duty

export const priorityActionDraft = {
  id: 'priority-action-draft',
  edition: '1',
  title: 'Draft action plan for areas of priority action',
  asks: 'Send the inspectorate an early draft of the action plan.',
  force: 'request',
  owedBy: 'the director of children’s services',
  period: { kind: 'counted', amount: 20, unit: 'working days', dayOne: 'the day after' },
  trigger: { event: 'receipt', document: 'letter', standIn: 'publication' },
  recipients: ['Ofsted, at the address in the letter'],
  acts: [{ id: 'draft-sent', done: 'Draft sent to Ofsted', required: true }],
  sources: [focusedVisitLetters],
} as const satisfies Duty

export const priorityActionPlan = {
  id: 'priority-action-plan',
  edition: '1',
  title: 'Action plan for areas of priority action',
  asks: 'Send and publish the final action plan that answers the areas for priority action.',
  force: 'law',
  owedBy: 'the local authority',
  period: { kind: 'counted', amount: 70, unit: 'working days', dayOne: 'the day after' },
  trigger: { event: 'receipt', document: 'letter', standIn: 'publication' },
  recipients: ['the Secretary of State', 'HM Chief Inspector, at the address in the letter'],
  acts: sentAndPublished,
  sources: [focusedVisitLetters, section137, regulation3, regulation1],
} as const satisfies Duty

export const jointWrittenStatement = {
  id: 'joint-written-statement',
  edition: '1',
  title: 'Written statement of proposed action',
  asks: 'The principal authority named in HM Chief Inspector’s notice makes a written statement of proposed action with its partners.',
  force: 'law',
  owedBy: 'the principal authority named in the notice',
  period: { kind: 'counted', amount: 70, unit: 'working days', dayOne: 'the day after' },
  trigger: { event: 'receipt', document: 'report', standIn: 'publication' },
  recipients: ['whom the notice in the report names'],
  acts: [{ id: 'statement-sent', done: 'Statement made and sent', required: true }],
  sources: [jointAreaReviews3, jointAreaReviews4],
} as const satisfies Duty

export const jointReportPublication = {
  id: 'joint-report-publication',
  edition: '1',
  title: 'Publication of the joint report',
  asks: 'Publish the report on the authority’s website, as all who receive it must.',
  force: 'law',
  owedBy: 'each body that received the report',
  period: { kind: 'no number of days', because: 'Regulation 3 is known here without a number of days.' },
  trigger: { event: 'receipt', document: 'report', standIn: null },
  recipients: ['the public'],
  acts: [{ id: 'website', done: 'Published on the website', required: true }],
  sources: [jointAreaReviews3],
} as const satisfies Duty

export const areaSendWrittenStatement = {
  ...jointWrittenStatement,
  id: 'area-send-written-statement',
  title: 'Written statement of action (local area SEND)',
  asks: 'The local authority and the clinical commissioning group jointly make a written statement of action where HM Chief Inspector asks for one.',
  owedBy: 'the principal authority named in the notice, with the clinical commissioning group',
} as const satisfies Duty

export const areaSendPriorityActionPlan = {
  id: 'area-send-priority-action-plan',
  edition: '1',
  title: 'Priority action plan (area SEND)',
  asks: 'Submit a priority action plan that answers the areas for priority action.',
  force: 'request',
  owedBy: 'the local area partnership: the local authority and the integrated care board jointly',
  period: { kind: 'asked', because: 'Sources differ on the period (35 or 50 working days of the final report), so none is counted.' },
  trigger: { event: 'receipt', document: 'report', standIn: null },
  recipients: ['HM Chief Inspector', 'the Care Quality Commission'],
  acts: [
    { id: 'sent-to-chief-inspector', done: 'Submitted to HM Chief Inspector', required: true },
    { id: 'sent-to-cqc', done: 'Submitted to the Care Quality Commission', required: true },
  ],
  sources: [areaSendReports],
} as const satisfies Duty

export const areaSendStrategicPlan = {
  id: 'area-send-strategic-plan',
  edition: '1',
  title: 'Updated strategic plan (area SEND)',
  asks: 'Update the local area’s strategic plan from the areas for improvement, and publish it.',
  force: 'request',
  owedBy: 'the local area partnership: the local authority and the integrated care board',
  period: { kind: 'no number of days', because: 'The report asks for it without a number of days.' },
  trigger: { event: 'publication', document: 'report', standIn: null },
  recipients: ['the public'],
  acts: [
    { id: 'updated', done: 'Strategic plan updated', required: true },
    { id: 'published', done: 'Strategic plan published', required: true },
  ],
  sources: [areaSendReports],
} as const satisfies Duty

export const youthJusticePlan = {
  id: 'youth-justice-plan',
  edition: '1',
  title: 'Youth justice improvement plan',
  asks: 'Prepare an improvement plan that answers the recommendations.',
  force: 'request',
  owedBy: 'the youth justice management board',
  period: { kind: 'no number of days', because: 'No number of days is set in law; the inspectorate names a day for each report.' },
  trigger: { event: 'publication', document: 'report', standIn: null },
  recipients: ['HM Inspectorate of Probation'],
  acts: [{ id: 'plan-sent', done: 'Plan sent to HM Inspectorate of Probation', required: true }],
  sources: [
    {
      citation: 'A council’s youth justice papers, December 2024',
      says: 'A plan was asked for 13 working days after the report; no rule with a number of days was found.',
      address: 'https://democracy.reading.gov.uk/mgAi.aspx?ID=15127',
    },
  ],
} as const satisfies Duty

export const policeComment = {
  id: 'police-comment',
  edition: '1',
  title: 'Local policing body’s comments',
  asks: 'Publish comments on the police inspection report, with the action for each recommendation or why none is proposed.',
  force: 'law',
  owedBy: 'the local policing body, not the local authority',
  period: { kind: 'counted', amount: 56, unit: 'calendar days', dayOne: 'the day itself' },
  trigger: { event: 'publication', document: 'report', standIn: null },
  recipients: ['the Secretary of State', 'HM Inspectorate of Constabulary and Fire & Rescue Services'],
  acts: [{ id: 'published', done: 'Comments published', required: true }],
  sources: [
    {
      citation: 'Police Act 1996, section 55(5A) and (5B)',
      says: 'Comments are published within 56 days beginning with the day of the report’s publication.',
      address: 'https://www.legislation.gov.uk/ukpga/1996/16/section/55',
    },
  ],
} as const satisfies Duty

export const duties: readonly Duty[] = [
  writtenStatement,
  reportPublication,
  priorityActionDraft,
  priorityActionPlan,
  jointWrittenStatement,
  jointReportPublication,
  areaSendWrittenStatement,
  areaSendPriorityActionPlan,
  areaSendStrategicPlan,
  youthJusticePlan,
  policeComment,
]

export type DutyId =
  | (typeof writtenStatement)['id']
  | (typeof reportPublication)['id']
  | (typeof priorityActionDraft)['id']
  | (typeof priorityActionPlan)['id']
  | (typeof jointWrittenStatement)['id']
  | (typeof jointReportPublication)['id']
  | (typeof areaSendWrittenStatement)['id']
  | (typeof areaSendPriorityActionPlan)['id']
  | (typeof areaSendStrategicPlan)['id']
  | (typeof youthJusticePlan)['id']
  | (typeof policeComment)['id']

export function findDuty(id: string): Duty | null {
  return duties.find((duty) => duty.id === id) ?? null
}
