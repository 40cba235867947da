// Which findings of the plan a cell, a band or a table's heading names.

import { shortened } from '../name-finding.ts'
import type { FindingOfPlan } from '../plan-content.ts'

export type FindingsRead = { readonly ids: readonly string[]; readonly look: readonly string[] }

type Finding = Pick<FindingOfPlan, 'id' | 'number' | 'ownLabel' | 'text' | 'list'>

/** By number or label ("1, 4 and 9", "Recommendation 3", "R3: …"), else by the inspectorate’s words. */
export function readFindings(cell: string, findings: readonly Finding[]): FindingsRead {
  const text = cell.trim()
  if (text === '' || /^(n\/?a|none|-|–|—|all|various|general)$/i.test(text)) {
    const all = /^all$/i.test(text)
    return { ids: all ? findings.map(({ id }) => id) : [], look: [] }
  }
  const exact = findings.find((finding) => plain(finding.text) === plain(text))
  if (exact) return { ids: [exact.id], look: [] }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (
    lines.length > 1 &&
    lines.every((line) => marksIn(line).length > 0 || findings.some((finding) => plain(finding.text) === plain(line)))
  ) {
    const read = lines.map((line) => readFindings(line, findings))
    return { ids: [...new Set(read.flatMap(({ ids }) => ids))], look: read.flatMap(({ look }) => look) }
  }
  const marks = marksIn(text)
  const ids: string[] = []
  const look: string[] = []
  for (const mark of marks) {
    const fits = findings.filter((finding) => isCalled(finding, mark))
    const inOrder = fits.length === 0 ? byPlace(mark, findings) : null
    if (inOrder) {
      ids.push(inOrder.id)
      look.push(`The report numbers no findings: ${mark} is taken as the one that stands in that place, “${shortened(inOrder.text, 70)}”`)
    } else if (fits.length === 0) look.push(`The plan has no finding ${mark}`)
    else if (fits.length > 1) look.push(`${mark} is the number of ${fits.length} findings: choose on the action’s page which it answers`)
    else if (fits[0]) ids.push(fits[0].id)
  }
  if (marks.length > 0) return { ids: [...new Set(ids)], look }
  const close = closest(text, findings)
  if (close)
    return {
      ids: [close.id],
      look: [`“${shortened(text, 70)}” is taken as finding ${close.ownLabel ?? close.number ?? `“${shortened(close.text, 70)}”`}`],
    }
  return { ids: [], look: [`“${shortened(text, 70)}” is none of the plan’s findings`] }
}

/** Whether a heading or a band speaks of a finding. */
export const namesFinding = (words: string): boolean =>
  /^(ofsted )?(recommendations?|recs?|findings?|areas? (for|of) (priority )?(improvement|action)|afi|r)[ .:]*(no\.? ?)?\d/i.test(
    words.trim(),
  )

/** The numbers at the beginning, or all of a cell that holds nothing else: words that follow are the finding’s own. */
function marksIn(text: string): string[] {
  const bare = text.replace(titles, ' ')
  const parts = bare
    .slice(0, 300)
    .split(/[\s,;&/+()]+|\band\b/i)
    .map((part) => part.replace(/[.):]+$/, ''))
    .filter((part) => part !== '')
  const spans = joinedSpans(parts)
  const bareLetter = parts.length === 1 && /^[a-z]$/i.test(parts[0] ?? '')
  if (
    bare.length <= 300 &&
    spans.length > 0 &&
    (bareLetter || spans.every((part) => isMark(part) || isSpan(part))) &&
    (bareLetter || /\d/.test(bare))
  )
    return spans.flatMap((part) => (isSpan(part) ? range(part) : [part]))
  const labelled = /^\s*\w{1,4} \((\d{1,3}[a-z]?)\)\. /i.exec(text)
  if (labelled?.[1]) return [labelled[1]]
  const leading = /^\s*\(?([A-Z]{0,3}\d{1,3}[a-z]?|[a-z](?=[).]))\s*[.):–—-]/i.exec(bare)
  return leading?.[1] ? [leading[1]] : []
}

const titles =
  /\b(recommendations?|recs?|findings?|areas? (for|of) (priority )?(improvement|action)|afi|ofsted|no|number|para(graph)?s?)\b\.?/gi
const isMark = (part: string): boolean => /^(?:[A-Z]{0,3}\d{1,3}[a-z]?(?:\.\d{1,2})?|[a-z])$/i.test(part)
const isSpan = (part: string): boolean => /^\d{1,3}[-–]\d{1,3}$/.test(part)

/** "1 - 3" is one span, as "1-3". */
function joinedSpans(parts: readonly string[]): string[] {
  return parts
    .join(' ')
    .replace(/(\d) ?[-–] ?(?=\d)/g, '$1-')
    .split(' ')
    .filter((part) => part !== '' && !/^[-–]$/.test(part))
}

function range(span: string): string[] {
  const [from = 0, to = 0] = span.split(/[-–]/).map(Number)
  return to > from && to - from < 30 ? Array.from({ length: to - from + 1 }, (_, n) => String(from + n)) : [String(from), String(to)]
}

/** ILACS prints its areas for improvement without numbers, and councils number them in their order. */
function byPlace(mark: string, findings: readonly Finding[]): Finding | null {
  const unnumbered = findings.every(({ number, ownLabel, list }) => number === null && ownLabel === null && list === findings[0]?.list)
  const place = Number(mark.replace(/^[A-Z]+/i, ''))
  return unnumbered && Number.isInteger(place) ? (findings[place - 1] ?? null) : null
}

function isCalled({ number, ownLabel }: Finding, mark: string): boolean {
  const wanted = plain(mark)
  const figures = wanted.replace(/^[a-z]+(?=\d)/, '')
  return [number, ownLabel].some((label) => label !== null && [wanted, figures].includes(plain(label)))
}

/** The finding that shares most words with these, when it is nearly all of them and no other comes near. */
function closest(text: string, findings: readonly Finding[]): Finding | null {
  const wanted = new Set(
    plain(text)
      .split(' ')
      .filter((word) => word.length > 3),
  )
  if (wanted.size < 4) return null
  const scored = findings
    .map((finding) => {
      const words = new Set(
        plain(finding.text)
          .split(' ')
          .filter((word) => word.length > 3),
      )
      return { finding, score: wanted.intersection(words).size / Math.min(wanted.size, Math.max(words.size, 1)) }
    })
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first && first.score >= 0.75 && (!second || first.score - second.score > 0.15) ? first.finding : null
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
