// The single inspection framework, November 2013 to 2017, with the review of the Local Safeguarding Children Board.

import type { Framework } from './framework.ts'
import { requiresImprovementScale } from './scales.ts'
import { section136, sifReports } from './sources.ts'

const scale = requiresImprovementScale.key

export const sif2013 = {
  id: 'sif',
  edition: '2013',
  title: 'Single inspection of services for children in need of help and protection, children looked after and care leavers (SIF)',
  inspectorate: 'Ofsted',
  kind: 'inspection',
  from: '2013-11-01',
  to: '2017-12-31',
  sets: [
    {
      key: null,
      title: 'Judgements',
      areas: [
        { key: 'overall-effectiveness', title: 'Overall effectiveness', parent: null, printed: ['overall effectiveness'], scale },
        {
          key: 'help-and-protection',
          title: 'Children who need help and protection',
          parent: null,
          printed: ['children who need help and protection', 'the experiences and progress of children who need help and protection'],
          scale,
        },
        {
          key: 'looked-after-and-permanence',
          title: 'Children looked after and achieving permanence',
          parent: null,
          printed: [
            'children looked after and achieving permanence',
            'the experiences and progress of children looked after and achieving permanence',
          ],
          scale,
        },
        { key: 'adoption', title: 'Adoption performance', parent: 'looked-after-and-permanence', printed: ['adoption performance'], scale },
        {
          key: 'care-leavers',
          title: 'Experiences and progress of care leavers',
          parent: 'looked-after-and-permanence',
          printed: ['experiences and progress of care leavers', 'the experiences and progress of care leavers', 'care leavers'],
          scale,
        },
        {
          key: 'leadership-management-governance',
          title: 'Leadership, management and governance',
          parent: null,
          printed: ['leadership, management and governance'],
          scale,
        },
        {
          key: 'lscb-effectiveness',
          title: 'Effectiveness of the LSCB',
          parent: null,
          printed: [
            'effectiveness of the lscb',
            'the effectiveness of the local safeguarding children board',
            'the arrangements in place to evaluate the effectiveness of what is done',
          ],
          scale,
        },
      ],
    },
  ],
  scales: [requiresImprovementScale],
  overall: { area: 'overall-effectiveness' },
  lists: [
    { title: 'Recommendations', kind: 'recommendation', addressee: 'local-authority', numbered: true, timescales: false },
    { title: 'Priority and immediate action', kind: 'priority-action', addressee: 'local-authority', numbered: true, timescales: false },
    { title: 'Areas for improvement', kind: 'improvement', addressee: 'local-authority', numbered: true, timescales: false },
    { title: 'Recommendations for the LSCB', kind: 'recommendation', addressee: 'lscb', numbered: true, timescales: false },
    { title: 'Priority and immediate action for the LSCB', kind: 'priority-action', addressee: 'lscb', numbered: true, timescales: false },
    { title: 'Areas for improvement for the LSCB', kind: 'improvement', addressee: 'lscb', numbered: true, timescales: false },
  ],
  duties: [
    { duty: 'written-statement', when: 'always' },
    { duty: 'report-publication', when: 'always' },
  ],
  nothingOwed: 'No plan is due for this report.',
  sources: [sifReports, section136],
} as const satisfies Framework
