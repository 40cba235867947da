/** The days of the fieldwork and of publication. */
import type { Block } from './blocks.ts'
import type { Layout } from './layouts/layout.ts'
import { placeOfPart } from './places.ts'
import { dayIn, type Period, periodsIn } from './printed-days.ts'
import type { Fact, Place } from './read-report.ts'

export type Fieldwork = Period & { place: Place }

/** In printed order; a visit of one day has the same day twice. */
export function readFieldwork(layout: Layout, blocks: readonly Block[]): Fieldwork[] {
  for (const pattern of layout.fieldwork) {
    for (const [i, block] of blocks.entries()) {
      if (block.page > 3) break
      const found = pattern.exec(block.text)
      if (!found || /previous/i.test(found[0])) continue
      const rest = block.text.slice(found.index + found[0].length)
      const next = isOpen(rest) ? blocks[i + 1] : undefined
      const words = next ? `${rest} ${next.text}` : rest
      const periods = periodsIn(layout.letter ? firstSentence(words) : beforePublication(words))
      const lines = [...block.lines, ...(next?.lines ?? [])]
      if (periods.length > 0) return periods.map((period) => ({ ...period, place: placeOfPart(lines, period.printed) }))
    }
  }
  return []
}

/** Words that can't be all: they break off before a day, and the next block goes on. */
function isOpen(words: string): boolean {
  return (
    words.trim() === '' ||
    /(?:\b(?:to|and|on|from|between|until)|[-–—,&])$/i.test(words.trim()) ||
    /\b\d{1,2}(?:\s\p{L}+)?$/u.test(words.trim())
  )
}

export function readPublished(layout: Layout, blocks: readonly Block[]): Fact<string> | null {
  for (const pattern of layout.published) {
    for (const [i, block] of blocks.entries()) {
      if (block.page > 3) break
      const found = pattern.exec(block.text)
      if (!found) continue
      const rest = block.text.slice(found.index + found[0].length)
      const holder = dayIn(rest) ? block : blocks[i + 1]
      const day = dayIn(holder === block ? rest : (holder?.text ?? ''))
      if (holder && day) return { value: day.day, printed: day.printed, place: placeOfPart(holder.lines, day.printed) }
    }
  }
  return layout.letter ? letterDate(blocks) : null
}

/** A letter's date stands in a line of its own above the greeting. */
function letterDate(blocks: readonly Block[]): Fact<string> | null {
  const greeting = blocks.findIndex((block) => /^dear\b/i.test(block.text))
  const head = blocks.slice(0, greeting < 0 ? 40 : greeting).concat(greeting < 0 ? [] : blocks.slice(greeting, greeting + 30))
  for (const block of head) {
    for (const line of block.lines) {
      if (line.page > 1) continue
      const text = line.marker ? `${line.marker.printed} ${line.text}` : line.text
      const day = dayIn(text)
      if (
        !day ||
        text
          .replace(day.printed, '')
          .replace(/\b(?:date|dated|\p{L}+day)\b:?/iu, '')
          .trim().length > 2
      )
        continue
      return { value: day.day, printed: day.printed, place: placeOfPart([line], day.printed) }
    }
  }
  return null
}

/** Where both stand in one paragraph, the day of publication is none of the fieldwork. */
function beforePublication(text: string): string {
  const at = text.search(/\b(?:(?:report|date(?: of)?) )?publi(?:shed|cation)\b/i)
  return at < 0 ? text : text.slice(0, at)
}

function firstSentence(text: string): string {
  const end = text.search(/\.\s+[A-Z]/)
  return end < 0 ? text : text.slice(0, end)
}
