import type { Manifest, Slot } from '../manifest.ts'

// A covering sheet with its own summary and recommendations, and behind it the report, which repeats them.
// Fields and order as in one council's published paper of December 2016.

const sheet: readonly Slot[] = [
  {
    name: 'kind-of-paper',
    label: 'Kind of paper',
    kind: 'choice',
    layout: 'box',
    choices: ['Covering sheet with report for decision', 'Covering sheet with report for information'],
  },
  { name: 'agenda-item', label: 'Agenda item', kind: 'fact', layout: 'box', setLast: true },
  { name: 'decision-of', label: 'Report to', kind: 'fact', layout: 'box' },
  { name: 'meeting-day', label: 'Date', kind: 'fact', layout: 'box' },
  { name: 'report-of', label: 'Report of', kind: 'fact', layout: 'box', hint: 'The officers whose report it is: a team or a director.' },
  {
    name: 'decision-type',
    label: 'Type of decision',
    kind: 'choice',
    layout: 'box',
    choices: ['Cabinet decision', 'Cabinet key decision', 'Council decision', 'Committee decision', 'Decision by an individual member'],
    hint: 'For a key decision say why it is one.',
  },
  { name: 'decision-reference', label: 'Decision reference', kind: 'words', layout: 'box', setLast: true },
  { name: 'report-from', label: 'Cabinet member', kind: 'fact', layout: 'box', hint: 'The member who brings it, with the portfolio.' },
  { name: 'subject', label: 'Title', kind: 'fact', layout: 'box' },
  { name: 'openness', label: 'Public or exempt', kind: 'fact', layout: 'box' },
  { name: 'summary', label: 'Summary', kind: 'words', layout: 'section' },
  { name: 'recommendations', label: 'Recommendations', kind: 'fact', layout: 'section' },
  { name: 'reasons', label: 'Reasons for the recommendations / decisions', kind: 'words', layout: 'section' },
  { name: 'interests', label: 'Members’ interests', kind: 'words', layout: 'section' },
]

const report: readonly Slot[] = [
  { name: 'background', label: 'Detail', kind: 'live', layout: 'section', live: ['inspection', 'earlier-decisions', 'duties'] },
  { name: 'judgements', label: 'Judgements', kind: 'live', layout: 'section', live: ['judgements'], optional: true },
  { name: 'national-context', label: 'National context', kind: 'live', layout: 'section', live: ['national-context'], optional: true },
  { name: 'strengths', label: 'Strengths', kind: 'live', layout: 'section', live: ['strengths'], optional: true },
  { name: 'findings', label: 'Recommendations of the inspection', kind: 'live', layout: 'section', live: ['findings'] },
  { name: 'plan', label: 'The plan', kind: 'live', layout: 'section', live: ['plan', 'workstreams'], optional: true },
  { name: 'money', label: 'Money', kind: 'live', layout: 'section', live: ['money'], optional: true },
  { name: 'issues', label: 'Key issues to note', kind: 'words', layout: 'section' },
  { name: 'partners', label: 'Partners', kind: 'live', layout: 'section', live: ['partners'], optional: true },
  { name: 'monitoring', label: 'Monitoring', kind: 'live', layout: 'section', live: ['bodies'], optional: true },
  { name: 'duties', label: 'Sent to the inspectorate', kind: 'live', layout: 'section', live: ['next-steps'], optional: true },
]

const implications: readonly Slot[] = [
  { name: 'community-impact', label: 'Community impact implications', kind: 'statement', layout: 'statement' },
  {
    name: 'finance',
    label: 'Financial implications',
    kind: 'statement',
    layout: 'statement',
    owners: [
      { role: 'finance-drafter', kind: 'consulted', stage: 1, required: false },
      { role: 'section-151-officer', kind: 'cleared-by', stage: 2, required: true },
    ],
  },
  {
    name: 'legal',
    label: 'Legal implications',
    kind: 'statement',
    layout: 'statement',
    owners: [
      { role: 'law-drafter', kind: 'consulted', stage: 1, required: false },
      { role: 'monitoring-officer', kind: 'cleared-by', stage: 2, required: true },
    ],
  },
  {
    name: 'risk-class',
    label: 'Risk assessment',
    kind: 'choice',
    layout: 'statement',
    choices: ['Low', 'Low to medium', 'Medium', 'Medium to high', 'High'],
    live: ['risks'],
    hint: 'Say whether what is in place controls it.',
  },
  { name: 'policy-principles', label: 'Council plan policy principles and priorities', kind: 'fact', layout: 'statement' },
  {
    name: 'corporate-parenting',
    label: 'Corporate parenting implications',
    kind: 'statement',
    layout: 'statement',
    owners: [{ role: 'director-of-childrens-services', kind: 'cleared-by', stage: 1, required: false }],
  },
  {
    name: 'consultation',
    label: 'Consultation, including ward councillors',
    kind: 'live',
    layout: 'statement',
    live: ['consultation'],
    hint: 'Who was asked, when, and what they said.',
  },
]

const foot: readonly Slot[] = [
  { name: 'contact-officers', label: 'Contact officer', kind: 'fact', layout: 'section' },
  { name: 'education', label: 'Education related?', kind: 'choice', layout: 'section', choices: ['Yes', 'No'] },
  { name: 'background-papers', label: 'Background papers', kind: 'words', layout: 'section' },
  { name: 'wards', label: 'Ward(s)', kind: 'words', layout: 'section' },
  { name: 'ward-councillors', label: 'Ward councillors', kind: 'words', layout: 'section' },
  {
    name: 'property',
    label: 'Property',
    kind: 'statement',
    layout: 'section',
  },
  { name: 'appendices', label: 'Annexes', kind: 'fact', layout: 'section', optional: true },
]

export const covering: Manifest = {
  name: 'covering',
  edition: '1',
  title: 'Covering sheet and report with lettered and numbered parts',
  family: 'covering',
  slots: [...sheet, ...report, ...implications, ...foot],
}
