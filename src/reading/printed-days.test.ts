import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn, periodsIn } from './printed-days.ts'

const periods: [string, string[]][] = [
  ['22 February 2016 – 17 March 2016', ['2016-02-22 2016-03-17']],
  ['26 February to 1 March 2024', ['2024-02-26 2024-03-01']],
  ['5–9 March 2018', ['2018-03-05 2018-03-09']],
  ['11 to 19 May 2023', ['2023-05-11 2023-05-19']],
  ['28 and 29 July 2021', ['2021-07-28 2021-07-29']],
  ['28 July 2021 and 29 July 2021', ['2021-07-28 2021-07-29']],
  ['11 December to 12 January 2018', ['2017-12-11 2018-01-12']],
  ['30 June 2021', ['2021-06-30 2021-06-30']],
  ['29 January 2024 to 02 February 2024', ['2024-01-29 2024-02-02']],
  ['8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019', ['2019-07-08 2019-07-12', '2019-08-07 2019-08-08']],
  ['8 to 12 July and 5 to 8 August 2019', ['2019-07-08 2019-07-12', '2019-08-05 2019-08-08']],
  ['Tuesday 5 to Friday 8 March 2019', ['2019-03-05 2019-03-08']],
  ['24, 25 and 26 March 2021', ['2021-03-24 2021-03-26']],
  ['12/09/2016 to 06/10/2016', ['2016-09-12 2016-10-06']],
  ['the 3rd to the team', []],
  ['30 February 2020', []],
  ['12 children in 2019', []],
]

for (const [printed, expected] of periods) {
  test(`“${printed}” is ${expected.length === 0 ? 'no day' : expected.join(', ')}`, () => {
    assert.deepEqual(
      periodsIn(printed).map(({ from, to }) => `${from} ${to}`),
      expected,
    )
  })
}

test('a period keeps the words that it was printed in', () => {
  assert.equal(periodsIn('Inspection dates: 5–9 March 2018, and so on')[0]?.printed, '5–9 March 2018')
  assert.deepEqual(dayIn('Report published: 16 May 2016'), { day: '2016-05-16', printed: '16 May 2016' })
})

test('a period that runs backwards is kept, to be doubted', () => {
  assert.deepEqual(
    periodsIn('9 March 2018 to 5 March 2018').map(({ from, to }) => [from, to]),
    [['2018-03-09', '2018-03-05']],
  )
})
