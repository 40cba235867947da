import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageWords, Word } from './page-model.ts'
import { pageSentences } from './page-sentences.ts'

/** Lines of words, ten points high, each word six points a letter. */
function aPage(lines: readonly { text: string; tag?: number; y?: number; size?: number }[], tags: PageWords['tags'] = []): PageWords {
  const words = lines.flatMap(({ text, tag = -1, y, size = 10 }, n) => {
    let x = 50
    return text.split(' ').map((each): Word => {
      const top = y ?? 100 + n * 12
      const word = {
        text: each,
        x,
        y: top,
        width: each.length * 6,
        height: 10,
        baseline: top + 8,
        size,
        bold: false,
        italic: false,
        symbol: false,
        glued: false,
        tag,
      }
      x += word.width + 6
      return word
    })
  })
  return { number: 4, width: 595, height: 842, words, tags }
}
const texts = (page: PageWords) => pageSentences(page).map((sentence) => sentence.text)
const block = (n: number) => ({ kind: 'P', path: 'P', block: n, item: -1, cell: -1, row: -1, table: -1 })

test('sentences run over lines and end where their full stop stands', () => {
  const page = aPage([
    { text: 'Workers visit children often and' },
    { text: 'listen to them. Managers see that, e.g. in' },
    { text: 'supervision, it is done.' },
  ])
  assert.deepEqual(texts(page), ['Workers visit children often and listen to them.', 'Managers see that, e.g. in supervision, it is done.'])
  assert.deepEqual(
    pageSentences(page).map(({ place }) => [place.page, place.rectangles.length]),
    [
      [4, 2],
      [4, 2],
    ],
  )
})

test('a heading isn’t part of the sentence under it, with tags and without', () => {
  const tagged = aPage(
    [
      { text: 'Leadership and governance', tag: 0 },
      { text: 'Leaders know their service.', tag: 1 },
    ],
    [block(1), block(2)],
  )
  const untagged = aPage([
    { text: 'Leadership and governance', y: 100, size: 16 },
    { text: 'Leaders know their service.', y: 140 },
  ])
  for (const page of [tagged, untagged]) assert.deepEqual(texts(page), ['Leadership and governance', 'Leaders know their service.'])
})

test('page numbers and scraps are no sentences', () => assert.deepEqual(texts(aPage([{ text: '17' }, { text: 'Page 4', y: 800 }])), []))
