import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostSentences, sentencesOf, splitBeforeSentence } from './finding-words.ts'

test('a finding falls into its sentences', () => {
  assert.deepEqual(sentencesOf('Challenge the police about delay. HM Chief Inspector will tell the police inspectorate.'), [
    'Challenge the police about delay.',
    'HM Chief Inspector will tell the police inspectorate.',
  ])
})

test('numbers, initials and short forms end no sentence', () => {
  assert.deepEqual(sentencesOf('Reach 95.5 per cent, e.g. Visits in para. 12 by J. Holt. Then report.'), [
    'Reach 95.5 per cent, e.g. Visits in para. 12 by J. Holt.',
    'Then report.',
  ])
})

test('a finding is split before a sentence, never into nothing', () => {
  const text = 'Visit sooner. Write it down. Say so.'
  assert.deepEqual(splitBeforeSentence(text, 2), ['Visit sooner.', 'Write it down. Say so.'])
  assert.deepEqual(splitBeforeSentence(text, 3), ['Visit sooner. Write it down.', 'Say so.'])
  for (const none of [0, 1, 4, 1.5, Number.NaN]) assert.equal(splitBeforeSentence(text, none), null)
})

test('a marked sentence that a correction takes away is found', () => {
  assert.deepEqual(lostSentences('Visit sooner. Say so.', ['Say so.', 'Write it down.']), ['Write it down.'])
})
