import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportPublication, writtenStatement } from '../../duty/duties.ts'
import { actsOfPublishing } from './acts-of-publishing.ts'
import { type Copy, copiesInWords } from './publication.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const copy = (kind: Copy['kind'], name: string, sentOn: string | null): Copy => ({
  id: name,
  revision: 1,
  kind,
  name,
  sentOn: sentOn === null ? null : day(sentOn),
  how: null,
})
const bare = { publishedOn: null, webAddress: null, offices: null, copies: [] }
type Published = Parameters<typeof actsOfPublishing>[0]
const shown = (published: Partial<Published>, { acts }: Pick<typeof reportPublication | typeof writtenStatement, 'acts'>) =>
  actsOfPublishing(
    { ...bare, ...published },
    acts.map(({ id }) => id),
  ).map(({ act, on }) => `${act} ${on}`)

test('each way of publishing is an act with its own day; partners are served once each of them is', () => {
  const police = copy('relevant-partner', 'Police', '2016-06-01')
  const probation = copy('board-partner', 'Probation', '2016-06-03')
  const table: readonly [string, Partial<Published>, string[]][] = [
    ['nothing yet', {}, []],
    ['on the website', { publishedOn: day('2016-05-16'), webAddress: 'https://calder-vale.example/report' }, ['website 2016-05-16']],
    ['a day without an address', { publishedOn: day('2016-05-16') }, []],
    ['open at the offices', { offices: { on: day('2016-05-20'), words: 'Town Hall' } }, ['inspection-at-offices 2016-05-20']],
    ['partners in part', { copies: [police, { ...probation, sentOn: null }] }, []],
    ['all partners, the last day counts', { copies: [probation, police] }, ['copies-to-partners 2016-06-03']],
    [
      'the first newspaper and the first station',
      {
        copies: [
          copy('newspaper', 'The Valley News', '2016-06-02'),
          copy('newspaper', 'The Courier', '2016-06-01'),
          copy('radio-station', 'Vale FM', '2016-06-04'),
          copy('radio-station', 'Hill FM', null),
        ],
      },
      ['newspaper 2016-06-01', 'radio-station 2016-06-04'],
    ],
  ]
  for (const [what, published, acts] of table) assert.deepEqual(shown(published, reportPublication), acts, what)
  assert.deepEqual(shown({ publishedOn: day('2016-08-24') }, writtenStatement), ['published 2016-08-24'])
})

test('who of the partners still waits for a copy is named', () => {
  assert.equal(copiesInWords([]), null)
  assert.equal(copiesInWords([copy('relevant-partner', 'Police', '2016-06-01')]), 'Copies to partners: 1 of 1 sent.')
  assert.equal(
    copiesInWords(
      ['Police', 'Probation', 'Youth offending team'].map((name) =>
        copy('relevant-partner', name, name === 'Police' ? '2016-06-01' : null),
      ),
    ),
    'Copies to partners: 1 of 3 sent; still to go to Probation and Youth offending team.',
  )
})
