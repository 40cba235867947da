import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { theHundredAndNinetyFiveThousand } from '../../../test/builders/a-plan-content.ts'
import {
  aReportedDuty,
  aReportedFinding,
  aReportedInspection,
  aReportedJudgement,
  aReportRecord,
} from '../../../test/builders/a-report-record.ts'
import { figuresOf } from './figures.ts'
import { fillFigures } from './fill-figures.ts'
import { liveWords } from './live-parts.ts'
import type { LivePart } from './manifest.ts'
import type { ReportRecord } from './record.ts'
import { linesOf } from './words-as-text.ts'

const said = (part: LivePart, record: ReportRecord): string[] => linesOf(liveWords(part, record)).map(({ text }) => text)

describe('what the live parts of a report say', () => {
  test('money of 2016-07: £195,000 asked for, told in its two parts, and £190,000 a year not yet found', () => {
    const lines = said('money', aReportRecord({ plan: theHundredAndNinetyFiveThousand() }))
    for (const line of [
      'Short-term posts | one-off | £100,000 | – | –',
      'Recurrent posts | every year | £95,000 | £190,000 | £190,000',
      'All costs |  | £195,000 | £190,000 | £190,000',
      'General reserve | requested of Cabinet | £195,000 | – | –',
      'Cabinet is asked for £195,000 from General reserve in 2016/17: £100,000 for one-off costs and £95,000 for costs that come back every year.',
      'Recurrent posts: £190,000 × 6 of 12 months of 2016/17, from October 2016 = £95,000',
      'Not yet found: £190,000 in 2017/18 and £190,000 in each year after. It is to come from Savings by Children, Young People and Culture, savings that are still to be made by Director of Children’s Services, by 1 April 2017, in the 2017/18 budget.',
    ])
      assert.ok(lines.includes(line), `${line}\nisn’t among:\n${lines.join('\n')}`)
  })

  test('the deadline of 2016-07: 70 working days, Tuesday 23 August 2016, the meeting on day 46', () => {
    const [line] = said('duties', aReportRecord({ duties: [aReportedDuty()] }))
    assert.equal(
      line,
      'Written statement of action: due by Tuesday 23 August 2016. Prepare a written statement of the action proposed, send it and publish it. Counted as 70 working days from the publication of the report on 16 May 2016. It goes to the Secretary of State and HM Chief Inspector. Required by law (Education and Inspections Act 2006, section 137(3) and (4)). The meeting is on working day 46 of 70.',
    )
  })

  test('a deadline past at the meeting, half met or met late, is said plainly', () => {
    const at = (over: Parameters<typeof aReportedDuty>[0]) => said('duties', aReportRecord({ duties: [aReportedDuty(over)] })).join(' ')
    assert.match(at({ meetingLateBy: '22' }), /The meeting is 22 working days after it was due\./)
    const sent = { id: 'sent', done: 'Sent to Ofsted', required: true, on: '2016-11-14' }
    const half = at({ acts: [sent, { id: 'published', done: 'Published', required: true, on: null }] })
    assert.match(half, /Done so far: sent to Ofsted on 14 November 2016; not yet done: published\./)
    assert.match(
      at({ acts: [sent], metOn: '2016-11-14', metLateBy: '1' }),
      /Done: sent to Ofsted on 14 November 2016, 1 working day after it was due\./,
    )
  })

  test('national context of 2016-06: 84 reports as at 17 March 2016, 20, 42, 22 and none', () => {
    const counts = [
      ['outstanding', 'outstanding', 0],
      ['good', 'good', 20],
      ['requires-improvement', 'requires improvement to be good', 42],
      ['inadequate', 'inadequate', 22],
    ] as const
    const lines = said(
      'national-context',
      aReportRecord({
        contexts: [
          {
            id: '1',
            revision: 1,
            inspectionId: null,
            name: 'England, single inspections',
            framework: 'sif',
            asAt: '2016-03-17',
            source: 'Ofsted’s published reports',
            kind: 'counts',
            total: 84,
            counts: counts.map(([grade, printedGrade, count]) => ({ grade, printedGrade, count })),
          },
        ],
      }),
    )
    assert.deepEqual(lines, [
      'England, single inspections, as at 17 March 2016: 84 reports published. Of their overall judgements:',
      '0 outstanding (0%)',
      '20 good (24%)',
      '42 requires improvement to be good (50%)',
      '22 inadequate (26%)',
      'Percentages are rounded to whole numbers. Source: Ofsted’s published reports.',
    ])
  })

  test('judgements stand as a tree, one word for each grade', () => {
    const part = { area: 'looked-after', title: 'Children looked after' }
    const words = liveWords(
      'judgements',
      aReportRecord({
        inspections: [
          aReportedInspection({
            judgements: [
              aReportedJudgement('Overall effectiveness', 'Requires improvement to be good'),
              aReportedJudgement('Children looked after', 'Requires improvement to be good', { area: part.area }),
              aReportedJudgement('Adoption performance', 'Good', { parent: part }),
              aReportedJudgement('Care leavers', 'Requires improvement to be good', { parent: part }),
            ],
            expected: [
              { title: 'Overall effectiveness', word: 'Requires improvement to be good', asAt: '2016-02-01', came: 'as expected' },
              { title: 'Adoption performance', word: 'Inadequate', asAt: '2016-02-01', came: 'better than expected' },
            ],
          }),
        ],
      }),
    )
    assert.deepEqual(
      linesOf(words).map(({ text, depth }) => `${depth} ${text}`),
      [
        '0 The inspectors judged:',
        '1 Overall effectiveness: Requires improvement to be good',
        '1 Children looked after: Requires improvement to be good',
        '2 Adoption performance: Good',
        '2 Care leavers: Requires improvement to be good',
        '0 Overall effectiveness rests on the other judgements. The inspectors give it; it isn’t computed from them.',
        '0 Against what the council had expected:',
        '1 Overall effectiveness: Requires improvement to be good expected as at 1 February 2016; it came as expected',
        '1 Adoption performance: Inadequate expected as at 1 February 2016; it came better than expected',
      ],
    )
  })

  test('findings keep the inspectorate’s numbers, with the council’s labels beside them', () => {
    const lines = said(
      'findings',
      aReportRecord({
        inspections: [
          aReportedInspection({
            findings: [
              aReportedFinding('1', { label: 'a', page: '8' }),
              aReportedFinding('10', { label: 'j', page: '8', addressees: ['local-authority', 'other'], others: ['the police'] }),
              aReportedFinding('120', { list: 'Recommendations for the LSCB', addressees: ['lscb'], page: '38' }),
              aReportedFinding(null, { kind: 'improvement', list: 'Areas for improvement', timescale: 'Within three months' }),
            ],
          }),
        ],
      }),
    )
    assert.deepEqual(lines, [
      'The report makes 2 recommendations to the council (page 8), 1 to the Local Safeguarding Children Board (page 38) and 1 area for improvement to the council.',
      'Recommendations',
      '1 (a) Check each plan that finding 1 speaks of.',
      '10 (j) Check each plan that finding 10 speaks of. (speaks to the police too)',
      'Recommendations for the LSCB',
      '120 Check each plan that finding 120 speaks of.',
      'Areas for improvement',
      'Check each plan that finding so speaks of. (Within three months)',
    ])
  })

  test('fieldwork is told to the day or to the month, as it is known', () => {
    const told = (fieldwork: readonly { from: string | null; to: string | null }[]) =>
      said('inspection', aReportRecord({ inspections: [aReportedInspection({ fieldwork })] }))[0]?.split('. ')[0]
    assert.deepEqual(
      [
        told([{ from: '2016-02-22', to: '2016-03-17' }]),
        told([{ from: '2016-05', to: '2016-06' }]),
        told([{ from: '2012-04', to: '2012-04' }]),
        told([{ from: '2016-12', to: '2017-01' }]),
        told([{ from: '2018-07-10', to: '2018-07-10' }]),
        told([]),
      ],
      [
        'Ofsted inspected Calder Vale Council from 22 February to 17 March 2016',
        'Ofsted inspected Calder Vale Council in May and June 2016',
        'Ofsted inspected Calder Vale Council in April 2012',
        'Ofsted inspected Calder Vale Council from December 2016 to January 2017',
        'Ofsted inspected Calder Vale Council on 10 July 2018',
        'Ofsted inspected Calder Vale Council',
      ],
    )
  })

  test('who watches the plan, subject to its agreement where that isn’t given yet', () => {
    const body = { bodyId: '', kind: 'scrutiny', chair: null, note: null, nextMeeting: null, howOften: null } as const
    assert.deepEqual(
      said(
        'bodies',
        aReportRecord({
          bodies: [
            { ...body, name: 'Scrutiny Committee', part: 'scrutinises', standing: 'proposed' },
            { ...body, name: 'Project Board', part: 'monitors', standing: 'agreed', howOften: 'quarterly', nextMeeting: '2016-09-06' },
          ],
        }),
      ),
      [
        'Scrutinises',
        'Scrutiny Committee, subject to its agreement',
        'Monitors',
        'Project Board, every quarter; next meeting Tuesday 6 September 2016',
      ],
    )
  })

  test('what had been sent by the meeting is said with its day, to whom, and plainly where it was late or before a decision', () => {
    const sent = {
      on: '2016-08-24',
      version: '2',
      how: 'by e-mail',
      to: ['the Secretary of State', 'HM Chief Inspector'],
      jointlyWith: null,
      sentences: ['Sent late, by 1 working day: the last day was Tuesday 23 August 2016.'],
      answers: [{ on: '2016-09-12', from: 'HM Chief Inspector', answer: 'received' }],
    }
    assert.deepEqual(said('duties', aReportRecord({ sent: [sent] })), [
      'Version 2 of the plan was sent on 24 August 2016, by e-mail, to the Secretary of State and HM Chief Inspector. Sent late, by 1 working day: the last day was Tuesday 23 August 2016. HM Chief Inspector answered on 12 September 2016: received.',
    ])
  })

  test('2016-06: what Cabinet asked for, and what was answered before', () => {
    const asked = {
      on: '2016-06-08',
      body: 'Cabinet',
      words: 'That a plan be prepared.',
      of: 'the Executive Director',
      by: 'for a future meeting',
      answered: null,
    }
    const answered = { ...asked, words: 'What does a post cost?', by: null, answered: { on: '2016-06-20', words: 'By a note to members' } }
    assert.deepEqual(said('earlier-decisions', aReportRecord({ requests: [asked, answered] })), [
      'Asked before on this matter:',
      'Cabinet, Wednesday 8 June 2016, of the Executive Director, for a future meeting: “That a plan be prepared.”',
      'Cabinet, Wednesday 8 June 2016, of the Executive Director: “What does a post cost?” Answered on 20 June 2016: By a note to members.',
    ])
  })

  test('what comes next stands in the order of its days; what was due and isn’t done leads', () => {
    const lines = said(
      'next-steps',
      aReportRecord({
        duties: [
          aReportedDuty({
            rule: 'report-publication',
            title: 'Publication of the inspection report',
            due: { on: '2016-06-28', why: 'computed' },
          }),
          aReportedDuty(),
        ],
        carriedOut: { on: '2016-07-30', working: '' },
      }),
    )
    assert.deepEqual(lines, [
      'Publication of the inspection report: was due by Tuesday 28 June 2016 and is not done yet',
      'Saturday 30 July 2016: What Cabinet decides can be carried out, if nobody calls it in',
      'Tuesday 23 August 2016: Written statement of action due, to the Secretary of State and HM Chief Inspector',
    ])
  })
})

describe('figures of the record', () => {
  const record = aReportRecord({
    plan: theHundredAndNinetyFiveThousand(),
    duties: [aReportedDuty()],
    inspections: [aReportedInspection({ findings: [aReportedFinding('1'), aReportedFinding('120', { addressees: ['lscb'] })] })],
  })

  test('each has a name that a writer can type, and is printed as papers print it', () => {
    const shown = Object.fromEntries(figuresOf(record).named.map(({ name, shown: as }) => [name, as]))
    const asked = [
      'asked-of-reserves-2016/17',
      'one-off-2016/17',
      'recurrent-2016/17',
      'recurrent-full-year',
      'not-found-2017/18',
      'deadline',
      'deadline-period',
      'published',
      'findings-to-the-council',
      'findings-to-the-local-safeguarding-children-board',
    ]
    assert.deepEqual(
      asked.map((name) => shown[name]),
      [
        '£195,000',
        '£100,000',
        '£95,000',
        '£190,000',
        '£190,000',
        'Tuesday 23 August 2016',
        '70 working days',
        'Monday 16 May 2016',
        '1',
        '1',
      ],
    )
  })

  test('are put where the words name them; one that isn’t on record stays as it was typed', () => {
    const figure = (name: string) => ({ kind: 'figure', name, shown: null }) as const
    const words = fillFigures(
      [
        { kind: 'paragraph', words: [figure('deadline')] },
        { kind: 'list', ordered: true, items: [{ words: [], items: [{ words: [figure('asked-of-nobody')], items: [] }] }] },
      ],
      figuresOf(record).named,
    )
    assert.deepEqual(
      linesOf(words).map(({ text }) => text),
      ['Tuesday 23 August 2016', '', '{asked-of-nobody}'],
    )
  })

  test('money stands line by line, with what pays for it', () => {
    assert.deepEqual(
      figuresOf(record).money.map(({ what, year, pence, funding }) => [what, year, pence, funding]),
      [
        ['Short-term posts', '2016/17', '10000000', 'General reserve, requested, of Cabinet'],
        ['Recurrent posts', '2016/17', '9500000', 'General reserve, requested, of Cabinet'],
        ['Recurrent posts', '2017/18', '19000000', 'Savings by Children, Young People and Culture, not found'],
        ['Recurrent posts', 'each year after', '19000000', 'Savings by Children, Young People and Culture, not found'],
      ],
    )
  })
})
