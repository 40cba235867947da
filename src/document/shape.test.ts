import assert from 'node:assert/strict'
import test from 'node:test'
import { checkShape } from './check-shape.ts'
import { choice, day, type Fields, flag, optional, pence, record, rows, text, words } from './shape.ts'
import { type SheetText, shapeSheets, valueOfSheets } from './shape-sheets.ts'

type Step = { id: string; title: string; due: string | null }
type Job = {
  id: string
  title: string
  who: { name: string; left: boolean } | null
  kind: 'a' | 'b'
  marks: readonly string[]
  steps: readonly Step[]
}
type List = { name: string; note: string | null; sum: string; jobs: readonly Job[] }

const step: Fields<Step> = { id: text, title: text, due: optional(day) }
const job: Fields<Job> = {
  id: text,
  title: text,
  who: optional(record<{ name: string; left: boolean }>({ name: text, left: flag })),
  kind: choice('a', 'b'),
  marks: words,
  steps: rows(step),
}
const list: Fields<List> = { name: text, note: optional(text), sum: pence, jobs: rows(job) }

const long = `${'w'.repeat(31_999)}😀${'x'.repeat(40_000)}`
const made: List = {
  name: 'List',
  note: null,
  sum: '100',
  jobs: [
    {
      id: 'j1',
      title: long,
      who: { name: '=1+1', left: false },
      kind: 'a',
      marks: ['m1', 'm2'],
      steps: [{ id: 's1', title: 'One\ntwo', due: '2016-02-29' }],
    },
    { id: 'j2', title: ' spaced ', who: null, kind: 'b', marks: [], steps: [] },
    { id: 'j3', title: 'Third', who: null, kind: 'b', marks: [], steps: [{ id: 's2', title: 'Other', due: null }] },
  ],
}

test('what is laid out as sheets is read from them as it was, also words too long for a cell', () => {
  const sheets = shapeSheets('list', list, made)
  assert.deepEqual(
    sheets.map((sheet) => sheet.name),
    ['list', 'jobs', 'jobs.steps'],
  )
  assert.ok(
    sheets.flatMap((sheet) => sheet.rows.flat()).every((cell) => cell === null || (typeof cell === 'string' && cell.length < 32_767)),
  )
  const { value, strays } = valueOfSheets('list', list, sheets as SheetText[])
  assert.deepEqual(checkShape(list, value), { value: made, problems: [] })
  assert.deepEqual(strays, [])
})

test('what isn’t as it should be is named, with its place', () => {
  const [first] = made.jobs
  const wrong = { ...made, sum: '1.5', jobs: [{ ...first, kind: 'c', marks: 'm1', steps: [{ id: 1, title: '', due: '2016-02-30' }] }, 7] }
  assert.deepEqual(checkShape(list, wrong).problems, [
    'sum: “1.5” isn’t an amount in whole pence.',
    'jobs 1, kind: “c” isn’t one of a, b.',
    'jobs 1, marks: not a list.',
    'jobs 1, steps 1, id: not text.',
    'jobs 1, steps 1, title: nothing is there.',
    'jobs 1, steps 1, due: “2016-02-30” isn’t a day such as 2016-10-31.',
    'jobs 2 isn’t a record of named values.',
  ])
  assert.deepEqual(checkShape(list, null).problems, ['The file isn’t a record of named values.'])
})

test('only what a shape names is taken, and nothing inherited', () => {
  const extra = JSON.parse('{ "name": "L", "sum": "1", "jobs": [], "__proto__": { "note": "x" }, "more": 1 }')
  assert.deepEqual(checkShape(list, extra).value, { name: 'L', note: null, sum: '1', jobs: [] })
})

test('what is wrong in a sheet is named with its sheet, row and column', () => {
  const sheets: SheetText[] = [
    { name: 'list', rows: [['name', 'L']] },
    {
      name: 'jobs',
      rows: [
        ['id', 'title', 'kind'],
        [null, null, null],
        ['j1', 'One', 'a'],
      ],
    },
    {
      name: 'jobs.steps',
      rows: [
        ['of', 'id', 'title', 'due'],
        ['j1', 's1', 'First', '31/10/2016'],
        ['j7', 's2', 'Second', null],
      ],
    },
  ]
  const { value, placeOf, strays } = valueOfSheets('list', list, sheets)
  assert.deepEqual(checkShape(list, value, placeOf).problems, [
    'Sheet “list”, sum: nothing is there.',
    'Sheet “jobs.steps”, row 2, due: “31/10/2016” isn’t a day such as 2016-10-31.',
  ])
  assert.deepEqual(strays, ['Sheet “jobs.steps”, row 3, of: sheet “jobs” has no row of this id.'])
})
