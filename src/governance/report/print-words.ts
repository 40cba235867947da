import type { Block, Inline, ListItem, Words } from './words.ts'

/** The words as a writer types them: what readWords reads back to the same words. */
export const printWords = (words: Words): string => words.map(printBlock).join('\n\n')

function printBlock(block: Block): string {
  if (block.kind === 'heading') return `${block.level === 'section' ? '##' : '###'} ${printInline(block.words)}`
  if (block.kind === 'list') return printItems(block.items, block.ordered, '')
  if (block.kind === 'paragraph')
    return printInline(block.words)
      .replace(/^(#|[-•|]|\*(?!\*))/, '\\$1')
      .replace(/^(\d{1,3})([.)])/, '$1\\$2')
  const line = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |`
  return [
    ...(block.caption ? [`Table: ${block.caption}`] : []),
    line(block.head),
    line(block.head.map(() => '---')),
    ...block.rows.map(line),
  ].join('\n')
}

const printItems = (items: readonly ListItem[], ordered: boolean, indent: string): string =>
  items
    .flatMap((item, n) => [
      `${indent}${ordered ? `${n + 1}.` : '-'} ${printInline(item.words)}`,
      ...(item.items.length > 0 ? [printItems(item.items, ordered, `${indent}  ${ordered ? ' ' : ''}`)] : []),
    ])
    .join('\n')

const printInline = (words: readonly Inline[]): string =>
  words
    .map((each) => {
      if (each.kind === 'figure') return `{${each.name}}`
      if (each.kind === 'link') return `[${each.text.replace(/[\\\]]/g, '\\$&')}](${each.address})`
      const text = each.text.replace(/[\\*[{]/g, '\\$&')
      return each.strong ? `**${text}**` : text
    })
    .join('')
