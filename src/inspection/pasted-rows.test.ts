import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPastedRows } from './pasted-rows.ts'

const cells = (text: string) => readPastedRows(text).map((row) => row.cells)

test('cells copied from a spreadsheet are apart by tabs, and may hold commas', () => {
  assert.deepEqual(cells('Calder Vale\tSLAC\tMay 2012\tgood, with outstanding features\r\nHolme\tSLAC\t\tadequate\n'), [
    ['Calder Vale', 'SLAC', 'May 2012', 'good, with outstanding features'],
    ['Holme', 'SLAC', '', 'adequate'],
  ])
})

test('typed with commas, a cell in quotes may hold commas, quotes and line breaks, and later rows keep their line', () => {
  const rows = readPastedRows('"Vale, Calder",SIF,"said ""good""\nand more"\n\nHolme,SIF,good')
  assert.deepEqual(rows, [
    { line: 1, cells: ['Vale, Calder', 'SIF', 'said "good" and more'] },
    { line: 4, cells: ['Holme', 'SIF', 'good'] },
  ])
})

test('a quote that is never closed is a mark in the words', () => {
  assert.deepEqual(cells('"Vale,SIF\nHolme,SIF'), [
    ['"Vale', 'SIF'],
    ['Holme', 'SIF'],
  ])
})

test('empty text has no rows', () => {
  assert.deepEqual(cells(' \n\t\n'), [])
})

test('whatever is written with quotes comes back', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'b', '"', ',', ';', '\t', ' ') })
    .map((text) => `x${text.replace(/[\s]+/g, ' ').trim()}`)
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (table) => {
      const text = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')).join('\n')
      assert.deepEqual(cells(text), table)
    }),
  )
})
