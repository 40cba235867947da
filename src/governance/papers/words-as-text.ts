import type { Words } from '../report/words.ts'
import { linesOf } from '../report/words-as-text.ts'

/** The words in lines, for where paragraphs can't stand: beside other text, in a page's head, in a file's properties. */
export const wordsAsText = (words: Words): string =>
  linesOf(words)
    .map(({ text, depth }) => (depth > 0 ? `${'   '.repeat(depth - 1)}– ${text}` : text))
    .join('\n')
