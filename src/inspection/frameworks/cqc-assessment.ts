// The Care Quality Commission's assessment of a local authority's duties to adults, since 2023.

import type { Area, Framework } from './framework.ts'
import { qualityScores, requiresImprovementScale } from './scales.ts'
import { cqcAssessment } from './sources.ts'

const theme = (key: string, title: string, statements: readonly (readonly [string, string])[]): Area[] => [
  { key, title, parent: null, printed: [title.toLowerCase()], scale: null },
  ...statements.map(([statement, words]) => ({
    key: statement,
    title: words,
    parent: key,
    printed: [words.toLowerCase()],
    scale: qualityScores.key,
  })),
]

export const cqcAssessment2023 = {
  id: 'cqc-assessment',
  edition: '2023',
  title: 'Assessment of a local authority’s adult social care',
  inspectorate: 'Care Quality Commission',
  kind: 'inspection',
  from: '2023-04-01',
  to: null,
  sets: [
    {
      key: null,
      title: 'Rating and quality statements',
      areas: [
        {
          key: 'rating',
          title: 'Overall rating',
          parent: null,
          printed: ['overall rating', 'rating'],
          scale: requiresImprovementScale.key,
        },
        ...theme('working-with-people', 'Working with people', [
          ['assessing-needs', 'Assessing needs'],
          ['healthier-lives', 'Supporting people to live healthier lives'],
          ['equity', 'Equity in experience and outcomes'],
        ]),
        ...theme('providing-support', 'Providing support', [
          ['care-provision', 'Care provision, integration and continuity'],
          ['partnerships', 'Partnerships and communities'],
        ]),
        ...theme('ensuring-safety', 'Ensuring safety', [
          ['safe-systems', 'Safe systems, pathways and transitions'],
          ['safeguarding', 'Safeguarding'],
        ]),
        ...theme('leadership', 'Leadership', [
          ['governance', 'Governance, management and sustainability'],
          ['learning', 'Learning, improvement and innovation'],
        ]),
      ],
    },
  ],
  scales: [requiresImprovementScale, qualityScores],
  overall: { area: 'rating' },
  lists: [],
  duties: [],
  nothingOwed: 'No plan is prescribed after this assessment.',
  sources: [cqcAssessment],
} as const satisfies Framework
