// Youth justice services, inspected by HM Inspectorate of Probation since 2018.

import type { Area, Framework } from './framework.ts'
import { requiresImprovementScale } from './scales.ts'
import { youthJusticeReports } from './sources.ts'

const scale = requiresImprovementScale.key
const graded = (key: string, title: string, parent: string | null): Area => ({ key, title, parent, printed: [title.toLowerCase()], scale })
const domain = (key: string, title: string, standards: readonly string[]): Area[] => [
  { key, title, parent: null, printed: [title.toLowerCase()], scale: null },
  ...standards.map((standard) => graded(`${key}-${standard.toLowerCase().replace(/[^a-z]+/g, '-')}`, standard, key)),
]

export const youthJustice2018 = {
  id: 'youth-justice',
  edition: '2018',
  title: 'Inspection of youth justice services',
  inspectorate: 'HM Inspectorate of Probation',
  kind: 'inspection',
  from: '2018-01-01',
  to: null,
  sets: [
    {
      key: null,
      title: 'Domains and rating',
      areas: [
        graded('overall-rating', 'Overall rating', null),
        ...domain('organisational-delivery', 'Organisational delivery', [
          'Governance and leadership',
          'Staff',
          'Partnerships and services',
          'Information and facilities',
        ]),
        ...domain('court-disposals', 'Court disposals', ['Assessment', 'Planning', 'Implementation and delivery', 'Reviewing']),
        ...domain('out-of-court-disposals', 'Out-of-court disposals', [
          'Assessment',
          'Planning',
          'Implementation and delivery',
          'Policy and provision',
        ]),
        graded('resettlement', 'Resettlement policy and provision', null),
      ],
    },
  ],
  scales: [requiresImprovementScale],
  overall: { area: 'overall-rating' },
  lists: [{ title: 'Recommendations', kind: 'recommendation', addressee: 'other', numbered: true, timescales: false }],
  duties: [{ duty: 'youth-justice-plan', when: 'always' }],
  nothingOwed: 'No plan is due for this report.',
  sources: [youthJusticeReports],
} as const satisfies Framework
