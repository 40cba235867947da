import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printWords } from './print-words.ts'
import { readWords } from './read-words.ts'
import type { Words } from './words.ts'

const text = (words: string, strong = false) => ({ kind: 'text', text: words, strong }) as const
const paragraph = (...words: Extract<Words[number], { kind: 'paragraph' }>['words']) => ({ kind: 'paragraph', words }) as const

const table: readonly [string, string, Words][] = [
  ['nothing', '\n \n', []],
  [
    'lines of one paragraph',
    'The plan\nanswers each finding.\n\nIt is new.',
    [paragraph(text('The plan answers each finding.')), paragraph(text('It is new.'))],
  ],
  [
    'headings',
    '## Money\n### In 2016/17',
    [
      { kind: 'heading', level: 'section', words: [text('Money')] },
      { kind: 'heading', level: 'part', words: [text('In 2016/17')] },
    ],
  ],
  [
    'what is set off, a link and a figure',
    'It asks for **{asked-of-reserves-2016/17}** and [the report](https://www.example.gov.uk/r_1) says why.',
    [
      paragraph(
        text('It asks for '),
        { kind: 'figure', name: 'asked-of-reserves-2016/17', shown: null },
        text(' and '),
        { kind: 'link', text: 'the report', address: 'https://www.example.gov.uk/r_1' },
        text(' says why.'),
      ),
    ],
  ],
  ['a star that is no mark', 'Grade 2* and 3 ** 4', [paragraph(text('Grade 2* and 3 ** 4'))]],
  ['marks written as text', '\\# one \\{x\\} \\*\\*', [paragraph(text('# one {x} **'))]],
  [
    'a nested list',
    '- Overall\n  - Adoption\n  - Care leavers,\n    who have left\n- Leaders',
    [
      {
        kind: 'list',
        ordered: false,
        items: [
          {
            words: [text('Overall')],
            items: [
              { words: [text('Adoption')], items: [] },
              { words: [text('Care leavers, who have left')], items: [] },
            ],
          },
          { words: [text('Leaders')], items: [] },
        ],
      },
    ],
  ],
  [
    'an ordered list after a plain one',
    '- a\n1. b\n2) c',
    [
      { kind: 'list', ordered: false, items: [{ words: [text('a')], items: [] }] },
      {
        kind: 'list',
        ordered: true,
        items: [
          { words: [text('b')], items: [] },
          { words: [text('c')], items: [] },
        ],
      },
    ],
  ],
  [
    'a table with its caption',
    'Table: Money by year\n| Year | Pounds |\n| --- | --- |\n| 2016/17 | 195,000 \\| flagged |',
    [{ kind: 'table', caption: 'Money by year', head: ['Year', 'Pounds'], rows: [['2016/17', '195,000 | flagged']] }],
  ],
  ['HTML is text', '<b>no</b>', [paragraph(text('<b>no</b>'))]],
]

test('words as they are typed', () => {
  for (const [what, typed, words] of table) {
    const read = readWords(typed)
    assert.deepEqual(read, { words, problems: [] }, what)
    assert.deepEqual(readWords(printWords(words)), { words, problems: [] }, `${what}, printed and read again`)
  }
})

test('text that looks like a mark at the start of a line is printed so that it stays text', () => {
  for (const start of [
    '# not a heading',
    '- no item',
    '1. no item',
    '70) no item',
    '| no table |',
    '• no item',
    '\\',
    'a [b](c',
    '{',
    '[x](http://y)',
  ]) {
    const words: Words = [paragraph(text(start))]
    assert.deepEqual(readWords(printWords(words)).words, words, start)
  }
})

test('what can’t be read is said', () => {
  const problems = (typed: string) => readWords(typed).problems.join(' ')
  assert.match(problems('[here](ftp://x)'), /“here” needs a whole web address/)
  assert.match(problems('[](https://www.example.gov.uk)'), /needs words/)
  assert.match(problems('{what we ask}'), /isn’t the name of a figure/)
  assert.match(problems('| a | b |\n| c |'), /has 1 cells; its head has 2/)
  assert.match(problems('| a | b |'), /no rows/)
})
