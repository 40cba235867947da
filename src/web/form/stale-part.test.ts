import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StaleField, staleForm } from './stale-part.ts'

const fields: StaleField[] = [
  { field: 'title', label: 'Title', written: ({ title }) => String(title) },
  { field: 'what', label: 'What', written: ({ what }) => String(what ?? '') },
]
const before = { title: 'Set a ceiling', what: null, revision: 3 }

test('a field that only one side changed is merged, and the form goes on from their revision', () => {
  const theirs = { title: 'Set a ceiling for each team', what: null, revision: 4 }
  const typed = { title: ['Set a ceiling'], what: ['In every team'], other: ['kept'] }
  const { part, values, revision } = staleForm({ stale: true, before, theirs }, fields, typed)
  assert.deepEqual(values, { title: ['Set a ceiling for each team'], what: ['In every team'], other: ['kept'] })
  assert.equal(revision, 4)
  assert.deepEqual(
    part.rows.map(({ field, both }) => [field, both]),
    [
      ['title', false],
      ['what', false],
    ],
  )
})

test('where both changed the same field, yours stays in the box and is marked', () => {
  const theirs = { title: 'Publish a ceiling', what: null, revision: 4 }
  const { part, values } = staleForm({ stale: true, before, theirs }, fields, { title: ['Agree a ceiling'], what: [''] })
  assert.deepEqual(values.title, ['Agree a ceiling'])
  assert.deepEqual(part.rows, [
    { field: 'title', label: 'Title', before: 'Set a ceiling', theirs: 'Publish a ceiling', yours: 'Agree a ceiling', both: true },
  ])
})

test('what they removed is said, and your words stay', () => {
  const { part, values } = staleForm({ stale: true, before, theirs: null }, fields, { title: ['Agree a ceiling'], what: [''] })
  assert.equal(part.gone, true)
  assert.deepEqual(values.title, ['Agree a ceiling'])
})
