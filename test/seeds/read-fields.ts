import JSZip from 'jszip'
import type { ReportContent } from '../../src/governance/report/report-content.ts'
import type { SlotName } from '../../src/governance/report/slots.ts'
import type { SeedField } from './seed-field.ts'

// Reads a decision report back from its Word file, field by field, as somebody who has only the file.

/** Every paragraph of the document as plain text, cells of tables too, from the first to the last. */
export async function paragraphsOf(docx: Uint8Array): Promise<string[]> {
  const zip = await JSZip.loadAsync(docx)
  const document = (await zip.file('word/document.xml')?.async('string')) ?? ''
  return [...document.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inside = '']) =>
    [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
      .join(''),
  )
}

/** What stands in the file under each field's label. A field whose label doesn't come after the one before it isn't found. */
export function readFields(paragraphs: readonly string[], { parts }: Pick<ReportContent, 'parts'>): ReadonlyMap<SlotName, string> {
  const found: { slot: SlotName; from: number; text: number }[] = []
  for (const { slot, label } of parts) {
    // The kind of paper is its title: it stands first, without a label.
    const after = found.at(-1)?.text ?? 0
    const from = slot === 'kind-of-paper' ? 0 : paragraphs.indexOf(label, after)
    if (from >= 0) found.push({ slot, from, text: slot === 'kind-of-paper' ? 0 : from + 1 })
  }
  return new Map(found.map(({ slot, text }, n) => [slot, paragraphs.slice(text, found[n + 1]?.from ?? paragraphs.length).join('\n')]))
}

/** Each field of the seed whose place in the paper lacks a value, or has the values in another order. */
export function notSaid(fields: readonly SeedField[], read: ReadonlyMap<SlotName, string>): string[] {
  return fields.flatMap(({ line, field, says }) =>
    Object.entries(says).flatMap(([slot, values = []]) => {
      const text = read.get(slot as SlotName) ?? ''
      const lacks = firstLacking(text, values)
      return lacks === null ? [] : [`line ${line}, ${field}: “${lacks}” isn’t in ${slot}, which says: ${text}`]
    }),
  )
}

/** Looked for one after the other, each behind the one before; capitals and small letters alike. */
function firstLacking(text: string, values: readonly string[]): string | null {
  let from = 0
  for (const value of values) {
    const at = text.toLowerCase().indexOf(value.toLowerCase(), from)
    if (at < 0) return value
    from = at + value.length
  }
  return null
}
