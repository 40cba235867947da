import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldOf, monthOf, peopleFieldOf } from './import-fields.ts'
import { type Book, guessName, nameAndPost, namesIn } from './match-names.ts'
import { readDue } from './read-due.ts'
import { readFindings } from './read-findings.ts'
import { readRating } from './read-rating.ts'

const due = (text: string) => readDue({ text, day: null })

test('when something is due, as councils write it', () => {
  const rows: [string, string | null, string | null][] = [
    ['31/10/2016', '2016-10-31', null],
    ['31.10.16', '2016-10-31', null],
    ['2016-10-31', '2016-10-31', null],
    ['31-Oct-16', '2016-10-31', null],
    ['31st October 2016', '2016-10-31', null],
    ['Monday 31 October 2016', '2016-10-31', null],
    ['by 31 October 2016', '2016-10-31', null],
    ['October 31, 2016', '2016-10-31', null],
    ['Sept 16', '2016-09-30', null],
    ['Sep-16', '2016-09-30', null],
    ['September 2016', '2016-09-30', null],
    ["Feb '16", '2016-02-29', null],
    ['by end of March 2017', '2017-03-31', null],
    ['End of Mar 17', '2017-03-31', null],
    ['Q3 2016/17', '2016-12-31', null],
    ['Q4 2016-17', '2017-03-31', null],
    ['Quarter 1 2017/2018', '2017-06-30', null],
    ['42674', '2016-10-31', null],
    ['ongoing', null, 'ongoing'],
    ['Immediate', null, 'Immediate'],
    ['Monthly', null, 'Monthly'],
    ['within three months', null, 'within three months'],
    ['Summer term 2017', null, 'Summer term 2017'],
    ['31 March 2017 and then quarterly', '2017-03-31', '31 March 2017 and then quarterly'],
    ['May 2016 (revised Sept 2016)', '2016-09-30', 'May 2016 (revised Sept 2016)'],
    ['TBC', null, null],
    ['n/a', null, null],
    ['', null, null],
    ['Completed July 2016', '2016-07-31', null],
    ['Complete', null, null],
  ]
  for (const [text, day, words] of rows) {
    const read = due(text)
    assert.deepEqual([read.day, read.words, read.wrong], [day, words, null], text)
  }
  assert.equal(readDue({ text: '2016-10-31', day: '2016-10-31' }).day, '2016-10-31')
  assert.deepEqual(
    ['Completed July 2016', 'Complete', 'To be completed by Sept 16'].map((text) => due(text).done),
    [true, true, false],
  )
  assert.match(due('31/09/2016').wrong ?? '', /no 31 September 2016/)
  assert.match(due('30 Feb 2017').wrong ?? '', /no 30 February/)
  assert.match(due('31/13/2016').wrong ?? '', /no month 13/)
  assert.match(readDue({ text: '1899-12-30', day: '1899-12-30' }).wrong ?? '', /30 December 1899 is no day of a plan/)
  assert.match(due('October').look ?? '', /names no year/)
  assert.match(due('Sept 16').look ?? '', /taken as 30 September 2016/)
  assert.equal(due('Ongoing, may be reviewed').look, null)
})

test('what a heading says that its column holds', () => {
  const rows: Record<string, string | null> = {
    Ref: 'reference',
    'Action No.': 'reference',
    '#': 'reference',
    'Ofsted Recommendation': 'finding',
    'Area for Improvement': 'finding',
    Finding: 'finding',
    Action: 'title',
    'Actions required': 'title',
    'What will we do?': 'title',
    'Key actions': 'title',
    'How will we do it': 'what',
    Outcome: 'why',
    'Impact / difference made': 'why',
    'Success criteria': 'seen',
    'How will we know': 'seen',
    Lead: 'owner',
    'Lead Officer': 'owner',
    'Responsible officer': 'owner',
    'By whom': 'owner',
    'Person responsible': 'owner',
    'Accountable Director': 'accountable',
    'Strategic lead': 'accountable',
    'Partner agencies': 'partners',
    Timescale: 'due',
    'By when': 'due',
    'Target date': 'due',
    'Due date': 'due',
    'Completion date': 'completed',
    'Date completed': 'completed',
    'Start date': 'start',
    RAG: 'status',
    BRAG: 'status',
    Status: 'status',
    'RAG rating': 'status',
    'RAG Jan 17': 'statusAt',
    'Jan-17': 'statusAt',
    '2017-01-01': 'statusAt',
    'Progress to January 2017': 'account',
    Progress: 'account',
    'Update/commentary': 'account',
    Workstream: 'workstream',
    Theme: 'workstream',
    Phase: 'phase',
    Milestones: 'milestones',
    'Resources / cost': 'note',
    Equality: 'equality',
    Wibble: null,
    '': null,
  }
  for (const [heading, field] of Object.entries(rows)) assert.equal(fieldOf(heading), field, heading)
  assert.equal(monthOf('RAG Jan 17')?.month, '2017-01')
  assert.equal(monthOf('Sept 2016')?.month, '2016-09')
  assert.equal(monthOf('2016-11-30')?.month, '2016-11')
  assert.deepEqual(['Name', 'Job title', 'Organisation', 'E-mail', 'Tel'].map(peopleFieldOf), [
    'name',
    'post',
    'organisation',
    'email',
    'telephone',
  ])
})

const book: Book = {
  posts: [
    { id: '1', title: 'Head of Safeguarding' },
    { id: '2', title: 'Director of Children’s Services' },
  ],
  people: [
    { id: '3', name: 'Jo Marsh', email: 'jo.marsh@caldervale.example' },
    { id: '4', name: 'Sam Okafor', email: null },
  ],
  organisations: [
    { id: '5', name: 'Calder Vale Integrated Care Board' },
    { id: '6', name: 'Weirshire Police' },
  ],
}

test('who a name means', () => {
  const rows: [string, string, boolean][] = [
    ['Head of Safeguarding', 'post:1', true],
    ['head of safeguarding ', 'post:1', true],
    ['HoS', 'post:1', false],
    ['DCS', 'post:2', false],
    ["Director of Children's Services", 'post:2', true],
    ['Jo Marsh', 'person:3', true],
    ['Marsh, Jo', 'person:3', true],
    ['J. Marsh', 'person:3', false],
    ['SO', 'person:4', false],
    ['Jo.Marsh@caldervale.example', 'person:3', true],
    ['Jo Marsh (Head of Safeguarding)', 'post:1', true],
    ['Head of Safeguarding – Priya Nair', 'post:1', true],
    ['Sam Okafor (Team Manager)', 'person:4', true],
    ['Principal Social Worker', 'new-post', false],
    ['Priya Nair', 'new-person', false],
    ['QA Manager', 'new-post', false],
  ]
  for (const [words, choice, sure] of rows) assert.deepEqual(guessName(words, 'responsible', book), { choice, sure }, words)
  assert.deepEqual(guessName('Weirshire Police', 'organisation', book), { choice: 'organisation:6', sure: true })
  assert.deepEqual(guessName('CVICB', 'organisation', book), { choice: 'organisation:5', sure: false })
  assert.deepEqual(guessName('Barnfield Trust', 'organisation', book), { choice: 'new-organisation', sure: false })
  assert.deepEqual(nameAndPost('Priya Nair (Principal Social Worker)'), { name: 'Priya Nair', post: 'Principal Social Worker' })
})

test('several names in one cell', () => {
  const rows: [string, string[]][] = [
    ['Jo Marsh / Sam Okafor', ['Jo Marsh', 'Sam Okafor']],
    ['Jo Marsh and Sam Okafor', ['Jo Marsh', 'Sam Okafor']],
    ['HoS/DCS', ['HoS', 'DCS']],
    ['Jo Marsh\nSam Okafor', ['Jo Marsh', 'Sam Okafor']],
    ['Head of Children and Families', ['Head of Children and Families']],
    ['TBC', []],
    ['', []],
    ['Jo Marsh, Head of Safeguarding', ['Jo Marsh, Head of Safeguarding']],
  ]
  for (const [words, names] of rows) assert.deepEqual(namesIn(words, 'responsible', book), names, words)
  assert.deepEqual(namesIn('Weirshire Police, CVICB and Barnfield Trust', 'organisation', book), [
    'Weirshire Police',
    'CVICB',
    'Barnfield Trust',
  ])
  assert.deepEqual(namesIn('Barnfield Health and Care Trust', 'organisation', book), ['Barnfield Health and Care Trust'])
  assert.deepEqual(namesIn('Police, NHS', 'organisation', book), ['Police', 'NHS'])
})

test('how far an action was, by words, letters and colours', () => {
  const rows: [string, string | null][] = [
    ['Green', 'on-track'],
    ['G', 'on-track'],
    ['AMBER', 'at-risk'],
    ['A', 'at-risk'],
    ['Red', 'off-track'],
    ['R', 'off-track'],
    ['Blue - complete', 'complete'],
    ['B', 'complete'],
    ['Completed', 'complete'],
    ['Not yet complete', 'on-track'],
    ['Not started', 'not-started'],
    ['Overdue', 'off-track'],
    ['On-track', 'on-track'],
    ['In progress', 'on-track'],
    ['50%', 'on-track'],
    ['100%', 'complete'],
    ['N/A', 'no-longer-needed'],
    ['See above', null],
  ]
  for (const [text, rating] of rows) assert.equal(readRating({ text, fill: null })?.rating, rating, text)
  assert.deepEqual(readRating({ text: '', fill: 'amber' }), { rating: 'at-risk', printed: 'filled amber' })
  assert.equal(readRating({ text: '', fill: null }), null)
})

test('which findings a cell names', () => {
  const finding = (id: string, number: string | null, text: string, ownLabel: string | null = null) => ({
    id,
    number,
    ownLabel,
    text,
    list: 'recommendations',
  })
  const findings = [
    finding('one', '1', 'Ensure that assessments are timely and consider the history of each family'),
    finding('two', '2', 'Reduce caseloads so that social workers can see children as often as they need'),
    finding('three', '3', 'Strengthen the oversight of private fostering arrangements by managers', 'c'),
    finding('other', '120', 'Ask partners to attend'),
  ]
  const rows: [string, string[]][] = [
    ['1', ['one']],
    ['1, 3', ['one', 'three']],
    ['1 and 2', ['one', 'two']],
    ['1-3', ['one', 'two', 'three']],
    ['Recommendation 3', ['three']],
    ['R2', ['two']],
    ['Rec. 2', ['two']],
    ['(c)', ['three']],
    ['c', ['three']],
    ['1. Ensure that assessments are timely', ['one']],
    ['Recommendation 2: Reduce caseloads', ['two']],
    ['para 120', ['other']],
    ['', []],
    ['n/a', []],
    ['All', ['one', 'two', 'three', 'other']],
    ['Strengthen oversight of private fostering arrangements by team managers', ['three']],
    ['2.0', []],
  ]
  for (const [text, ids] of rows) assert.deepEqual(readFindings(text, findings).ids, ids, text)
  const before = performance.now()
  for (const text of ['1'.repeat(20_000), '1 '.repeat(9_000), 'a.'.repeat(9_000), `${'1, '.repeat(6_000)}x`]) readFindings(text, findings)
  for (const text of ['-'.repeat(20_000), 'May '.repeat(5_000), '1/1/'.repeat(5_000)]) readDue({ text, day: null })
  for (const text of ['A and '.repeat(3_000), `${'('.repeat(9_000)}x)`, 'Jo - '.repeat(4_000)]) namesIn(text, 'responsible', book)
  assert.ok(performance.now() - before < 3_000, 'long cells take no longer than long cells must')
  const bullets = findings.slice(0, 2).map((each) => ({ ...each, number: null }))
  assert.deepEqual(readFindings('2', bullets).ids, ['two'])
  assert.match(
    readFindings('Recommendation 2', bullets).look[0] ?? '',
    /numbers no findings: 2 is taken as the one that stands in that place, “Reduce/,
  )
  assert.deepEqual(readFindings('3', bullets).ids, [])
  assert.deepEqual(readFindings('14', findings).look, ['The plan has no finding 14'])
  assert.match(readFindings('Something else entirely', findings).look[0] ?? '', /none of the plan’s findings/)
  assert.match(readFindings('1', [...findings, finding('again', '1', 'x')]).look[0] ?? '', /number of 2 findings/)
})
