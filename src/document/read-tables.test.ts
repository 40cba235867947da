import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { hostileWorkbooks, wordFile, workbook } from '../../test/support/tables-as-files.ts'
import { openReadingPool } from '../reading/reading-pool.adapter.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { ratingOfFill } from './rating-of-fill.ts'
import { readCsv } from './read-csv.ts'
import { readTables } from './read-tables.adapter.ts'
import { columnLetter, type Sheet } from './sheet.ts'

const pool = openReadingPool({ children: 1 })
after(() => pool.close())
let files = 0
const inAChild = (bytes: Buffer) => pool.readTables({ sha256: String(files++), load: async () => bytes }, 'a person')
const words = (sheet: Sheet | undefined) => sheet?.rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)])
const csv = (text: string | Buffer) => words(readCsv(Buffer.from(text), 'x'))

test('a workbook is read sheet by sheet: merged cells, days, formulas as they were worked out, fills, what was struck through', async () => {
  const bytes = await workbook(
    {
      name: 'Plan',
      rows: [
        ['Finding', 'Action', 'Due', 'RAG'],
        [1, 'Set a caseload ceiling', new Date('2016-10-31'), null],
        [
          null,
          { richText: [{ text: 'Audit ' }, { font: { strike: true }, text: 'weekly' }, { text: 'monthly' }] },
          42674,
          { formula: '1+1' },
        ],
        [null, { formula: 'A1', result: 'Worked out before' }, { error: '#REF!' }, 0.5],
        [],
        ['Recommendation 2', null, null, null],
      ],
      merge: ['A2:A4', 'A6:D6'],
      fill: { D2: 'FF00B050' },
    },
    { name: 'Empty', rows: [] },
  )
  const sheets = await inAChild(bytes)
  assert.deepEqual(
    sheets.map((sheet) => sheet.name),
    ['Plan'],
  )
  assert.deepEqual(words(sheets[0]), [
    [1, 'Finding', 'Action', 'Due', 'RAG'],
    [2, '1', 'Set a caseload ceiling', '2016-10-31', ''],
    [3, '1', 'Audit monthly', '42674', ''],
    [4, '1', 'Worked out before', '#REF!', '0.5'],
    [6, 'Recommendation 2', '', '', ''],
  ])
  const cells = sheets[0]?.rows.flatMap((row) => row.cells) ?? []
  assert.deepEqual(
    cells.filter((cell) => cell.day).map((cell) => cell.day),
    ['2016-10-31'],
  )
  assert.deepEqual(
    cells.filter((cell) => cell.fill).map((cell) => cell.fill),
    ['green'],
  )
  assert.equal(cells.filter((cell) => cell.unworked).length, 1)
  assert.equal(cells.filter((cell) => cell.covered === 'from-above').length, 2)
  assert.equal(cells.filter((cell) => cell.covered === 'from-left').length, 3)
})

test('a Word file is read table by table, each under its heading', async () => {
  const bytes = await wordFile(
    {
      heading: 'Recommendation 1',
      rows: [
        ['Ref', 'Action', 'Lead'],
        [{ words: '1.1', down: 2 }, 'Recruit', 'HoS'],
        ['Retain', { words: 'DCS', struck: 'HoS' }],
        [{ words: 'Progress so far', across: 3 }],
      ],
    },
    {
      heading: 'Recommendation 2',
      rows: [
        ['Ref', 'Action', 'Lead'],
        ['2.1', 'Audit', 'QA manager'],
      ],
    },
  )
  const sheets = await inAChild(bytes)
  assert.deepEqual(
    sheets.map((sheet) => sheet.name),
    ['Recommendation 1', 'Recommendation 2'],
  )
  assert.deepEqual(words(sheets[0]), [
    [1, 'Ref', 'Action', 'Lead'],
    [2, '1.1', 'Recruit', 'HoS'],
    [3, '1.1', 'Retain', 'DCS'],
    [4, 'Progress so far', '', ''],
  ])
})

test('a comma-separated file is read as Excel and others write it', () => {
  assert.deepEqual(csv('Ref,Action\r\n1,"Recruit, and keep"\r\n\r\n2,"Say ""no"""'), [
    [1, 'Ref', 'Action'],
    [2, '1', 'Recruit, and keep'],
    [4, '2', 'Say "no"'],
  ])
  assert.deepEqual(csv('\ufeffRef;Action\n1;"two\nlines"'), [
    [1, 'Ref', 'Action'],
    [2, '1', 'two\nlines'],
  ])
  assert.deepEqual(csv('sep=;\r\nRef;A, b and c\r\n'), [[1, 'Ref', 'A, b and c']])
  assert.deepEqual(csv('Ref\tAction\n1\tRecruit'), [
    [1, 'Ref', 'Action'],
    [2, '1', 'Recruit'],
  ])
  assert.deepEqual(csv(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Ref,Größe', 'utf16le')])), [[1, 'Ref', 'Größe']])
  assert.deepEqual(csv(Buffer.from('Owner\x92s post,\xa31', 'latin1')), [[1, 'Owner’s post', '£1']])
  assert.throws(() => csv('Ref\n"never closed'), /Row 2 opens a quotation mark/)
  assert.throws(() => csv(`Ref\n${'x'.repeat(20_001)}`), /Row 2, column A: a cell holds at most/)
  assert.throws(() => csv('x\n'.repeat(5_001)), /goes on after row 5000/)
  assert.throws(() => csv('a\0b'), /isn’t a table/)
})

test('what is no table is said in a sentence', async () => {
  const rows: [Buffer, RegExp][] = [
    [Buffer.alloc(0), /empty/],
    [Buffer.from('%PDF-1.7'), /This is a PDF/],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old \.xls/],
    [Buffer.from('<!DOCTYPE html><p>Sign in'), /web page/],
    [Buffer.from(' \n,,\n'), /nothing in this file/],
    [await wordFile(), /no table in this Word file/],
    [hostileWorkbooks.cutOff(), /damaged/],
    [hostileWorkbooks.macros(), /macros/],
    [hostileWorkbooks.entities(), /readers can be harmed/],
    [hostileWorkbooks.lyingBomb(), /readers can be harmed/],
    [hostileWorkbooks.bomb(), /unpacks to more/],
    [hostileWorkbooks.hugeSheet(), /unpacks to more/],
    [hostileWorkbooks.manyParts(), /unpacks to more/],
    [hostileWorkbooks.manyRows(), /far beyond any plan/],
    [hostileWorkbooks.wideMerge(), /far beyond any plan/],
    [await workbook({ name: 'Plan', rows: [['x'.repeat(20_001)]] }), /Sheet “Plan”, row 1, column A: a cell holds at most 20,000/],
  ]
  for (const [bytes, sentence] of rows) await assert.rejects(readTables(bytes), sentence)
  await assert.rejects(
    inAChild(hostileWorkbooks.entities()),
    (error) => error instanceof Unreadable && /readers can be harmed/.test(error.message),
  )
})

test('which fill is which rating', () => {
  const rows = {
    FFFF0000: 'red',
    FFC00000: 'red',
    FFFFC000: 'amber',
    FFFFFF00: 'amber',
    FF92D050: 'green',
    FF00B050: 'green',
    FF0070C0: 'blue',
    FFD9D9D9: null,
    FFFFFFFF: null,
    FF1F3864: 'blue',
    x: null,
  }
  for (const [argb, rating] of Object.entries(rows)) assert.equal(ratingOfFill(argb), rating, argb)
  assert.deepEqual([0, 25, 26, 701].map(columnLetter), ['A', 'Z', 'AA', 'ZZ'])
})
