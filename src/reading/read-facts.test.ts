import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage, column, type PrintedLine } from '../../test/builders/a-page.ts'
import { readPages } from './read-blocks.ts'
import type { ReadReport } from './read-report.ts'

const bulleted = (text: string): Omit<PrintedLine, 'y'> => ({ text, bullet: true })
const bold = (text: string, more: Partial<PrintedLine> = {}): Omit<PrintedLine, 'y'> => ({ text, bold: true, ...more })

function read(...pages: PrintedLine[][]): ReadReport {
  const reading = readPages(pages.map((lines, i) => aPage(i + 1, lines)))
  assert.ok(reading, 'not recognised')
  return reading.report
}

const letter = (body: readonly (string | Omit<PrintedLine, 'y'>)[]): PrintedLine[] =>
  column(90, [
    '4 October 2021',
    '',
    'Director of Children’s Services',
    'Calder Vale Metropolitan Borough Council',
    '',
    'Dear Amira Holt',
    '',
    bold('Focused visit to Calder Vale children’s services'),
    '',
    'This letter summarises the findings of a focused visit to Calder Vale children’s services on',
    '30 June and 1 July 2021. Inspectors looked at how families are helped.',
    '',
    ...body,
    '',
    'Yours sincerely',
    '',
    'Rowan Marsh',
    'Her Majesty’s Inspector',
  ])

test('a letter: its own date, the days of the visit, the inspector who signs it', () => {
  const report = read(
    letter([
      bold('What needs to improve in this area of social work practice?'),
      bulleted('Recording.'),
      '',
      bold('Main findings'),
      'Workers know families.',
    ]),
  )
  assert.equal(report.framework, 'focused-visit')
  assert.equal(report.authority?.value, 'Calder Vale')
  assert.equal(report.published?.value, '2021-10-04')
  assert.deepEqual([report.inspectedFrom?.value, report.inspectedTo?.value], ['2021-06-30', '2021-07-01'])
  assert.equal(report.leadInspector?.value, 'Rowan Marsh')
  assert.deepEqual(report.judgements, [])
  assert.equal(report.leadInspector?.place.rectangles.length, 1)
})

test('a letter that says that earlier findings remain names none of its own, and says so', () => {
  const report = read(
    letter([
      bold('Areas for priority action'),
      'The areas for priority action set at the last focused visit in May 2020 remain.',
      '',
      bold('Main findings'),
      'Workers know families.',
    ]),
  )
  assert.deepEqual(report.findings, [])
  assert.deepEqual(
    report.echoes.map(({ standing, text }) => [standing, text]),
    [['remains', 'The areas for priority action set at the last focused visit in May 2020 remain.']],
  )
  assert.deepEqual(
    report.doubts.map(({ kind }) => kind),
    ['only-earlier-findings'],
  )
})

test('a letter to a council whose services a trust delivers is about the council', () => {
  const lines = letter([bold('What needs to improve'), bulleted('Recording.'), '', bold('Main findings')])
  const report = read(
    lines.map((line) => ({ ...line, text: line.text.replace('to Calder Vale children’s services', 'to Calder Vale Children’s Trust') })),
  )
  assert.equal(report.authority?.value, 'Calder Vale Metropolitan Borough Council')
})

function ilacs(
  rows: readonly [string, number, string, number][],
  title = 'Inspection of Calder Vale local authority children’s services',
): ReadReport {
  return read([
    { y: 110, text: title, size: 20 },
    { y: 160, text: 'Inspection dates: 5–9 March 2018' },
    { y: 180, text: 'Lead inspector:' },
    { y: 180, x: 200, text: 'Rowan Marsh' },
    { y: 220, text: 'Judgement', bold: true },
    { y: 220, x: 320, text: 'Grade', bold: true },
    ...rows.flatMap(([area, y, grade, at]) => [
      ...column(y, area.split('|')),
      ...column(at, grade === '' ? [] : grade.split('|').map((text) => ({ text, x: 320 }))),
    ]),
    ...column(600, ['Help for families was slow, and is now', 'good', 'in most of Calder Vale.']),
  ])
}

test('a grade set over two lines, and a name that nobody has seen before, are read beside each other', () => {
  const report = ilacs([
    ['The impact of leaders on|social work practice', 250, 'Requires|improvement to be good', 250],
    ['Corporate parenting', 300, 'Outstanding', 300],
    ['Overall effectiveness', 340, 'Good', 340],
  ])
  assert.deepEqual(
    report.judgements.map(({ area, grade }) => [area, grade]),
    [
      ['The impact of leaders on social work practice', 'requires-improvement'],
      ['Corporate parenting', 'outstanding'],
      ['Overall effectiveness', 'good'],
    ],
  )
  assert.equal(report.judgements[0]?.gradePrinted, 'Requires improvement to be good')
  assert.equal(report.leadInspector?.value, 'Rowan Marsh')
  assert.equal(report.inspectedTo?.value, '2018-03-09')
})

test('a row without its grade is kept, and doubted; no overall grade is invented', () => {
  const report = ilacs([
    ['The impact of leaders on practice', 250, 'Good', 250],
    ['The experiences and progress|of children in care', 300, '', 300],
    ['The experiences and progress|of care leavers', 350, 'Inadequate', 350],
  ])
  assert.deepEqual(
    report.judgements.map(({ grade }) => grade),
    ['good', null, 'inadequate'],
  )
  assert.equal(report.edition, 'ilacs-2026')
  assert.ok(report.doubts.some(({ kind, path }) => kind === 'grade-missing' && path === 'judgements/1'))
  assert.ok(report.doubts.some(({ sentence }) => sentence === 'No judgement of “Overall effectiveness” was found.'))
})

for (const [title, authority] of [
  ['Inspection of Calder Vale local authority children’s services', 'Calder Vale'],
  ['Inspection of Harrow and Wexcombe local authority children’s services', 'Harrow and Wexcombe'],
  ['Inspection of Calder Vale County Council’s children’s services', 'Calder Vale County Council'],
  ['Inspection of children’s social care services in Calder Vale', 'Calder Vale'],
  ['Re-inspection of Calder Vale children’s services', 'Calder Vale'],
  ['London Borough of Calder Vale', 'London Borough of Calder Vale'],
]) {
  test(`“${title}” is about ${authority}`, () => {
    const report = ilacs(
      [
        ['The impact of leaders on practice', 250, 'Good', 250],
        ['Overall effectiveness', 300, 'Good', 300],
      ],
      title,
    )
    assert.equal(report.authority?.value, authority)
  })
}

test('a single inspection: sub-judgements, the sentence that gives the overall grade, the board’s part with its own list and grade', () => {
  const report = read(
    [
      { y: 110, text: 'Calder Vale Council', size: 24 },
      ...column(140, [
        bold('Inspection of services for children in need of help and protection, children looked'),
        bold('after and care leavers'),
      ]),
      { y: 190, text: 'Review of the effectiveness of the Local Safeguarding Children Board', bold: true },
      { y: 220, text: 'Inspection date: 22 February 2016 – 17 March 2016' },
      { y: 240, text: 'Report published: 16 May 2016' },
      { y: 280, text: 'Children’s services in Calder Vale require improvement to be good', bold: true },
      ...[
        ['1. Children who need help and protection', 'Good'],
        ['2. Children looked after and achieving permanence', 'Requires improvement'],
        ['2.1 Adoption performance', 'Outstanding'],
        ['3. Leadership, management and governance', 'Good'],
      ].flatMap(([text = '', grade = ''], i) => [
        { y: 310 + i * 27, text, x: text.startsWith('2.1') ? 110 : 72 },
        { y: 310 + i * 27, text: grade, x: 400 },
      ]),
    ],
    column(100, [
      bold('Recommendations', { size: 14 }),
      '1. Visit every child',
      '3. Ask children about their plans.',
      '',
      bold('Summary for children and young people', { size: 14 }),
    ]),
    column(100, [
      bold('The Local Safeguarding Children Board (LSCB)', { size: 16 }),
      bold('The Local Safeguarding Children Board is inadequate', { size: 14 }),
      '',
      bold('Recommendations', { size: 14 }),
      '120. The board should publish its plan.',
      '',
      bold('Inspection findings – the Local Safeguarding Children Board', { size: 14 }),
      'Children are visited late (Recommendation 1).',
      '',
      'Lead inspector: Rowan Marsh',
    ]),
  )
  assert.equal(report.framework, 'sif')
  assert.deepEqual(
    report.judgements.map(({ area, grade, parentArea }) => [area, grade, parentArea]),
    [
      ['Overall effectiveness', 'requires-improvement', undefined],
      ['Children who need help and protection', 'good', undefined],
      ['Children looked after and achieving permanence', 'requires-improvement', undefined],
      ['Adoption performance', 'outstanding', 'Children looked after and achieving permanence'],
      ['Leadership, management and governance', 'good', undefined],
      ['Effectiveness of the LSCB', 'inadequate', undefined],
    ],
  )
  assert.deepEqual(
    report.findings.map(({ number, addressee }) => [number, addressee]),
    [
      ['1', 'local-authority'],
      ['3', 'local-authority'],
      ['120', 'lscb'],
    ],
  )
  assert.equal(report.findings[0]?.markedParagraphs?.[0]?.text, 'Children are visited late (Recommendation 1).')
  assert.deepEqual(
    report.doubts.map(({ kind }) => kind),
    ['number-skipped'],
  )
  assert.equal(report.published?.value, '2016-05-16')
})

test('pages of something else are no report', () => {
  assert.equal(readPages([aPage(1, column(100, ['Menu of the week', 'Monday: soup']))]), null)
})

test('a letter closes in many ways, and names its inspector before or after the post', () => {
  for (const end of [
    ['Kind regards', '', 'Rowan Marsh', 'Her Majesty’s Inspector'],
    ['Yours sincerely', '', 'Rowan Marsh HMI'],
    ['Yours sincerely', '', 'Rowan Marsh His Majesty’s Inspector'],
    ['Yours sincerely', '', 'Senior Her Majesty’s Inspector', 'Rowan Marsh'],
    ['', 'Rowan Marsh', 'Her Majesty’s Inspector'],
  ]) {
    const lines = letter([bold('What needs to improve'), bulleted('Recording.'), '', bold('Main findings'), 'Workers know families.'])
    const close = lines.findIndex(({ text }) => text === 'Yours sincerely')
    const report = read([...lines.slice(0, close), ...column(600, end)])
    assert.equal(report.leadInspector?.value, 'Rowan Marsh', end.join(' / '))
  }
})

test('an inspection’s title and first lines in other words', () => {
  const titled = (title: string[], facts: string[]) =>
    read(
      [
        ...column(
          100,
          title.map((text) => ({ text, size: 20 })),
        ),
        ...column(
          200,
          facts.map((text) => bold(text)),
        ),
        { y: 290, text: 'Judgement', bold: true },
        { y: 290, x: 320, text: 'Grade', bold: true },
        { y: 320, text: 'The impact of leaders on practice' },
        { y: 320, x: 320, text: 'Good' },
        { y: 350, text: 'Overall effectiveness' },
        { y: 350, x: 320, text: 'Good' },
      ],
      column(100, [bold('What needs to improve'), bulleted('Recording.'), bulleted('Supervision.')]),
    )
  for (const title of [
    ['Calder Vale', 'Inspection of children’s social care services'],
    ['Inspection of local authority children’s services', 'Calder Vale'],
    ['Calder Vale: inspection of local authority', 'children’s services'],
    ['Short inspection of Calder Vale children’s services'],
  ]) {
    const report = titled(title, ['Inspection took place on 4 to 15 November 2019', 'Lead HMI: Rowan Marsh/Tamsin Vale'])
    assert.equal(report.framework, 'ilacs')
    assert.equal(report.authority?.value, 'Calder Vale', title.join(' / '))
    assert.deepEqual([report.inspectedFrom?.value, report.inspectedTo?.value], ['2019-11-04', '2019-11-15'])
    assert.equal(report.leadInspector?.value, 'Rowan Marsh')
  }
})

test('fieldwork and publication in one paragraph, the team in other words, and the board’s grade within a paragraph', () => {
  const report = read(
    [
      ...column(80, [{ text: 'Calder Vale', size: 24, bold: true }]),
      ...column(140, [
        { text: 'Inspection of services for children in need of help and protection', size: 16 },
        { text: 'Review of the effectiveness of the Local Safeguarding Children Board', size: 16 },
      ]),
      ...column(230, ['Inspection dates: 3 to 25 March 2015', 'Date of publication: 13 May 2015']),
      ...column(290, [{ text: 'Calder Vale’s children’s services require improvement', size: 16, bold: true }]),
      { y: 360, text: 'Children who need help and protection' },
      { y: 360, x: 420, text: 'Good' },
      { y: 390, text: 'Leadership, management and governance' },
      { y: 390, x: 420, text: 'Good' },
    ],
    column(60, [bold('The Local Safeguarding Children Board', { size: 14 }), '', 'The LSCB is good. It is led well.']),
    column(60, [bold('The inspection team', { size: 14 }), 'Tamsin Vale, deputy lead inspector', '', 'Rowan Marsh (lead inspector)']),
  )
  assert.deepEqual([report.inspectedFrom?.value, report.inspectedTo?.value], ['2015-03-03', '2015-03-25'])
  assert.equal(report.published?.value, '2015-05-13')
  assert.equal(report.leadInspector?.value, 'Rowan Marsh')
  assert.deepEqual(
    report.judgements.map(({ grade }) => grade),
    ['requires-improvement', 'good', 'good', 'good'],
  )
})

test('an area’s title, outcome and team in other words', () => {
  const area = (title: string, outcome: string, team: string[]) =>
    read(
      [
        ...column(100, [{ text: title, size: 20 }]),
        ...column(180, [bold('Inspection dates: 6 to 10 and 13 to 17 January 2025')]),
        ...column(240, [
          bold('Inspection outcome', { size: 14 }),
          outcome,
          '',
          bold('What is it like to be a child or young person with needs?'),
        ]),
      ],
      column(60, [bold('Areas for improvement', { size: 14 }), 'Leaders should make plans sooner.']),
      column(60, [bold('Inspection team', { size: 14 }), ...team]),
    )
  for (const title of [
    'Area SEND inspection: Calder Vale Local Area Partnership',
    'Calder Vale Local Area Partnership: area SEND inspection',
  ]) {
    const report = area(title, 'Arrangements lead to inconsistent outcomes and experiences.', [
      'Tamsin Vale, HMI',
      'Ash Lee, CQC lead inspector',
      'Rowan Marsh, HMI, lead inspector',
    ])
    assert.equal(report.framework, 'area-send')
    assert.equal(report.authority?.value, 'Calder Vale')
    assert.equal(report.inspectedFrom?.value, '2025-01-06')
    assert.equal(report.judgements[0]?.grade, 'inconsistent')
    assert.equal(report.leadInspector?.value, 'Rowan Marsh')
  }
  assert.equal(area('Area SEND inspection of Calder Vale', 'There are systemic failings.', []).judgements[0]?.grade, 'widespread-failings')
})
