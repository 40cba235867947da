import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callFinding, ownLabelsFor, repeatedLabel } from './own-labels.ts'

test('ten findings are labelled a to j, and the 27th aa', () => {
  assert.equal(ownLabelsFor(10).join(''), 'abcdefghij')
  assert.deepEqual(ownLabelsFor(28).slice(25), ['z', 'aa', 'ab'])
})

test('a label given twice in one list is found, whatever its case; findings without one are no clash', () => {
  assert.equal(repeatedLabel(['a', 'B', 'b']), 'b')
  assert.equal(repeatedLabel(['a', null, '', null, 'b', '']), null)
})

test('a finding is called by number and label, or by its place', () => {
  assert.equal(callFinding({ printedNumber: '3', ownLabel: 'c' }), 'finding 3 (c)')
  assert.equal(callFinding({ printedNumber: null, ownLabel: 'c' }), 'finding c')
  assert.equal(callFinding({ printedNumber: null, ownLabel: null }, 3), 'the 3rd finding')
  assert.equal(callFinding({ printedNumber: null, ownLabel: null }, 11), 'the 11th finding')
})
