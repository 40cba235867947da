import type { Inline, ListItem, Words } from './words.ts'

/** A paragraph, a heading, a list's item or a table's row, as plain text; `depth` is how deep in a list. */
export type Line = { readonly text: string; readonly depth: number; readonly kind: 'paragraph' | 'heading' | 'item' | 'row' }

export function linesOf(words: Words): Line[] {
  return words.flatMap((block): Line[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((item) => itemLines(item, 1))
      case 'table':
        return [block.head, ...block.rows].map((row) => ({ text: row.join(' | '), depth: 0, kind: 'row' }))
      default:
        return [{ text: plainText(block.words), depth: 0, kind: block.kind }]
    }
  })
}

const itemLines = ({ words, items }: ListItem, depth: number): Line[] => [
  { text: plainText(words), depth, kind: 'item' },
  ...items.flatMap((each) => itemLines(each, depth + 1)),
]

export const plainText = (words: readonly Inline[]): string =>
  words.map((part) => (part.kind === 'figure' ? (part.shown ?? `{${part.name}}`) : part.text)).join('')
