import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOrMonthFrom } from '../calendar/day-or-month.ts'
import { findFramework } from './frameworks/frameworks.ts'
import { inspectionDoubts } from './inspection-doubts.ts'

type Looked = Parameters<typeof inspectionDoubts>[0]

const judgement = (area: string, grade: string) => ({ set: null, area, parentArea: null, grade }) as unknown as Looked['judgements'][number]
const finding = (printedNumber: string | null, addressee = 'local-authority') =>
  ({ list: 'Recommendations', printedNumber, addressees: [{ addressee }] }) as unknown as Looked['findings'][number]
const looked = (over: Partial<Looked> = {}): Looked => ({
  published: dayOrMonthFrom('2022-03-18'),
  receivedOn: Temporal.PlainDate.from('2022-03-17'),
  notifiedOn: null,
  fieldwork: [],
  judgements: [],
  findings: [],
  holds: [],
  overallAbsentReason: null,
  ...over,
})
const period = (from: string, to: string) => ({ id: '', revision: 1, from: dayOrMonthFrom(from), to: dayOrMonthFrom(to) })
const ilacs = findFramework('ilacs', '2018')
const all = ['leaders', 'help-and-protection', 'children-in-care-and-care-leavers']
const cases: { what: string; over: Partial<Looked>; says: RegExp | null }[] = [
  { what: 'nothing odd', over: { fieldwork: [period('2022-01-24', '2022-02-04')] }, says: null },
  {
    what: 'published before the fieldwork ended',
    over: { fieldwork: [period('2022-03-14', '2022-03-25')] },
    says: /before the fieldwork ended/,
  },
  {
    what: 'published in the month in which it ended',
    over: { published: dayOrMonthFrom('2022-03'), fieldwork: [period('2022-03-14', '2022-03-17')] },
    says: null,
  },
  { what: 'no day of receipt', over: { receivedOn: null }, says: /When did the report arrive/ },
  { what: 'received after publication, as over a weekend', over: { receivedOn: Temporal.PlainDate.from('2022-03-21') }, says: null },
  {
    what: 'a notice call after the start',
    over: { notifiedOn: Temporal.PlainDate.from('2022-02-01'), fieldwork: [period('2022-01-24', '2022-02-04')] },
    says: /after the fieldwork began/,
  },
  {
    what: 'published and still held',
    over: { holds: [{ id: '', heldOn: Temporal.PlainDate.from('2022-03-17'), reason: null, by: null, opened: null }] },
    says: /still held/,
  },
  { what: 'a skipped number', over: { findings: ['1', '2', '4'].map((number) => finding(number)) }, says: /4 follows 2/ },
  { what: 'the board’s list after the council’s', over: { findings: [finding('1'), finding('2'), finding('120', 'lscb')] }, says: null },
  { what: 'unnumbered findings', over: { findings: [finding(null), finding(null)] }, says: null },
  { what: 'numbers of the board’s list begin at 120', over: { findings: ['120', '121'].map((number) => finding(number)) }, says: null },
  {
    what: 'an area without a judgement',
    over: { judgements: [judgement('overall-effectiveness', 'good')] },
    says: /No judgement is on record for The impact of leaders/,
  },
  { what: 'no judgements at all', over: { judgements: [] }, says: null },
  {
    what: 'no overall, and why',
    over: { judgements: all.map((area) => judgement(area, 'good')), overallAbsentReason: 'Not given.' },
    says: null,
  },
  {
    what: 'practice inadequate under a better overall: asked, never worked out',
    over: {
      judgements: [...all, 'overall-effectiveness'].map((area) => judgement(area, area === 'help-and-protection' ? 'inadequate' : 'good')),
    },
    says: /was seen with both/,
  },
]

for (const { what, over, says } of cases) {
  test(`an inspection looked over: ${what}`, () => {
    const found = inspectionDoubts(looked(over), ilacs).map((doubt) => doubt.sentence)
    if (says === null) assert.deepEqual(found, [])
    else assert.match(found.join('\n'), says)
  })
}

test('an overall judgement under ILACS since April 2026 is asked about', () => {
  const found = inspectionDoubts(looked({ judgements: [judgement('overall-effectiveness', 'good')] }), findFramework('ilacs', '2026'))
  assert.match(found.map((doubt) => doubt.sentence).join('\n'), /this framework gives none/)
})
