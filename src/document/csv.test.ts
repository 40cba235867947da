import assert from 'node:assert/strict'
import test from 'node:test'
import { csv } from './csv.ts'

test('nothing in a comma-separated file starts a formula, whatever stands before it', () => {
  for (const formula of ['=1+1', '+44', '-1', '@sum', '\t=1', '\r=1', ' =cmd', '\u200b=1', '\uFF1D1', '\n=1'])
    assert.match(csv([[formula]]), /^\uFEFF"?'/, JSON.stringify(formula))
  assert.equal(csv([['A1 = B1', 'first-born']]), '\uFEFFA1 = B1,first-born\r\n')
})

test('words keep their commas, quotes and lines; days and amounts are as programs read them', () => {
  const row = ['Say “why”, and "how"', 'one\ntwo', Temporal.PlainDate.from('2016-05-31'), { pence: 1_950_005n }, null, { pence: -5n }]
  assert.equal(csv([row]), '\uFEFF"Say “why”, and ""how""","one\ntwo",2016-05-31,19500.05,,-0.05\r\n')
})
