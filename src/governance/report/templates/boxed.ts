import type { Manifest, Slot } from '../manifest.ts'

// The form of boxes: head, options, statements of officers, the grid of who sees it when, then the report in sections.
// Fields and order as in three published papers of one council (June 2012, June 2016, July 2016).

const head: readonly Slot[] = [
  {
    name: 'kind-of-paper',
    label: 'Kind of paper',
    kind: 'choice',
    layout: 'box',
    choices: ['Report for decision', 'Report for information'],
  },
  { name: 'agenda-item', label: 'Agenda item', kind: 'fact', layout: 'box', setLast: true },
  { name: 'decision-of', label: 'Decision of', kind: 'fact', layout: 'box' },
  { name: 'meeting-day', label: 'Date', kind: 'fact', layout: 'box' },
  { name: 'subject', label: 'Subject', kind: 'fact', layout: 'box' },
  { name: 'report-from', label: 'Report from', kind: 'fact', layout: 'box', hint: 'The member who brings it, with the portfolio.' },
  { name: 'contact-officers', label: 'Contact officer', kind: 'fact', layout: 'box' },
  {
    name: 'decision-type',
    label: 'Type of decision',
    kind: 'choice',
    layout: 'box',
    choices: ['Key', 'Cabinet (non-key decision)', 'Executive', 'Individual member', 'Committee', 'Council'],
    hint: 'For a key decision say why it is one.',
  },
  { name: 'openness', label: 'Freedom of information / status', kind: 'fact', layout: 'box' },
  { name: 'summary', label: 'Summary', kind: 'words', layout: 'box' },
  { name: 'options', label: 'Options and recommended option', kind: 'fact', layout: 'box', hint: 'Words here stand before the options.' },
]

const implications: readonly Slot[] = [
  {
    name: 'policy-framework',
    label: 'Corporate aims / policy framework: do the proposals accord with the policy framework?',
    kind: 'choice',
    layout: 'statement',
    choices: ['Yes', 'No'],
    hint: 'Say which part of the framework, and why.',
  },
  {
    name: 'finance',
    label: 'Statement by the Section 151 officer: financial implications and risk considerations',
    kind: 'statement',
    layout: 'statement',
    owners: [{ role: 'section-151-officer', kind: 'statement-by', stage: 2, required: true }],
  },
  {
    name: 'resources',
    label: 'Statement by the Executive Director of Resources (including health and safety implications)',
    kind: 'statement',
    layout: 'statement',
    owners: [{ role: 'director-of-resources', kind: 'statement-by', stage: 2, required: true }],
  },
  {
    name: 'equality',
    label: 'Equality / diversity implications',
    kind: 'choice',
    layout: 'statement',
    choices: ['Yes', 'No'],
    owners: [{ role: 'people-drafter', kind: 'consulted', stage: 1, required: false }],
    live: ['equality'],
    hint: 'Say what they are; or why there are none.',
  },
  {
    name: 'monitoring-officer',
    label: 'Considered by Monitoring Officer',
    kind: 'choice',
    layout: 'statement',
    choices: ['Yes', 'Yes, with comments'],
    owners: [{ role: 'monitoring-officer', kind: 'considered-by', stage: 2, required: true }],
  },
  { name: 'wards', label: 'Wards affected', kind: 'words', layout: 'statement' },
  { name: 'scrutiny-interest', label: 'Scrutiny interest', kind: 'words', layout: 'statement' },
  { name: 'tracking', label: 'Tracking / process', kind: 'tracking', layout: 'tracking', setLast: true },
]

const report: readonly Slot[] = [
  { name: 'background', label: 'Background', kind: 'live', layout: 'section', live: ['inspection', 'earlier-decisions', 'duties'] },
  {
    name: 'national-context',
    label: 'Context of the inspection',
    kind: 'live',
    layout: 'section',
    live: ['national-context'],
    optional: true,
  },
  { name: 'judgements', label: 'The outcome of the inspection', kind: 'live', layout: 'section', live: ['judgements'] },
  { name: 'inspection', label: 'The focus of the inspection', kind: 'words', layout: 'section', optional: true },
  { name: 'strengths', label: 'Strengths', kind: 'live', layout: 'section', live: ['strengths'], optional: true },
  { name: 'findings', label: 'Recommendations of the inspection', kind: 'live', layout: 'section', live: ['findings'] },
  { name: 'plan', label: 'The action plan', kind: 'live', layout: 'section', live: ['plan', 'workstreams'], optional: true },
  { name: 'money', label: 'Resources asked for', kind: 'live', layout: 'section', live: ['money'], optional: true },
  { name: 'issues', label: 'Issues', kind: 'live', layout: 'section', live: ['risks'], optional: true },
  { name: 'monitoring', label: 'Monitoring the action plan', kind: 'live', layout: 'section', live: ['bodies'] },
  { name: 'next-steps', label: 'Next steps', kind: 'live', layout: 'section', live: ['next-steps'], optional: true },
  { name: 'partners', label: 'Partners', kind: 'live', layout: 'section', live: ['partners'], optional: true },
  { name: 'conclusion', label: 'Conclusion', kind: 'words', layout: 'section' },
  { name: 'background-papers', label: 'List of background papers', kind: 'words', layout: 'section' },
  { name: 'contact-details', label: 'Contact details', kind: 'fact', layout: 'section' },
  { name: 'report-link', label: 'Link to the inspection report', kind: 'words', layout: 'section', optional: true },
  { name: 'appendices', label: 'Appendices', kind: 'fact', layout: 'section', optional: true },
]

export const boxed: Manifest = {
  name: 'boxed',
  edition: '1',
  title: 'Boxed form with statements and tracking grid',
  family: 'boxed',
  slots: [...head, ...implications, ...report],
}
