import { newId } from '../../src/database/new-id.ts'
import type {
  DutyOfReport,
  FindingOfReport,
  InspectionOfReport,
  JudgementOfReport,
  ReportRecord,
} from '../../src/governance/report/record.ts'
import { findFramework } from '../../src/inspection/frameworks/frameworks.ts'

/** A record with nothing in it but the authority; name what it has. */
export const aReportRecord = (over: Partial<ReportRecord> = {}): ReportRecord => ({
  authority: 'Calder Vale Council',
  body: { id: newId(), name: 'Cabinet', kind: 'cabinet' },
  meetsOn: '2016-07-20',
  asAt: '2016-07-20',
  inspections: [],
  contexts: [],
  plan: null,
  version: null,
  planEnd: null,
  duties: [],
  bodies: [],
  decisions: [],
  requests: [],
  sent: [],
  carriedOut: null,
  ...over,
})

export const aReportedFinding = (number: string | null, over: Partial<FindingOfReport> = {}): FindingOfReport => ({
  id: newId(),
  number,
  label: null,
  text: `Check each plan that finding ${number ?? 'so'} speaks of.`,
  list: 'Recommendations',
  kind: 'recommendation',
  addressees: ['local-authority'],
  others: [],
  timescale: null,
  page: null,
  asides: [],
  ...over,
})

export const aReportedJudgement = (title: string, word: string | null, over: Partial<JudgementOfReport> = {}): JudgementOfReport => ({
  set: null,
  area: title.toLowerCase().replaceAll(' ', '-'),
  title,
  called: [title.toLowerCase()],
  parent: null,
  word,
  notReported: null,
  ...over,
})

export const aReportedInspection = (over: Partial<InspectionOfReport> = {}): InspectionOfReport => ({
  id: newId(),
  name: 'Single inspection, published 16 May 2016',
  title: 'Single inspection of services for children',
  inspectorate: 'Ofsted',
  inspected: 'Calder Vale Council',
  fieldwork: [{ from: '2016-02-22', to: '2016-03-17' }],
  published: '2016-05-16',
  receivedOn: null,
  leadInspector: null,
  team: null,
  webAddress: null,
  overallAbsentReason: null,
  judgements: [],
  grades: (findFramework('sif', '2013')?.scales ?? []).flatMap(({ grades }) => grades),
  expected: [],
  findings: [],
  strengths: [],
  notes: [],
  ...over,
})

/** The written statement of 2016: 70 working days from 16 May, by 23 August; the Cabinet of 20 July sits on day 46. */
export const aReportedDuty = (over: Partial<DutyOfReport> = {}): DutyOfReport => ({
  id: newId(),
  rule: 'written-statement',
  title: 'Written statement of action',
  asks: 'Prepare a written statement of the action proposed, send it and publish it.',
  isLaw: true,
  asksForPlan: true,
  owedBy: 'the local authority',
  recipients: ['the Secretary of State', 'HM Chief Inspector'],
  source: 'Education and Inspections Act 2006, section 137(3) and (4)',
  counted: { period: '70 working days', from: '2016-05-16', event: 'publication', provisional: false },
  due: { on: '2016-08-23', why: 'computed' },
  statedBy: null,
  mismatch: null,
  extension: null,
  workedToBecause: null,
  acts: [
    { id: 'sent-to-secretary-of-state', done: 'Sent to the Secretary of State', required: true, on: null },
    { id: 'sent-to-chief-inspector', done: 'Sent to HM Chief Inspector', required: true, on: null },
    { id: 'published', done: 'Published', required: true, on: null },
  ],
  metOn: null,
  setAside: null,
  meetingOnDay: { day: '46', of: '70' },
  meetingLateBy: null,
  metLateBy: null,
  ...over,
})
