import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOfWords, splitPlaces } from './split-places.ts'

const begins = (text: string) => splitPlaces(text).map((place) => place.begins)

test('a finding can be split before each sentence but the first', () => {
  assert.deepEqual(begins('Set targets. Challenge those, e.g. Mr. Marsh, that fall short. Report.'), [
    'Challenge those, e.g. Mr. Marsh, that fall short. Report.',
    'Report.',
  ])
})

test('and before each point of a list in it', () => {
  assert.deepEqual(begins('Improve: • plans for each child • reviews; and records'), [
    '• plans for each child • reviews; and records',
    '• reviews; and records',
    'records',
  ])
})

test('one sentence has no such place', () => assert.deepEqual(begins('Set targets.'), []))

test('a place can be named by the words that begin the second part', () => {
  assert.equal(placeOfWords('Set targets and challenge', ' and challenge'), 12)
  assert.equal(placeOfWords('Set targets and set dates', 'et'), null)
  assert.equal(placeOfWords('Set targets', 'plans'), null)
  assert.equal(placeOfWords('Set targets', ' '), null)
})
