import assert from 'node:assert/strict'
import { test } from 'node:test'
import { councilWordFile, councilWorkbook } from '../../../test/builders/a-council-plan-file.ts'
import { aLargePlan } from '../../../test/builders/a-large-plan.ts'
import { aFindingOfPlan, anActionContent, aPlanContent } from '../../../test/builders/a-plan-content.ts'
import { wordFile, workbook } from '../../../test/support/tables-as-files.ts'
import { readTables } from '../../document/read-tables.adapter.ts'
import { planTable } from '../exchange/plan-table.ts'
import { chosenOf, type KeptChoices, refusalOfLayouts } from './import-choices.ts'
import { type Around, draftImport } from './import-draft.ts'
import { numberLists } from './number-lists.ts'
import { guessLayouts } from './sheet-layout.ts'

const findings = ['1', '2', '3'].map((number) => aFindingOfPlan({ id: `f${number}`, number }))
const kept = (over: Partial<KeptChoices> = {}): KeptChoices => ({
  layouts: [],
  headRows: {},
  numbersOf: null,
  names: {},
  asAt: '2017-01-20',
  leaveWrong: false,
  ...over,
})
const around = (over: Partial<Around> = {}): Around => ({
  plan: aPlanContent({ findings }),
  book: { posts: [{ id: 'hos', title: 'Head of Safeguarding' }], people: [], organisations: [] },
  usedReferences: [],
  today: Temporal.PlainDate.from('2017-01-20'),
  agreed: false,
  ...over,
})
async function draftOf(bytes: Buffer, over: Partial<Around> = {}, choices: Partial<KeptChoices> = {}) {
  const sheets = await readTables(bytes)
  return draftImport(sheets, chosenOf(sheets, kept(choices)), around(over))
}

test('the layout of a council’s workbook is guessed: headings under title rows, in two lines, and a list of people', async () => {
  const layouts = guessLayouts(await readTables(await councilWorkbook()))
  assert.deepEqual(
    layouts.map(({ kind, bands, named }) => [kind, bands, named]),
    [
      ['actions', 'workstream', 'nothing'],
      ['people', 'nothing', 'nothing'],
    ],
  )
  assert.deepEqual(
    layouts[0]?.columns.map(({ heading, field }) => [heading, field]),
    [
      ['Ref', 'reference'],
      ['Recommendation', 'finding'],
      ['Action', 'title'],
      ['Success criteria', 'seen'],
      ['Lead officer', 'owner'],
      ['Partners', 'partners'],
      ['Timescale', 'due'],
      ['RAG Nov 16', 'statusAt'],
      ['RAG Jan 17', 'statusAt'],
      ['Progress', 'account'],
      ['Date completed', 'completed'],
    ],
  )
  assert.equal(refusalOfLayouts(layouts), null)
  assert.match(
    refusalOfLayouts(
      chosenOf(await readTables(await councilWorkbook()), kept({ layouts: layouts.map((each) => ({ ...each, columns: [] })) })).layouts,
    ) ?? '',
    /which column of “Improvement plan” is the action/,
  )
})

test('each row says what would happen: findings, workstreams, owners, dates, ratings by month, what is complete', async () => {
  const draft = await draftOf(await councilWorkbook())
  assert.deepEqual(
    draft.rows.map(({ number, outcome, reference, order }) => [
      number,
      outcome,
      reference,
      order.title,
      order.findingIds,
      order.owner?.name,
      order.dueOn ?? order.dueWords,
      order.completeOn,
    ]),
    [
      [7, 'added', '1.1', 'Set a caseload ceiling for each team', ['f1'], 'Head of Safeguarding', '2016-09-30', null],
      [8, 'added', '1.2', 'Audit supervision each month', ['f1'], 'Head of Safeguarding', 'ongoing', null],
      [11, 'added', '2.1', 'Agree thresholds with the police', ['f2', 'f3'], 'Priya Nair', '2016-10-31', null],
      [12, 'added', '2.2', 'Publish the private fostering leaflet', ['f3'], 'Sam Okafor', '2016-03-31', '2016-04-20'],
    ],
  )
  assert.deepEqual(
    draft.workstreams.map(({ title }) => title),
    ['Practice', 'Partnership'],
  )
  assert.deepEqual(draft.rows[0]?.order.broughtIn, [
    { asAt: '2016-11', status: 'at-risk', printed: 'A', account: null },
    { asAt: '2017-01', status: 'on-track', printed: 'G', account: 'Ceilings are set in four of six teams' },
  ])
  assert.deepEqual(
    draft.rows[2]?.order.broughtIn.map(({ printed, status }) => [printed, status]),
    [
      ['filled red', 'off-track'],
      ['filled amber', 'at-risk'],
    ],
  )
  assert.match(draft.rows[1]?.order.description ?? '', /Also named as owner: Priya Nair/)
  assert.equal(draft.rows[0]?.order.why, 'How success will be seen: Average caseload of 17')
  const { people, posts, organisations, holdings } = draft.newcomers
  assert.deepEqual(
    people.map(({ name, email }) => [name, email]),
    [
      ['Priya Nair', 'priya.nair@caldervale.example'],
      ['Sam Okafor', null],
    ],
  )
  assert.deepEqual(
    posts.map(({ title }) => title),
    ['Principal Social Worker', 'Communications Manager'],
  )
  assert.deepEqual(
    organisations.map(({ name }) => name),
    ['Calder Vale Council', 'Weirshire Police'],
  )
  assert.equal(holdings.length, 2)
})

test('a Word file with a table for each recommendation is one layout, and its headings name the findings', async () => {
  const sheets = await readTables(await councilWordFile())
  assert.deepEqual(
    guessLayouts(sheets).map((layout) => [layout.sheets.length, layout.named]),
    [[2, 'finding']],
  )
  const draft = await draftOf(await councilWordFile())
  assert.deepEqual(
    draft.rows.map(({ order }) => [order.findingIds, order.dueOn ?? order.dueWords]),
    [
      [['f1'], '2016-09-30'],
      [['f1'], 'Immediate'],
      [['f2'], '2016-10-31'],
    ],
  )
})

test('importing again updates by reference; an empty cell changes nothing, and what the file doesn’t name is left alone', async () => {
  const plan = aPlanContent({
    findings,
    actions: [
      anActionContent({
        id: 'a',
        reference: '1.1',
        title: 'Set a caseload ceiling for each team',
        dueOn: '2016-05-31',
        why: 'Time for children',
        findingIds: ['f1'],
      }),
      anActionContent({ id: 'b', reference: '9.9', title: 'Something else' }),
    ],
  })
  const table = async (...rows: string[][]) => workbook({ name: 'Plan', rows: [['Ref', 'Action', 'Outcome', 'Due'], ...rows] })
  const draft = await draftOf(await table(['1.1', 'Set a caseload ceiling for each team', '', '30/09/2016']), { plan })
  assert.deepEqual(
    draft.rows.map(({ outcome, changes }) => [outcome, changes.map(({ name, was, now }) => `${name}: ${was} → ${now}`)]),
    [['changed', ['Due: 31 May 2016 → 30 September 2016']]],
  )
  assert.deepEqual(
    draft.missing.map(({ reference }) => reference),
    ['9.9'],
  )
  const agreed = await draftOf(await table(['1.1', 'Set a caseload ceiling for each team', '', '30/09/2016']), { plan, agreed: true })
  assert.deepEqual(
    agreed.rows.map(({ outcome, notes }) => [
      outcome,
      notes.some(({ sentence }) => /Due: the plan is agreed, so this stays 31 May 2016/.test(sentence)),
    ]),
    [['same', true]],
  )
})

test('lines across and above the headings name findings or workstreams by their own words', async () => {
  const bytes = await wordFile({
    heading: 'Our plan',
    rows: [
      [{ words: 'Recommendation 2: Ask partners to attend', across: 3 }],
      ['Action', 'Lead', 'When'],
      ['Write to partners', 'Head of Safeguarding', 'May 2017'],
      [{ words: 'Priority 3: Leadership', across: 3 }],
      ['Hold a seminar', '', 'ongoing'],
      [{ words: 'Recommendation 3', across: 3 }],
      ['Meet each month', '', ''],
    ],
  })
  const draft = await draftOf(bytes)
  assert.deepEqual(
    draft.rows.map(({ order }) => [order.title, order.findingIds, order.workstreamId]),
    [
      ['Write to partners', ['f2'], null],
      ['Hold a seminar', null, 'new:workstream:leadership'],
      ['Meet each month', ['f3'], 'new:workstream:leadership'],
    ],
  )
})

test('a person can say in which row the headings stand, and whose numbers the findings’ are', async () => {
  const odd = await workbook({
    name: 'Plan',
    rows: [
      ['Our promise', 'to you', 'and yours'],
      ['Key', 'What', 'Wer'],
      ['1', 'Recruit', 'Jo Marsh'],
    ],
  })
  const sheets = await readTables(odd)
  assert.deepEqual(
    guessLayouts(sheets)[0]?.columns.map(({ heading }) => heading),
    ['Our promise', 'to you', 'and yours'],
  )
  assert.deepEqual(
    guessLayouts(sheets, { '0': 2 })[0]?.columns.map(({ heading, samples }) => [heading, samples[0]]),
    [
      ['Key', '1'],
      ['What', 'Recruit'],
      ['Wer', 'Jo Marsh'],
    ],
  )
  const lists = ['For the council', 'For the board'].map((list) => aFindingOfPlan({ id: list, number: '1', list, inspectionId: 'x' }))
  const plan = aPlanContent({ findings: lists, inspections: [{ id: 'x', name: 'SIF inspection', publishedOn: null }] })
  assert.deepEqual(
    numberLists(plan).map(({ name }) => name),
    ['SIF inspection: For the council', 'SIF inspection: For the board'],
  )
  const table = await workbook({
    name: 'Plan',
    rows: [
      ['Rec', 'Action', 'Lead'],
      ['1', 'Recruit', ''],
    ],
  })
  assert.deepEqual((await draftOf(table, { plan })).rows[0]?.order.findingIds, [])
  assert.deepEqual((await draftOf(table, { plan }, { numbersOf: 'x For the board' })).rows[0]?.order.findingIds, ['For the board'])
})

test('the sheet that Goodward wrote, given back unchanged, changes nothing', async () => {
  const plan = aLargePlan({ findings: 9, actions: 40 })
  const { columns, rows } = planTable(plan, Temporal.PlainDate.from('2017-01-20'))
  const text = (cell: (typeof rows)[number][number]) =>
    cell === null ? '' : typeof cell === 'object' && 'pence' in cell ? String(cell.pence) : cell.toString()
  const csv = [columns.map(({ name }) => name), ...rows.map((row) => row.map(text))]
    .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
  const people = plan.actions.flatMap(({ owner, accountable }) => [owner, accountable]).filter((each) => each !== null)
  const book = {
    posts: people.filter(({ kind }) => kind === 'post').map(({ id, name }) => ({ id, title: name })),
    people: people.filter(({ kind }) => kind === 'person').map(({ id, name }) => ({ id, name, email: null })),
    organisations: [],
  }
  const draft = await draftOf(Buffer.from(csv), {
    plan,
    book: {
      ...book,
      posts: Object.values(Object.fromEntries(book.posts.map((post) => [post.id, post]))),
      people: Object.values(Object.fromEntries(book.people.map((one) => [one.id, one]))),
    },
  })
  assert.deepEqual(
    draft.rows
      .filter(({ outcome }) => outcome !== 'same')
      .map(({ reference, outcome, changes, notes }) => ({ reference, outcome, changes, notes })),
    [],
  )
  assert.equal(draft.rows.length, 40)
})

test('what is wrong names its row and column; a row that is wrong can be left out', async () => {
  const bytes = await workbook({
    name: 'Plan',
    rows: [
      ['Ref', 'Action', 'Due', 'RAG'],
      ['1', 'Recruit', '31/09/2016', ''],
      ['1', 'Retain', 'Sept 16', 'Complete'],
      ['7', 'Removed once', '', ''],
      ['', '', 'May 2017', ''],
      ['8', 'Told by a formula', { formula: 'A1' }, ''],
    ],
  })
  const draft = await draftOf(bytes, { usedReferences: ['7'] })
  assert.deepEqual(
    draft.rows.map(({ outcome, notes }) => [
      outcome,
      ...notes.filter(({ wrong }) => wrong).map(({ where, sentence }) => `${where} ${sentence}`.trim()),
    ]),
    [
      ['wrong', 'Column C (Due) There is no 31 September 2016: September 2016 has 30 days'],
      ['wrong', 'The reference 1 stands in row 2 too (a spreadsheet shows 1.10 as 1.1 unless its cells are text)'],
      ['wrong', '7 is the reference of an action that was removed: put that back, or give this one another'],
      ['wrong', 'Column C (Due) holds a formula that was never worked out: open the file in Excel, save it and give it again'],
    ],
  )
  assert.deepEqual(
    draft.odd.map(({ number, words }) => [number, words]),
    [[5, 'May 2017']],
  )
  assert.match(draft.rows[1]?.notes.map(({ sentence }) => sentence).join() ?? '', /stays open until somebody completes it with a date/)
  const left = await draftOf(
    Buffer.from('Ref,Action,Lead,Theme,Due\n1,Recruit,Jo Marsh,Staff,31/09/2016\n2,Retain,,Places,'),
    {},
    { leaveWrong: true },
  )
  assert.deepEqual(
    [left.newcomers.people, left.workstreams.map(({ title }) => title)],
    [[], ['Places']],
    'nobody comes in whom only a row that is left out names',
  )
  assert.deepEqual(
    (await draftOf(bytes, {}, { leaveWrong: true })).rows.map(({ outcome }) => outcome),
    ['left-out', 'left-out', 'added', 'left-out'],
  )
})
