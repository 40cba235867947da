// Child protection, and looked after children: two separate frameworks, 2012 to 2013, still graded with "adequate".

import type { Area, Framework } from './framework.ts'
import { adequateScale } from './scales.ts'
import { childProtectionReports, lookedAfterReports, section136 } from './sources.ts'

const area = (key: string, title: string, parent: string | null = null, printed: readonly string[] = []): Area => ({
  key,
  title,
  parent,
  printed: [title.toLowerCase(), ...printed],
  scale: adequateScale.key,
})

const shared = {
  edition: '2012',
  inspectorate: 'Ofsted',
  kind: 'inspection',
  scales: [adequateScale],
  overall: { area: 'overall-effectiveness' },
  lists: [{ title: 'Areas for improvement', kind: 'improvement', addressee: 'local-authority', numbered: false, timescales: true }],
  duties: [
    { duty: 'written-statement', when: 'always' },
    { duty: 'report-publication', when: 'always' },
  ],
  nothingOwed: 'No plan is due for this report.',
} as const

export const childProtection2012 = {
  ...shared,
  id: 'child-protection',
  title: 'Inspection of local authority arrangements for the protection of children',
  from: '2012-05-01',
  to: '2013-10-31',
  sets: [
    {
      key: null,
      title: 'Protection of children',
      areas: [
        area('overall-effectiveness', 'Overall effectiveness'),
        area(
          'help-and-protection',
          'The effectiveness of the help and protection provided to children, young people, families and carers',
          null,
          ['effectiveness of help and protection', 'effectiveness of help'],
        ),
        area('quality-of-practice', 'The quality of practice', null, ['quality of practice']),
        area('leadership-and-governance', 'Leadership and governance'),
      ],
    },
  ],
  sources: [childProtectionReports, section136],
} as const satisfies Framework

export const lookedAfterChildren2012 = {
  ...shared,
  id: 'looked-after-children',
  title: 'Inspection of services for looked after children',
  from: '2012-05-01',
  to: '2013-10-31',
  sets: [
    {
      key: null,
      title: 'Looked after children',
      areas: [
        area('overall-effectiveness', 'Overall effectiveness'),
        area('capacity-for-improvement', 'Capacity for improvement', null, ['capacity to improve']),
        area('outcomes', 'Outcomes for looked after children and care leavers', null, ['outcomes']),
        area('quality-of-provision', 'Quality of provision'),
        area('leadership-and-management', 'Leadership and management'),
      ],
    },
  ],
  sources: [lookedAfterReports, section136],
} as const satisfies Framework
