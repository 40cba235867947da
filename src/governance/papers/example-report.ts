// A whole decision report of a made-up council, in whatever template it is asked for: what a preview shows before a council has a report of its own.

import type { Manifest, Slot } from '../report/manifest.ts'
import type { ReportContent, ReportPart } from '../report/report-content.ts'
import { plainWords } from '../report/words.ts'
import { type ExamplePart, exampleParts } from './example-parts.ts'

export const exampleReport = ({ slots, ...template }: Manifest): ReportContent => ({
  id: '0198a000-0000-7000-8000-000000000001',
  template,
  authority: 'Calder Vale Council',
  shape: 'approve-with-money',
  subject: 'Improvement plan after the inspection of children’s services',
  body: { id: '0198a000-0000-7000-8000-000000000002', name: 'Cabinet', kind: 'cabinet' },
  meetsOn: '2016-07-20',
  openness: { kind: 'public' },
  isExample: true,
  parts: slots.map(examplePart),
  appendices: [
    {
      letter: 'A',
      title: 'Improvement plan',
      words: plainWords('A1. Recruit two practice educators, by 30 September 2016.'),
      openness: { kind: 'public' },
    },
    { letter: 'B', title: 'Posts and their holders', words: plainWords('Four posts are new.'), openness: { kind: 'public' } },
  ],
  figures: {
    named: [
      { name: 'asked-of-reserves-2016/17', label: 'Asked of reserves, 2016/17', kind: 'money', value: '19500000', shown: '£195,000' },
      { name: 'deadline-plan', label: 'The plan is due', kind: 'day', value: '2016-08-23', shown: '23 August 2016' },
    ],
    money: [
      {
        id: '0198a000-0000-7000-8000-000000000011',
        what: 'Posts for one year',
        recurrence: 'one-off',
        year: '2016/17',
        pence: '10000000',
        funding: 'reserves, asked for',
      },
      {
        id: '0198a000-0000-7000-8000-000000000012',
        what: 'Practice educators',
        recurrence: 'recurrent',
        year: '2016/17',
        pence: '9500000',
        funding: 'reserves, asked for',
      },
      {
        id: '0198a000-0000-7000-8000-000000000012',
        what: 'Practice educators',
        recurrence: 'recurrent',
        year: '2017/18',
        pence: '19000000',
        funding: 'not yet found',
      },
    ],
    equality: [{ of: 'A4', words: 'Closes the gap for disabled children in care.' }],
    deadlines: [{ what: 'Written statement of action', on: '2016-08-23' }],
  },
})

export function examplePart({ name, label, layout, choices }: Pick<Slot, 'name' | 'label' | 'layout' | 'choices'>): ReportPart {
  // A field that the authority added has no example of its own.
  const said: ExamplePart =
    name in exampleParts ? exampleParts[name as keyof typeof exampleParts] : { words: plainWords('What your council asks here.') }
  return {
    slot: name,
    label,
    layout,
    choice: null,
    words: [],
    answer: null,
    tracking: [],
    openness: { kind: 'public' },
    withheld: null,
    signOffs: [],
    ...said,
    ...(said.choice && choices && !choices.includes(said.choice) ? { choice: choices[0] ?? null } : {}),
  }
}
