import { readInline } from './read-inline.ts'
import type { Block, Inline, ListItem, Words } from './words.ts'

// Small Markdown: `## Heading`, `### Smaller heading`, `- item`, `1. item`, tables of `| cells |`, and the marks of readInline.
// Nothing else is read as anything but text, so that what was typed is never lost.

export type WordsRead = { readonly words: Words; readonly problems: readonly string[] }

const heading = /^(#{1,4})\s+(.+?)\s*#*$/
const item = /^(\s*)([-*•]|\d{1,3}[.)])\s+(.*)$/
const row = /^\s*\|(.*)\|\s*$/
const caption = /^Table:\s*(.+)$/i
const rule = /^\s*\|[\s|:-]+\|\s*$/

export function readWords(typed: string): WordsRead {
  const lines = typed.replaceAll('\r\n', '\n').split('\n')
  const words: Block[] = []
  const problems: string[] = []
  const inline = (text: string): readonly Inline[] => {
    const read = readInline(text.trim().replace(/\s+/g, ' '))
    problems.push(...read.problems)
    return read.words
  }
  for (let n = 0; n < lines.length; ) {
    const line = lines[n] as string
    const head = heading.exec(line)
    if (!line.trim()) n += 1
    else if (head) {
      words.push({ kind: 'heading', level: (head[1] as string).length < 3 ? 'section' : 'part', words: inline(head[2] as string) })
      n += 1
    } else if (row.test(line) || (caption.test(line) && row.test(lines[n + 1] ?? ''))) {
      const end = endOf(lines, n + 1, (next) => row.test(next))
      words.push(table(lines.slice(n, end), problems))
      n = end
    } else if (item.test(line)) {
      const ordered = isOrdered(line)
      const end = endOf(lines, n + 1, (next) => (item.test(next) ? depth(next) > 0 || isOrdered(next) === ordered : /^\s{2,}\S/.test(next)))
      words.push({ kind: 'list', ordered, items: items(lines.slice(n, end), inline) })
      n = end
    } else {
      const end = endOf(lines, n + 1, (next) => next.trim() !== '' && ![heading, item, row].some((other) => other.test(next)))
      words.push({ kind: 'paragraph', words: inline(lines.slice(n, end).join(' ')) })
      n = end
    }
  }
  return { words, problems }
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from
  while (end < lines.length && belongs(lines[end] as string)) end += 1
  return end
}

const isOrdered = (line: string) => /^\s*\d/.test(line)
const depth = (line: string) => (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '  ').length

type Growing = { text: string; readonly items: Growing[] }

function items(lines: readonly string[], inline: (text: string) => readonly Inline[]): readonly ListItem[] {
  const top: Growing[] = []
  const open: { readonly depth: number; readonly item: Growing }[] = []
  for (const line of lines) {
    const found = item.exec(line)
    if (!found) {
      const last = open.at(-1)
      if (last) last.item.text += ` ${line.trim()}`
      continue
    }
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth(line)) open.pop()
    const grown: Growing = { text: found[3] as string, items: [] }
    ;(open.at(-1)?.item.items ?? top).push(grown)
    open.push({ depth: depth(line), item: grown })
  }
  const finished = (each: Growing): ListItem => ({ words: inline(each.text), items: each.items.map(finished) })
  return top.map(finished)
}

function table(lines: readonly string[], problems: string[]): Block {
  const named = caption.exec(lines[0] as string)
  const rows = lines
    .slice(named ? 1 : 0)
    .filter((line) => !rule.test(line))
    .map(cells)
  const [head = [], ...body] = rows
  for (const each of body)
    if (each.length !== head.length)
      problems.push(`A row of the table “${head.join(' | ')}” has ${each.length} cells; its head has ${head.length}.`)
  if (body.length === 0) problems.push(`The table “${head.join(' | ')}” has a head and no rows.`)
  return { kind: 'table', caption: named?.[1]?.trim() ?? '', head, rows: body }
}

const cells = (line: string) =>
  (row.exec(line)?.[1] ?? '').split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').replaceAll('\\\\', '\\').trim())
