// Joint targeted area inspection by Ofsted, the Care Quality Commission, the police and probation inspectorates, since 2016.

import type { Framework } from './framework.ts'
import { jointAreaReviews } from './sources.ts'

export const jtai2016 = {
  id: 'jtai',
  edition: '2016',
  title: 'Joint targeted area inspection (JTAI)',
  inspectorate: 'Ofsted, the Care Quality Commission, HMICFRS and HM Inspectorate of Probation',
  kind: 'joint-inspection',
  from: '2016-01-01',
  to: null,
  sets: [],
  scales: [],
  overall: { absent: 'A joint targeted area inspection gives no grades.' },
  lists: [
    { title: 'Areas for improvement', kind: 'improvement', addressee: 'partnership', numbered: false, timescales: false },
    { title: 'Areas for priority action', kind: 'priority-action', addressee: 'partnership', numbered: false, timescales: false },
  ],
  duties: [
    { duty: 'joint-written-statement', when: 'the notice names the authority' },
    { duty: 'joint-report-publication', when: 'always' },
  ],
  nothingOwed: 'No written statement is due: no notice in the report that asks for one is on record.',
  sources: [jointAreaReviews],
} as const satisfies Framework
