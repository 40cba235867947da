import type { Figure } from './report-content.ts'
import type { Block, Inline, ListItem, Words } from './words.ts'

/** Puts the value beside each figure that the words name; one that the record doesn't have stays without. */
export function fillFigures(words: Words, named: readonly Figure[]): Words {
  const shown = new Map(named.map((figure) => [figure.name, figure.shown]))
  return eachInline(words, (part) => (part.kind === 'figure' ? { ...part, shown: shown.get(part.name) ?? null } : part))
}

/** The words with each piece of running text as `change` gives it; tables hold none. */
function eachInline(words: Words, change: (part: Inline) => Inline): Words {
  const listed = (item: ListItem): ListItem => ({ words: item.words.map(change), items: item.items.map(listed) })
  return words.map((block): Block => {
    if (block.kind === 'table') return block
    return block.kind === 'list' ? { ...block, items: block.items.map(listed) } : { ...block, words: block.words.map(change) }
  })
}
