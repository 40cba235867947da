import { officers2012 } from './bury-2012-06.ts'
import { blankTracking, none, officer, type ReportOfSeed } from './write-report.ts'

/** Cabinet, 22 June 2012. Its agenda item, scrutiny interest and tracking were left blank: democratic services set them. */
export const reportOfJune2012: ReportOfSeed = {
  template: 'boxed',
  shape: 'endorse-or-amend',
  subject: 'Inspection of safeguarding and looked after children services (SLAC): action plan',
  fields: {
    'report-from': { officers: [officer(officers2012.member)] },
    'contact-officers': { officers: [officer(officers2012.contact, { telephone: '0161 496 0177' })] },
    'decision-type': { choice: 'Cabinet (non-key decision)' },
    summary: 'The inspectors’ report, published on 13 June 2012, and a draft action plan that answers it are put before Cabinet.',
    'policy-framework': {
      choice: 'Yes',
      words: 'The Children and Young People’s Plan is part of the framework, and nothing that is proposed conflicts with it.',
    },
    finance: 'Carrying the plan out manages the risks that the council runs in respect of looked after children.',
    resources: 'There are no wider resource implications.',
    equality: { choice: 'No', words: 'No issue of equality or diversity was found in what the plan proposes.' },
    'monitoring-officer': { choice: 'Yes' },
    wards: 'All',
    'scrutiny-interest': 'Scrutiny Committee',
    inspection: 'The inspectors were here for ten days.',
    tracking: { tracking: blankTracking('Scrutiny Committee', 'Committee', 'Council') },
    options: {
      options: [
        { words: 'To note the report and endorse the draft action plan.', consequences: null, recommended: true },
        { words: 'To amend the plan.', consequences: null, recommended: false },
      ],
    },
    issues:
      'The plan answers what the inspectors raised. Outcomes for children improve, and the risk to the council’s reputation is lessened. No issue of equality or diversity was found.',
    conclusion: 'The plan answers each area that the inspectors named. Cabinet is recommended to endorse it.',
    'background-papers': '- The draft action plan',
    appendices: { appendices: [{ title: 'Draft action plan', holds: 'plan', words: [], openness: null }] },
    'report-link': none,
  },
}
