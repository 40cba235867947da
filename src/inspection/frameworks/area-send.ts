// Special educational needs and disabilities across a local area: since 2023 one of three outcomes; from 2016 to 2022 a letter.

import type { Framework } from './framework.ts'
import { areaSendOutcomes } from './scales.ts'
import { areaSendHandbook, jointAreaReviews } from './sources.ts'

export const areaSend2023 = {
  id: 'area-send',
  edition: '2023',
  title: 'Area SEND inspection',
  inspectorate: 'Ofsted and the Care Quality Commission',
  kind: 'joint-inspection',
  from: '2023-01-01',
  to: null,
  sets: [
    {
      key: null,
      title: 'Outcome',
      areas: [
        {
          key: 'inspection-outcome',
          title: 'Inspection outcome',
          parent: null,
          printed: ['inspection outcome'],
          scale: areaSendOutcomes.key,
        },
      ],
    },
  ],
  scales: [areaSendOutcomes],
  overall: { area: 'inspection-outcome' },
  lists: [
    { title: 'Areas for priority action', kind: 'priority-action', addressee: 'partnership', numbered: false, timescales: false },
    { title: 'Areas for improvement', kind: 'improvement', addressee: 'partnership', numbered: false, timescales: false },
  ],
  duties: [
    { duty: 'area-send-priority-action-plan', when: 'priority actions' },
    { duty: 'area-send-strategic-plan', when: 'no priority actions' },
  ],
  nothingOwed: 'No plan is due for this report.',
  sources: [areaSendHandbook],
} as const satisfies Framework

export const localAreaSend2016 = {
  id: 'local-area-send',
  edition: '2016',
  title: 'Local area SEND inspection (2016 to 2022)',
  inspectorate: 'Ofsted and the Care Quality Commission',
  kind: 'joint-inspection',
  from: '2016-05-01',
  to: '2022-12-31',
  sets: [],
  scales: [],
  overall: { absent: 'A local area SEND inspection of 2016 to 2022 gave no grades.' },
  lists: [
    { title: 'Areas of significant weakness', kind: 'priority-action', addressee: 'partnership', numbered: false, timescales: false },
    { title: 'Areas for development', kind: 'improvement', addressee: 'partnership', numbered: false, timescales: false },
  ],
  duties: [{ duty: 'area-send-written-statement', when: 'the notice names the authority' }],
  nothingOwed: 'No written statement of action is due: no notice in the report that asks for one is on record.',
  sources: [jointAreaReviews],
} as const satisfies Framework
