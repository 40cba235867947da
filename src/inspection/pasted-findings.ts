// A list of findings pasted from a report or typed in: one finding for each number, letter or bullet; without any, one for each
// paragraph. Lines that were wrapped in the source are joined; a bullet inside a numbered finding stays in it.

export type PastedFinding = { readonly printedNumber: string | null; readonly text: string }

const numbered = /^\s*(?:(\d{1,3})[.):]|\((\d{1,3})\)|([a-z]{1,2})[.)]|\(([a-z]{1,2})\))\s+(?=\S)/i
const bare = /^\s*(\d{1,3})(?:\t|\s{2,})(?=\S)/
const bullet = /^\s*[•●▪◦‣■\-–—*·]\s+(?=\S)/

export function readPastedFindings(text: string): PastedFinding[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  if (lines.some((line) => bare.test(line) || numbered.test(line))) return inItems(lines, numberOf)
  if (lines.some((line) => bullet.test(line))) return inItems(lines, bulletOf)
  return inParagraphs(lines)
}

type Start = { readonly printedNumber: string | null; readonly rest: string }

function numberOf(line: string): Start | null {
  const found = numbered.exec(line) ?? bare.exec(line)
  if (!found) return null
  return { printedNumber: found[1] ?? found[2] ?? found[3] ?? found[4] ?? null, rest: line.slice(found[0].length) }
}

function bulletOf(line: string): Start | null {
  const found = bullet.exec(line)
  return found ? { printedNumber: null, rest: line.slice(found[0].length) } : null
}

/** Words before the first item belong to none and are left out: they are the heading. */
function inItems(lines: readonly string[], startOf: (line: string) => Start | null): PastedFinding[] {
  const items: { printedNumber: string | null; parts: string[] }[] = []
  for (const line of lines) {
    const start = startOf(line)
    if (start) items.push({ printedNumber: start.printedNumber, parts: [start.rest] })
    else items.at(-1)?.parts.push(line)
  }
  return items.map((item) => ({ printedNumber: item.printedNumber, text: joined(item.parts) })).filter((item) => item.text !== '')
}

function inParagraphs(lines: readonly string[]): PastedFinding[] {
  const apart = lines.some((line) => line.trim() === '' && lines.some((other) => other.trim() !== ''))
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '' || !apart) paragraphs.push([])
    if (line.trim() !== '') paragraphs.at(-1)?.push(line)
  }
  return paragraphs.map((parts) => ({ printedNumber: null, text: joined(parts) })).filter((item) => item.text !== '')
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(' ')
}
