/** Who led the inspection. */
import type { Block } from './blocks.ts'
import type { Layout, LeadInspectorRule } from './layouts/layout.ts'
import type { Line } from './lines.ts'
import { placeOfPart } from './places.ts'
import type { Fact } from './read-report.ts'

export function readLeadInspector(layout: Layout, blocks: readonly Block[]): Fact<string> | null {
  for (const rule of layout.leadInspector) {
    const fact = byRule(rule, blocks)
    if (fact) return fact
  }
  return null
}

function byRule(rule: LeadInspectorRule, blocks: readonly Block[]): Fact<string> | null {
  if (rule.kind === 'label') return labelled(rule.label, blocks)
  if (rule.kind === 'role') return inTeam(rule.role, rule.not, blocks)
  if (rule.kind === 'sentence') return named(rule.names, blocks)
  if (rule.kind === 'first-of') return firstBelow(rule.heading, blocks)
  return signed(blocks)
}

function named(names: RegExp, blocks: readonly Block[]): Fact<string> | null {
  for (const block of blocks) {
    const name = nameIn(names.exec(block.text)?.[1] ?? '')
    if (name) return { value: name, printed: name, place: placeOfPart(block.lines, name) }
  }
  return null
}

function firstBelow(heading: RegExp, blocks: readonly Block[]): Fact<string> | null {
  const at = blocks.findLastIndex((block) => heading.test(block.text) && block.page > 1)
  const x = blocks[at]?.x ?? 0
  for (const block of at < 0 ? [] : blocks.slice(at + 1, at + 6)) {
    const name = Math.abs(block.x - x) < 20 ? nameIn(block.text) : null
    if (name) return { value: name, printed: name, place: placeOfPart(block.lines, name) }
  }
  return null
}

function labelled(label: RegExp, blocks: readonly Block[]): Fact<string> | null {
  for (const [i, block] of blocks.entries()) {
    for (const [j, line] of block.lines.entries()) {
      if (!label.test(line.text)) continue
      const rest = line.text
        .replace(label, '')
        .replace(/^[^:]{0,30}:\s*|^\s*[–-]\s*/, '')
        .trim()
      const near: Line[] = [line, ...block.lines.slice(j + 1, j + 2), ...(blocks[i + 1]?.lines.slice(0, 1) ?? [])]
      const name = nameIn(rest) ?? (rest === '' ? (nameIn(near[1]?.text ?? '') ?? null) : null)
      if (name) return { value: name, printed: name, place: placeOfPart(near, name) }
    }
  }
  return afterOtherWords(blocks)
}

/** In the middle of a line: "Inspection dates: … Lead inspector: …". */
function afterOtherWords(blocks: readonly Block[]): Fact<string> | null {
  for (const line of blocks.flatMap((block) => block.lines)) {
    const name = nameIn(
      /(?:(?<!deputy )\blead (?:inspector|HMI)\s*:|\b(?:inspection|visit) (?:was )?led by)\s*(.+)$/i.exec(line.text)?.[1] ?? '',
    )
    if (name) return { value: name, printed: name, place: placeOfPart([line], name) }
  }
  return null
}

function inTeam(role: RegExp, not: RegExp | undefined, blocks: readonly Block[]): Fact<string> | null {
  const team = blocks.findLastIndex((block) => /^inspection team$/i.test(block.text))
  for (const block of blocks.slice(team + 1)) {
    for (const line of block.lines.length > 1 ? block.lines : []) {
      const own = role.exec(line.text)
      const words = line.text.slice(0, own ? own.index + own[0].length : 0)
      const name = words === '' || not?.test(words) || isPost(words) ? null : nameIn(words)
      if (name && !isPost(name)) return { value: name, printed: name, place: placeOfPart([line], name) }
    }
    const found = role.exec(block.text)
    const upTo = block.text.slice(0, found ? found.index + found[0].length : 0)
    if (upTo === '' || not?.test(upTo) || upTo.length > 160) continue
    const name = nameIn(upTo)
    if (name && !isPost(name)) return { value: name, printed: name, place: placeOfPart(block.lines, name) }
  }
  return null
}

function signed(blocks: readonly Block[]): Fact<string> | null {
  const close = blocks.findLastIndex((block) =>
    /^(?:yours? (?:sincerely|faithfully|truly)|sincerely\b|(?:with )?(?:kind|best) (?:regards|wishes))/i.test(block.text),
  )
  if (close < 0) return aboveThePost(blocks)
  const lines = blocks.slice(close, close + 8).flatMap((block) => block.lines)
  for (const line of lines) {
    const text = line.text.replace(/^(?:yours? \p{L}+|sincerely|(?:with )?(?:kind|best) (?:regards|wishes)),?\s*/iu, '')
    const name = isPost(text) ? null : nameIn(text)
    if (name && !isPost(name)) return { value: name, printed: name, place: placeOfPart([line], name) }
  }
  return null
}

/** Without a close: the last line that says nothing but a post has the name above it. */
function aboveThePost(blocks: readonly Block[]): Fact<string> | null {
  const lines = blocks.flatMap((block) => block.lines)
  const post = lines.findLastIndex((line) =>
    /^(?:senior )?(?:(?:her|his) majesty[’']s inspector|HMI|ofsted inspector)\b.{0,20}$/i.test(line.text),
  )
  const line = lines[post - 1]
  const name = line && !isPost(line.text) ? nameIn(line.text) : null
  return line && name ? { value: name, printed: name, place: placeOfPart([line], name) } : null
}

function isPost(text: string): boolean {
  return (
    /^(?:her|his|senior|social|regional|lead|ofsted|national|deputy|acting|chief|principal|managing|assistant)\b/i.test(text) ||
    /\b(?:inspector|director|hmi|ofsted)\b/i.test(text.split(/[,(–]|\s(?:HMI|(?:her|his) majesty|ofsted|senior)\b/i)[0] ?? '')
  )
}

/** A name ends where the post begins. */
function nameIn(text: string): string | null {
  const name = (
    text
      .replace(/^(?:(?:senior )?(?:her|his) majesty[’']s inspector\b,?\s*)/i, '')
      .replace(/^(?:mr|mrs|ms|miss|dr|professor|HMI|OI)\.?\s+/i, '')
      .split(
        /\s*[,;(:–/]\s*|\s+(?:and|&)\s+|\s+-\s+|\s+\b(?:HMI|(?:Her|His)\s+Majesty|Ofsted|Senior|Lead|Deputy|Social Care|Regional)\b/,
      )[0] ?? ''
  ).trim()
  return /^(?:[\p{Lu}][\p{L}’'.-]*)(?:\s+[\p{L}’'.-]+){1,4}$/u.test(name) && name.length < 60 ? name : null
}
