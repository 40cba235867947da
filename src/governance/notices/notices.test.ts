import assert from 'node:assert/strict'
import { test } from 'node:test'
import { releasedHolidays } from '../../calendar/holiday-table.ts'
import { lawsMinimum } from '../cycle/cycle-settings.ts'
import { waysOut } from '../cycle/ways-out.ts'
import { lastDayFor, noticeStanding, waysNeeded } from './notice-standing.ts'
import { type NoticeMatter, noticeText, printNotice } from './notice-text.ts'
import { type NoticeKind, nothingSaid, type PublicNotice } from './public-notice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const settings = { ...lawsMinimum, decisionNotice: 2, callIn: 5 }
const meeting = { on: day('2016-07-20'), body: 'cabinet', isKey: true, isPartPrivate: true } as const
const matter: NoticeMatter = {
  authority: 'Calder Vale Council',
  body: { name: 'Cabinet', kind: 'cabinet' },
  chair: 'Rukhsana Dyer',
  members: [
    { name: 'Owen Pask', capacity: 'Cabinet Member for Children' },
    { name: 'Rukhsana Dyer', capacity: 'Leader' },
  ],
  meetsOn: day('2016-07-20'),
  startsAt: '14:00',
  place: 'Council Chamber',
  said: {
    ...nothingSaid,
    matter: 'The improvement plan for children’s services',
    documents: 'Report of the director\nThe plan',
    copiesFrom: 'Town Hall, Calder Vale',
    howToAsk: 'democratic.services@example.org',
  },
  isPartPrivate: false,
  isExample: false,
}
const given = (kind: NoticeKind, on: string | null, agreedOn: string | null = null) =>
  ({
    kind,
    said: { ...nothingSaid, agreedOn: agreedOn && day(agreedOn) },
    given: on && { publishedOn: day(on), publishedWhere: null, words: null, by: null, at: Temporal.Instant.fromEpochMilliseconds(0) },
  }) as PublicNotice
const standing = (kind: NoticeKind, today: string, ...known: PublicNotice[]) =>
  noticeStanding(kind, known, meeting, settings, releasedHolidays, day(today))

test('the notice of a key decision states what regulation 9(1) asks, (a) to (h)', () => {
  const text = noticeText('key-decision', matter)
  assert.deepEqual(text.missing, [])
  const printed = printNotice(text)
  for (const words of [
    'a key decision is to be made on behalf of Calder Vale Council',
    'The matter\nThe improvement plan for children’s services',
    'Who decides\nCabinet\n\nIts members\n- Rukhsana Dyer, Leader (chair)\n- Owen Pask, Cabinet Member for Children',
    'When\nWednesday 20 July 2016 at 14:00, Council Chamber',
    'Documents submitted for consideration\n- Report of the director\n- The plan',
    'Subject to any prohibition or restriction on their disclosure, copies of these documents, or extracts from them, are available from: Town Hall, Calder Vale',
    'Other documents relevant to the matter may be submitted to Cabinet',
    'To ask for details of them as they become available: democratic.services@example.org',
  ])
    assert.ok(printed.includes(words), `${words}\n\n${printed}`)
  assert.doesNotMatch(printed, /separate notice|Example/)
  assert.match(
    printNotice(noticeText('key-decision', { ...matter, isExample: true })),
    /^Notice of a key decision\n\nExample: no council gives this notice/,
  )
  assert.match(printNotice(noticeText('key-decision', { ...matter, isPartPrivate: true })), /A separate notice gives the reasons/)
})

test('what the law asks for and nobody has said is named, and its place in the text is seen', () => {
  const empty = { ...matter, chair: null, members: [], said: nothingSaid }
  const missing = (kind: NoticeKind, over: Partial<NoticeMatter> = {}) =>
    noticeText(kind, { ...empty, ...over })
      .missing.map(({ field }) => field)
      .join(' ')
  assert.equal(missing('key-decision'), 'matter documents copiesFrom howToAsk members')
  assert.equal(missing('private'), 'matter reasons')
  assert.equal(missing('private-again', { said: { ...nothingSaid, representations: 'A letter asked for it.' } }), 'matter reasons response')
  assert.equal(missing('special-urgency'), 'matter reasons agreedBy agreedOn')
  assert.equal(missing('call-in-waived'), 'matter reasons')
  assert.match(printNotice(noticeText('special-urgency', empty)), /\[not said yet\] agreed on \[not said yet\]/)
})

test('a member who decides alone is named with their title; no representations is said', () => {
  const alone = {
    ...matter,
    body: { name: 'Cabinet Member for Children', kind: 'individual-member' as const },
    members: matter.members.slice(0, 1),
  }
  assert.match(
    printNotice(noticeText('key-decision', alone)),
    /Who decides\nOwen Pask, Cabinet Member for Children\nCabinet Member for Children/,
  )
  assert.match(printNotice(noticeText('private-again', matter)), /None have been received/)
})

test('the last days for the notices of 20 July 2016', () => {
  const last = (kind: NoticeKind) => lastDayFor(kind, meeting, settings, releasedHolidays)?.toString() ?? null
  const kinds = ['key-decision', 'private', 'private-again', 'general-exception', 'special-urgency'] as const
  assert.deepEqual(kinds.map(last), ['2016-06-21', '2016-06-21', '2016-07-12', '2016-07-12', null])
})

for (const [kind, today, known, state] of [
  ['key-decision', '2016-06-21', [], 'to-come'],
  ['key-decision', '2016-06-22', [], 'missed'],
  ['key-decision', '2016-06-22', [given('key-decision', '2016-06-21')], 'given'],
  ['key-decision', '2016-06-23', [given('key-decision', '2016-06-22')], 'late'],
  ['key-decision', '2016-07-12', [given('general-exception', '2016-07-12')], 'covered'],
  ['key-decision', '2016-07-13', [given('general-exception', '2016-07-13')], 'missed'],
  ['key-decision', '2016-07-20', [given('special-urgency', null, '2016-07-19')], 'covered'],
  ['key-decision', '2016-07-21', [given('special-urgency', null, '2016-07-21')], 'missed'],
  ['private-again', '2016-07-14', [given('private-urgency', null, '2016-07-14')], 'covered'],
  ['special-urgency', '2016-07-30', [], 'to-come'],
] as const)
  test(`${kind} on ${today} with ${known.map((each) => each.kind).join() || 'nothing'} on record: ${state}`, () => {
    assert.equal(standing(kind, today, ...known).state, state)
  })

test('a way out is offered until it was taken', () => {
  const ways = (...known: PublicNotice[]) =>
    waysNeeded(waysOut(meeting, day('2016-08-23'), settings, day('2016-07-04'), releasedHolidays), (kind) =>
      standing(kind, '2016-07-04', ...known),
    ).map(({ name }) => name)
  assert.deepEqual(ways(), ['general-exception', 'private-urgency'])
  assert.deepEqual(ways(given('key-decision', '2016-06-20')), ['private-urgency'])
  assert.deepEqual(ways(given('general-exception', '2016-07-04'), given('private-urgency', null, '2016-07-04')), [])
})
