import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  aFindingOfPlan,
  anActionContent,
  aPlanContent,
  aRiskContent,
  theHundredAndNinetyFiveThousand,
} from '../../../test/builders/a-plan-content.ts'
import { aReportContent } from '../../../test/builders/a-report-content.ts'
import {
  aReportedDuty,
  aReportedFinding,
  aReportedInspection,
  aReportedJudgement,
  aReportRecord,
} from '../../../test/builders/a-report-record.ts'
import { liveWords } from './live-parts.ts'
import { type LivePart, liveParts } from './manifest.ts'
import type { Question, QuestionKind } from './questions/question.ts'
import { questionsOf } from './questions.ts'
import type { ReportRecord } from './record.ts'
import type { DecisionShape, ReportPart } from './report-content.ts'
import type { SlotName } from './slots.ts'
import { plainWords } from './words.ts'

type Said = string | Partial<ReportPart>

/** A paper that says nothing but this. */
const paper = (parts: Readonly<Partial<Record<SlotName, Said>>>, shape: DecisionShape = 'approve-with-money') => ({
  shape,
  parts: Object.entries(parts).map(
    ([slot, said]): ReportPart => ({
      ...(aReportContent().parts[0] as ReportPart),
      slot: slot as SlotName,
      label: slot,
      choice: null,
      answer: null,
      tracking: [],
      ...(typeof said === 'string' ? { words: said.split('\n').flatMap(plainWords) } : { words: [], ...said }),
    }),
  ),
})

const asked = (parts: Parameters<typeof paper>[0], record: ReportRecord, shape?: DecisionShape): Question[] =>
  questionsOf(paper(parts, shape), record)
const kinds = (questions: readonly Question[]): QuestionKind[] => questions.map(({ kind }) => kind)

const elevenAndFive = [
  ...Array.from({ length: 11 }, (_, n) => aReportedFinding(`${n + 1}`)),
  ...[120, 121, 122, 123, 124].map((n) => aReportedFinding(`${n}`, { addressees: ['lscb'], list: 'For the LSCB' })),
]

/** 2016-07: £100,000 once and £190,000 a year, 70 working days, eleven recommendations and five. */
const july = aReportRecord({
  plan: theHundredAndNinetyFiveThousand(),
  duties: [aReportedDuty()],
  inspections: [aReportedInspection({ findings: elevenAndFive })],
})

describe('figures typed by hand', () => {
  const rows: readonly (readonly [string, readonly QuestionKind[]])[] = [
    ['The plan asks for £195,000 from reserves in 2016/17.', []],
    ['The plan asks for £195K from reserves.', []],
    ['The plan asks for £185,000 from reserves.', ['figure-differs']],
    ['The plan seeks “one-off” funding of £195,000 from reserves.', ['recurrent-called-one-off']],
    ['One-off posts cost £100,000.', []],
    ['From 2017/18 it costs £190,000 a year.', []],
    ['The report makes 11 recommendations to the council and 5 recommendations to the board.', []],
    ['The report makes twelve recommendations to the council.', ['figure-differs']],
    ['The deadline is 23 August 2016.', []],
    ['The deadline is Tuesday 23rd August 2016.', []],
    ['The deadline is Monday 23 August 2016.', ['figure-differs']],
    ['The deadline is 25 July 2016.', ['day-unknown']],
    ['The deadline is 23 Aug 2016, or 23/08/2016.', []],
    ['The deadline is 23 August.', []],
    ['In May 2016 and on 24 August.', ['day-unknown']],
    ['The deadline is 24/08/2016.', ['day-unknown']],
    ['Inspectors came from 22 to 29 February 2016.', ['day-unknown']],
    ['It must be sent within 70 working days of publication.', []],
    ['It must be sent within 70days of publication.', ['figure-differs']],
    ['Reviews take place within 28 days.', []],
    ['Inspectors came from 22 February to 17 March 2016.', []],
    ['Overall 24% were judged good.', ['figure-differs']],
  ]
  for (const [sentence, expected] of rows) test(sentence, () => assert.deepEqual(kinds(asked({ background: sentence }, july)), expected))

  test('both places stand side by side: what was meant, most likely', () => {
    const there = (sentence: string) => asked({ background: sentence }, july)[0]?.there
    assert.deepEqual(there('We ask for £194,500.'), { label: 'All costs in 2016/17', words: '£195,000' })
    assert.match(
      there('This is £195,000 of one-off money.')?.words ?? '',
      /£100,000 for one-off costs and £95,000 for costs that come back/,
    )
    assert.deepEqual(there('By 22 August 2016.'), { label: 'Written statement of action: due', words: 'Tuesday 23 August 2016' })
    assert.equal(there('Twelve recommendations.')?.label, 'Findings')
  })

  test('a figure put in by a name that the record doesn’t have', () => {
    const words = [{ kind: 'paragraph', words: [{ kind: 'figure', name: 'asked-of-nobody', shown: null }] }] as const
    assert.deepEqual(kinds(asked({ background: { words } }, july)), ['figure-unknown'])
  })

  test('what the record itself says is never asked about', () => {
    const parts = Object.fromEntries(
      (Object.keys(liveParts) as LivePart[]).map((part, n) => [`own-${n}`, { words: liveWords(part, july) }]),
    )
    assert.deepEqual(asked(parts, july), [])
  })
})

describe('days and the meeting', () => {
  /** 2016-12: the meeting is on 1 December, the deadline was 14 November. */
  const december = (over: Parameters<typeof aReportedDuty>[0]) =>
    aReportRecord({
      meetsOn: '2016-12-01',
      asAt: '2016-12-01',
      inspections: [aReportedInspection({ notes: [{ kind: 'plan', text: 'as agreed on 2016-11-17' }] })],
      duties: [aReportedDuty({ due: { on: '2016-11-14', why: 'computed' }, meetingLateBy: '13', ...over })],
    })

  test('2016-12: “will be agreed on 17 November” is past by the meeting', () => {
    const told = asked(
      { issues: 'The board’s business plan will be agreed on 17 November.' },
      december({ metOn: '2016-11-14' }),
      'note-after-submission',
    )
    assert.deepEqual(kinds(told), ['still-to-come'])
    assert.match(
      told[0]?.sentence ?? '',
      /^“17 November” is told as still to come, and is past when the body meets on Thursday 1 December 2016\.$/,
    )
    assert.deepEqual(
      kinds(asked({ issues: 'It will be agreed on 10 January' }, december({ metOn: '2016-11-14' }), 'note-after-submission')),
      ['day-unknown'],
      'of the year after: still to come',
    )
    const past = 'The board’s business plan was agreed on 17 November.'
    assert.deepEqual(asked({ issues: past }, december({ metOn: '2016-11-14' }), 'note-after-submission'), [])
  })

  test('a duty whose day is past at the meeting, with how many working days; met, it is asked only where the body is to decide', () => {
    const open = asked({ 'meeting-day': 'Thursday 1 December 2016' }, december({}))
    assert.deepEqual(kinds(open), ['date-past'])
    assert.match(open[0]?.sentence ?? '', /due by Monday 14 November 2016, 13 working days before the meeting, and isn’t done/)
    const met = december({ metOn: '2016-11-14' })
    assert.deepEqual(kinds(asked({ 'meeting-day': '' }, met, 'agree')), ['sent-before-decided'])
    assert.deepEqual(asked({ 'meeting-day': '' }, met, 'note-after-submission'), [])
  })

  test('a decision that can be carried out only after the duty is due', () => {
    const late = { ...july, carriedOut: { on: '2016-08-24', working: 'The day after call-in ends.' } }
    assert.deepEqual(kinds(asked({ 'meeting-day': '' }, late)), ['date-not-met'])
    assert.deepEqual(asked({ 'meeting-day': '' }, { ...july, carriedOut: { on: '2016-08-23', working: '' } }), [])
  })

  test('actions open past their day at the meeting', () => {
    const plan = aPlanContent({
      actions: [anActionContent({ dueOn: '2016-07-01' }), anActionContent({ reference: 'A2', dueOn: '2016-08-01' })],
    })
    const [late] = asked({ plan: '' }, aReportRecord({ plan }))
    assert.deepEqual([late?.kind, late?.sentence], ['date-past', '1 action of the plan is open past the day set: A1.'])
  })
})

describe('“no implications”', () => {
  const health = aReportRecord({
    plan: aPlanContent({
      risks: [aRiskContent()],
      findings: [aFindingOfPlan()],
      actions: [anActionContent({ equalityNote: 'Bears on disabled children.' })],
    }),
    inspections: [
      aReportedInspection({
        findings: [aReportedFinding('7', { label: 'g', text: 'See that social workers have good legal advice.' })],
        judgements: [aReportedJudgement('Being healthy', 'Inadequate')],
      }),
    ],
  })
  const rows: readonly (readonly [string, Parameters<typeof paper>[0], ReportRecord, QuestionKind | null])[] = [
    ['2016-07, resources beside £195,000', { resources: 'There are no wider resource implications.' }, july, 'none-beside-record'],
    ['2016-12, finance beside no cost, with no reason', { finance: 'There are no financial implications.' }, health, 'none-without-reason'],
    [
      '2016-12, law beside a finding about legal advice',
      { legal: 'There are no specific legal implications.' },
      health,
      'none-beside-record',
    ],
    ['2012-06, equality “No” beside an action that bears on it', { equality: { choice: 'No' } }, health, 'none-beside-record'],
    ['2016-07, equality “no specific implications”', { equality: 'No specific implications' }, july, 'none-without-reason'],
    ['2012-08, public health beside an inadequate judgement', { 'public-health': 'Not applicable.' }, health, 'none-beside-record'],
    ['2012-08, sustainability not applicable', { sustainability: { answer: { kind: 'none' } } }, july, 'none-without-reason'],
    ['with its reason', { sustainability: { answer: { kind: 'not-applicable', because: 'nothing is built' } } }, july, null],
    ['risks named and none admitted', { risks: 'None' }, health, 'none-beside-record'],
    ['money told in full', { finance: 'Cabinet is asked for £195,000 from reserves in 2016/17.' }, july, null],
    ['a field that is no implication', { wards: 'None' }, july, null],
  ]
  for (const [name, parts, record, expected] of rows)
    test(name, () => assert.deepEqual(kinds(asked({ ...parts }, record)), expected === null ? [] : [expected]))

  test('says which finding', () => {
    assert.match(asked({ legal: 'No legal implications.' }, health)[0]?.there?.words ?? '', /^7 \(g\) See that social workers/)
  })

  test('a class of risk below the plan’s own', () => {
    const risky = aReportRecord({
      plan: aPlanContent({ risks: [aRiskContent({ current: { likelihood: '5', impact: '4', on: '2016-08-01' } })] }),
    })
    assert.deepEqual(kinds(asked({ 'risk-class': { choice: 'Low to medium' } }, risky)), ['figure-differs'])
    assert.deepEqual(asked({ 'risk-class': { choice: 'Medium to high' } }, risky), [])
  })
})

describe('judgements', () => {
  const lscb = aReportRecord({
    inspections: [
      aReportedInspection({
        judgements: [
          aReportedJudgement('Overall effectiveness', 'Requires improvement to be good'),
          aReportedJudgement('Adoption performance', 'Good', { called: ['adoption performance', 'adoption'] }),
          aReportedJudgement('Effectiveness of the LSCB', 'Requires improvement to be good', { called: ['effectiveness of the lscb'] }),
        ],
      }),
    ],
  })
  const rows: readonly (readonly [string, QuestionKind | null])[] = [
    ['Effectiveness of the LSCB – good', 'judgement-differs'],
    ['Effectiveness of the LSCB – require improvement', null],
    ['Overall effectiveness – Requires improvement to be good', null],
    ['Adoption – requires improvement', 'judgement-differs'],
    ['Adoption – good', null],
    ['Services to children are predominantly good.', null],
    ['Overall effectiveness requires improvement and adoption is good.', null],
  ]
  for (const [sentence, expected] of rows)
    test(sentence, () => assert.deepEqual(kinds(asked({ judgements: sentence }, lscb)), expected === null ? [] : [expected]))

  test('of two sets with one area each, the set that is named counts', () => {
    const set = (title: string, word: string) =>
      aReportedJudgement('Capacity for improvement', word, { set: title, called: ['capacity to improve'] })
    const slac = aReportRecord({
      inspections: [
        { ...aReportedInspection({ judgements: [set('Safeguarding services', 'Good'), set('Looked after children', 'Inadequate')] }) },
      ],
    })
    assert.deepEqual(kinds(asked({ judgements: 'Capacity to improve was outstanding.' }, slac)), ['judgement-differs'])
    assert.deepEqual(kinds(asked({ judgements: 'For looked after children capacity to improve is good.' }, slac)), ['judgement-differs'])
    assert.deepEqual(asked({ judgements: 'For safeguarding services capacity to improve is good.' }, slac), [])
  })
})

describe('the paper itself', () => {
  const long = 'The law asks the inspectorate to look at what each of the services does for children in the area.'

  test('2012-08: a paragraph printed again', () => {
    const told = asked({ 'executive-summary': long, background: long.replace('.', ''), legal: `${long} Indeed.` }, july)
    assert.deepEqual(
      told.map(({ kind, here, there }) => [kind, here.slot, there?.label]),
      [['repeated', 'background', 'executive-summary']],
    )
    assert.deepEqual(asked({ wards: 'All', 'scrutiny-interest': 'All' }, july), [])
  })

  test('2016-06: one person under two titles', () => {
    const told = asked(
      {
        'contact-officers': 'Amira Holt, Assistant Director (Children’s Social Care)',
        'contact-details': 'Amira Holt\nAssistant Director (Social Care and Safeguarding)\nTelephone: 01632 960001',
        'report-from': 'Councillor Ines Marlow, Cabinet Member for Children and Families',
      },
      july,
    )
    assert.deepEqual(
      told.map(({ kind, here, there }) => [kind, here.slot, there?.words]),
      [['two-titles', 'contact-details', 'Amira Holt, Assistant Director (Children’s Social Care)']],
    )
    const same = 'Amira Holt, Improvement Lead'
    assert.deepEqual(asked({ 'contact-officers': same, 'contact-details': `${same}\nTelephone: 01632 960001` }, july), [])
  })

  test('a question keeps its key while both places say the same', () => {
    const key = (record: ReportRecord, words = 'We ask for £1.') => asked({ background: words }, record)[0]?.key
    assert.equal(key(july), key({ ...july, asAt: '2016-07-19' }))
    assert.notEqual(key(july), key(july, 'We ask for £2.'))
    assert.notEqual(key(july), key({ ...july, plan: null }))
  })
})
