import type { Manifest, Slot } from '../manifest.ts'

// The report with corporate implications in numbered paragraphs and lettered appendices.
// Fields and order as in one council's published paper of August 2012.

const head: readonly Slot[] = [
  { name: 'decision-of', label: 'Meeting', kind: 'fact', layout: 'box' },
  { name: 'agenda-item', label: 'Agenda item', kind: 'fact', layout: 'box', setLast: true },
  { name: 'meeting-day', label: 'Date', kind: 'fact', layout: 'box' },
  { name: 'subject', label: 'Subject', kind: 'fact', layout: 'box' },
  { name: 'report-from', label: 'Report of', kind: 'fact', layout: 'box', hint: 'The member who brings it, with the portfolio.' },
  { name: 'summary', label: 'Summary', kind: 'words', layout: 'box' },
  { name: 'advising-officers', label: 'Advising officer', kind: 'fact', layout: 'box' },
  { name: 'contact-officers', label: 'Contact officer', kind: 'fact', layout: 'box' },
  { name: 'openness', label: 'Public / exempt', kind: 'fact', layout: 'box' },
  { name: 'wards', label: 'Wards affected', kind: 'words', layout: 'box' },
  {
    name: 'function-of',
    label: 'Function of',
    kind: 'choice',
    layout: 'box',
    choices: ['Executive', 'Council', 'Committee', 'Individual member'],
  },
  {
    name: 'key-decision',
    label: 'Key decision',
    kind: 'choice',
    layout: 'box',
    choices: ['Yes', 'No'],
    hint: 'For a key decision say why it is one.',
  },
  { name: 'forward-plan-reference', label: 'Forward plan reference', kind: 'words', layout: 'box', setLast: true },
  { name: 'urgency', label: 'Reason for urgency (if appropriate)', kind: 'words', layout: 'box' },
  { name: 'call-in-exemption', label: 'Reason for exemption from call-in (if appropriate)', kind: 'words', layout: 'box' },
]

const implications: readonly Slot[] = [
  { name: 'council-priorities', label: 'Council priorities', kind: 'fact', layout: 'statement' },
  {
    name: 'finance',
    label: 'Financial',
    kind: 'statement',
    layout: 'statement',
    owners: [
      { role: 'finance-drafter', kind: 'consulted', stage: 1, required: false },
      { role: 'section-151-officer', kind: 'statement-by', stage: 2, required: true },
    ],
  },
  {
    name: 'legal',
    label: 'Legal',
    kind: 'statement',
    layout: 'statement',
    owners: [
      { role: 'law-drafter', kind: 'consulted', stage: 1, required: false },
      { role: 'monitoring-officer', kind: 'cleared-by', stage: 2, required: true },
    ],
  },
  { name: 'risks', label: 'Risk management', kind: 'live', layout: 'statement', live: ['risks'] },
  {
    name: 'staffing',
    label: 'Staffing (including trades unions)',
    kind: 'statement',
    layout: 'statement',
    owners: [{ role: 'people-drafter', kind: 'cleared-by', stage: 1, required: false }],
  },
  {
    name: 'equality',
    label: 'Equalities / human rights',
    kind: 'statement',
    layout: 'statement',
    owners: [{ role: 'people-drafter', kind: 'consulted', stage: 1, required: false }],
    live: ['equality'],
  },
  {
    name: 'public-health',
    label: 'Public health',
    kind: 'statement',
    layout: 'statement',
    owners: [{ role: 'partner', kind: 'consulted', stage: 1, required: false }],
  },
  { name: 'community-safety', label: 'Community safety', kind: 'statement', layout: 'statement' },
  { name: 'sustainability', label: 'Sustainability', kind: 'statement', layout: 'statement' },
  { name: 'procurement', label: 'Procurement', kind: 'statement', layout: 'statement' },
  { name: 'scrutiny-views', label: 'Overview and scrutiny', kind: 'words', layout: 'statement' },
]

const report: readonly Slot[] = [
  { name: 'recommendations', label: 'Recommendation', kind: 'fact', layout: 'section' },
  { name: 'reasons', label: 'Reason for recommendation', kind: 'words', layout: 'section' },
  { name: 'executive-summary', label: 'Executive summary', kind: 'words', layout: 'section' },
  { name: 'background', label: 'Background', kind: 'live', layout: 'section', live: ['inspection', 'duties'] },
  { name: 'earlier-decisions', label: 'Earlier decisions', kind: 'live', layout: 'section', live: ['earlier-decisions'], optional: true },
  { name: 'judgements', label: 'Inspection outcomes', kind: 'live', layout: 'section', live: ['judgements'] },
  { name: 'national-context', label: 'National context', kind: 'live', layout: 'section', live: ['national-context'], optional: true },
  { name: 'strengths', label: 'Strengths', kind: 'live', layout: 'section', live: ['strengths'], optional: true },
  { name: 'findings', label: 'Areas for improvement', kind: 'live', layout: 'section', live: ['findings'] },
  { name: 'workstreams', label: 'Action to support improvement', kind: 'live', layout: 'section', live: ['plan', 'workstreams'] },
  { name: 'money', label: 'Money', kind: 'live', layout: 'section', live: ['money'], optional: true },
  { name: 'partners', label: 'Partners', kind: 'live', layout: 'section', live: ['partners'], optional: true },
  { name: 'monitoring', label: 'Monitoring', kind: 'live', layout: 'section', live: ['bodies'] },
  { name: 'next-steps', label: 'Re-inspection and next steps', kind: 'live', layout: 'section', live: ['next-steps'] },
  { name: 'appendices', label: 'Appendices', kind: 'fact', layout: 'section' },
  { name: 'background-papers', label: 'Background papers (open to public inspection)', kind: 'words', layout: 'section' },
]

export const numbered: Manifest = {
  name: 'numbered',
  edition: '1',
  title: 'Numbered corporate implications with appendices',
  family: 'numbered',
  slots: [...head, ...implications, ...report],
}
