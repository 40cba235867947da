// Safeguarding and looked after children (SLAC), Ofsted with the Care Quality Commission, 2009 to 2012: two sets of judgements.

import type { Area, Framework } from './framework.ts'
import { adequateScale } from './scales.ts'
import { section136, slacReports } from './sources.ts'

const area = (key: string, title: string, parent: string | null = null, printed: readonly string[] = []): Area => ({
  key,
  title,
  parent,
  printed: [title.toLowerCase(), ...printed],
  scale: adequateScale.key,
})

const bothSets: readonly Area[] = [
  area('quality-of-provision', 'Quality of provision'),
  area('leadership-and-management', 'Leadership and management'),
  area('ambition-and-prioritisation', 'Ambition and prioritisation', 'leadership-and-management'),
  area('performance-management', 'Performance management and quality assurance', 'leadership-and-management'),
  area('partnership', 'Partnership working', 'leadership-and-management', ['partnership']),
  area('equality-and-diversity', 'Equality and diversity', 'leadership-and-management'),
  area('value-for-money', 'Value for money', 'leadership-and-management'),
]

const headline: readonly Area[] = [
  area('overall-effectiveness', 'Overall effectiveness'),
  area('capacity-for-improvement', 'Capacity for improvement', null, ['capacity to improve']),
]

export const slac2009 = {
  id: 'slac',
  edition: '2009',
  title: 'Inspection of safeguarding and looked after children services (SLAC)',
  inspectorate: 'Ofsted and the Care Quality Commission',
  kind: 'inspection',
  from: '2009-04-01',
  to: '2012-07-31',
  sets: [
    {
      key: 'safeguarding',
      title: 'Safeguarding services',
      areas: [
        ...headline,
        area('outcomes', 'Safeguarding outcomes for children and young people'),
        area('safe-and-feel-safe', 'Children and young people are safe and feel safe', 'outcomes', ['children are safe and feel safe']),
        area('health-contribution', 'The contribution of health agencies to keeping children and young people safe', 'outcomes'),
        ...bothSets,
      ],
    },
    {
      key: 'looked-after-children',
      title: 'Services for looked after children',
      areas: [
        ...headline,
        area('outcomes', 'Outcomes for looked after children and care leavers'),
        area('be-healthy', 'Being healthy', 'outcomes', ['be healthy']),
        area('stay-safe', 'Staying safe', 'outcomes', ['stay safe']),
        area('enjoy-and-achieve', 'Enjoying and achieving', 'outcomes', ['enjoy and achieve']),
        area('positive-contribution', 'Making a positive contribution', 'outcomes', [
          'make a positive contribution',
          'making a positive contribution, including user engagement',
        ]),
        area('economic-well-being', 'Economic well-being', 'outcomes', ['achieve economic well-being', 'economic wellbeing']),
        ...bothSets,
      ],
    },
  ],
  scales: [adequateScale],
  overall: { area: 'overall-effectiveness' },
  lists: [
    { title: 'Areas for improvement: safeguarding', kind: 'improvement', addressee: 'local-authority', numbered: false, timescales: true },
    {
      title: 'Areas for improvement: looked after children',
      kind: 'improvement',
      addressee: 'local-authority',
      numbered: false,
      timescales: true,
    },
  ],
  duties: [
    { duty: 'written-statement', when: 'always' },
    { duty: 'report-publication', when: 'always' },
  ],
  nothingOwed: 'No plan is due for this report.',
  sources: [slacReports, section136],
} as const satisfies Framework
