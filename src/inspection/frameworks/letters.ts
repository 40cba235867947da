// Letters without grades: after a focused visit, and after a monitoring visit to an authority judged inadequate.

import type { Framework } from './framework.ts'
import { focusedVisitLetters, ilacsFramework, section136 } from './sources.ts'

export const focusedVisit2018 = {
  id: 'focused-visit',
  edition: '2018',
  title: 'Focused visit to local authority children’s services',
  inspectorate: 'Ofsted',
  kind: 'focused-visit',
  from: '2018-01-01',
  to: null,
  sets: [],
  scales: [],
  overall: { absent: 'A focused visit gives no grades.' },
  lists: [
    { title: 'Areas for priority action', kind: 'priority-action', addressee: 'local-authority', numbered: false, timescales: false },
    {
      title: 'What needs to improve in this area of social work practice?',
      kind: 'improvement',
      addressee: 'local-authority',
      numbered: false,
      timescales: false,
    },
  ],
  duties: [
    { duty: 'priority-action-draft', when: 'priority actions' },
    { duty: 'priority-action-plan', when: 'priority actions' },
  ],
  nothingOwed: 'No plan is due for this letter.',
  sources: [focusedVisitLetters, section136],
} as const satisfies Framework

export const monitoringVisit2016 = {
  id: 'monitoring-visit',
  edition: '2016',
  title: 'Monitoring visit to local authority children’s services',
  inspectorate: 'Ofsted',
  kind: 'monitoring-visit',
  from: '2016-01-01',
  to: null,
  sets: [],
  scales: [],
  overall: { absent: 'A monitoring visit gives no grades.' },
  lists: [{ title: 'What needs to improve', kind: 'improvement', addressee: 'local-authority', numbered: false, timescales: false }],
  duties: [],
  nothingOwed: 'No plan is due for this letter.',
  sources: [ilacsFramework],
} as const satisfies Framework
