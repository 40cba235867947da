// Inspection of local authority children's services (ILACS): care leavers with children in care until 2022, apart since January 2023,
// and without an overall judgement since April 2026.

import type { Area, FindingList, Framework, MayArise } from './framework.ts'
import { requiresImprovementScale } from './scales.ts'
import { ilacsFramework, overallRemoved, section136 } from './sources.ts'

const scale = requiresImprovementScale.key

const leaders: Area = {
  key: 'leaders',
  title: 'The impact of leaders on social work practice with children and families',
  parent: null,
  printed: [
    'the impact of leaders on social work practice with children and families',
    'the impact of leaders on practice',
    'the impact of leaders on practice with children and families',
  ],
  scale,
}

const helpAndProtection: Area = {
  key: 'help-and-protection',
  title: 'The experiences and progress of children who need help and protection',
  parent: null,
  printed: ['the experiences and progress of children who need help and protection', 'children who need help and protection'],
  scale,
}

const inCareAndLeavers: Area = {
  key: 'children-in-care-and-care-leavers',
  title: 'The experiences and progress of children in care and care leavers',
  parent: null,
  printed: ['the experiences and progress of children in care and care leavers', 'children in care and care leavers'],
  scale,
}

const inCare: Area = {
  key: 'children-in-care',
  title: 'The experiences and progress of children in care',
  parent: null,
  printed: ['the experiences and progress of children in care', 'children in care'],
  scale,
}

const careLeavers: Area = {
  key: 'care-leavers',
  title: 'The experiences and progress of care leavers',
  parent: null,
  printed: ['the experiences and progress of care leavers', 'the experiences and progress of children care leavers', 'care leavers'],
  scale,
}

const overall: Area = {
  key: 'overall-effectiveness',
  title: 'Overall effectiveness',
  parent: null,
  printed: ['overall effectiveness'],
  scale,
}

const lists: readonly FindingList[] = [
  { title: 'What needs to improve?', kind: 'improvement', addressee: 'local-authority', numbered: false, timescales: false },
  { title: 'Areas for priority action', kind: 'priority-action', addressee: 'local-authority', numbered: false, timescales: false },
]

const duties: readonly MayArise[] = [
  { duty: 'written-statement', when: 'always' },
  { duty: 'report-publication', when: 'always' },
]

const everyEdition = {
  id: 'ilacs',
  title: 'Inspection of local authority children’s services (ILACS)',
  inspectorate: 'Ofsted',
  kind: 'inspection',
  scales: [requiresImprovementScale],
  lists,
  duties,
  nothingOwed: 'No plan is due for this report.',
} as const

export const ilacs2018 = {
  ...everyEdition,
  edition: '2018',
  from: '2018-01-01',
  to: '2022-12-31',
  sets: [{ key: null, title: 'Judgements', areas: [leaders, helpAndProtection, inCareAndLeavers, overall] }],
  overall: { area: 'overall-effectiveness' },
  sources: [ilacsFramework, section136],
} as const satisfies Framework

export const ilacs2023 = {
  ...everyEdition,
  edition: '2023',
  from: '2023-01-01',
  to: '2026-03-31',
  sets: [{ key: null, title: 'Judgements', areas: [leaders, helpAndProtection, inCare, careLeavers, overall] }],
  overall: { area: 'overall-effectiveness' },
  sources: [ilacsFramework, section136],
} as const satisfies Framework

export const ilacs2026 = {
  ...everyEdition,
  edition: '2026',
  from: '2026-04-01',
  to: null,
  sets: [{ key: null, title: 'Judgements', areas: [leaders, helpAndProtection, inCare, careLeavers] }],
  overall: { absent: 'Not reported under this framework: Ofsted gives no overall judgement since April 2026.' },
  sources: [ilacsFramework, overallRemoved, section136],
} as const satisfies Framework
