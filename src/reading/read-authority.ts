/** The authority as printed: in the title, or in the letter's heading. */
import type { Block } from './blocks.ts'
import { joined } from './joined-text.ts'
import type { Layout } from './layouts/layout.ts'
import { placeOfPart } from './places.ts'
import type { Fact } from './read-report.ts'

export function readAuthority(layout: Layout, blocks: readonly Block[]): Fact<string> | null {
  const first = blocks.filter((block) => block.page === 1)
  const words = { title: titlesOf(first), headings: first.filter((block) => block.heading), paragraphs: first }
  for (const where of ['title', 'headings', 'paragraphs'] as const) {
    const rules = layout.authority.filter((rule) => rule.in === where)
    for (const [block, rule] of words[where].flatMap((block) => rules.map((rule) => [block, rule] as const))) {
      const name = rule.name.exec(block.text)?.[1]?.trim()
      if (!name || !/\p{L}{2}/u.test(name)) continue
      const fact = { value: tidied(name), printed: name, place: placeOfPart(block.lines, name) }
      return layout.letter && !isCouncil(name) && isTrust(name) ? (councilOfAddress(first) ?? fact) : fact
    }
  }
  return null
}

/** The words in the largest letters, down the page, and all of them together where a title is set in several blocks. */
function titlesOf(first: readonly Block[]): Pick<Block, 'text' | 'lines'>[] {
  const upper = first.filter((block) => (block.lines[0]?.top ?? 0) < 420 && /\p{L}{3}/u.test(block.text))
  const sizes = [...new Set(upper.map((block) => block.size))].sort((a, b) => b - a)
  const titles: Pick<Block, 'text' | 'lines'>[] = []
  for (const size of sizes) {
    const set = upper.filter((block) => block.size === size)
    if (set.length > 1 && set.length < 5)
      titles.push({ text: joined(set.map((block) => block.text)), lines: set.flatMap((block) => block.lines) })
    titles.push(...set)
  }
  return titles
}

function isTrust(name: string): boolean {
  return /\b(?:trust|company|first|together|limited)\b/i.test(name)
}

function isCouncil(name: string): boolean {
  return /\b(?:council|borough|county|city)\b/i.test(name)
}

/** A trust delivers for a council, and the letter is addressed to both: the council is the authority. */
function councilOfAddress(first: readonly Block[]): Fact<string> | null {
  const greeting = first.findIndex((block) => /^dear\b/i.test(block.text))
  const address = first.slice(0, greeting < 0 ? 20 : greeting).flatMap((block) => block.lines)
  const line = address.find(
    (one) => /\b(?:council|borough of [A-Z])/i.test(one.text) && !/\b(?:director|chief|leader|member|house|offices?)\b/i.test(one.text),
  )
  return line ? { value: tidied(line.text), printed: line.text, place: placeOfPart([line], line.text) } : null
}

function tidied(name: string): string {
  return name.replace(/[.,;:]+$/, '').replace(/\s+/g, ' ')
}
