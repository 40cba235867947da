/** The graded rows in printed order; a grade is read, never worked out. */
import type { Block } from './blocks.ts'
import { beforeGrade, gradeAtStart, gradeOf } from './grades.ts'
import { joined } from './joined-text.ts'
import type { JudgementLayout } from './layouts/layout.ts'
import type { Line } from './lines.ts'
import { placeOf, placeOfPart } from './places.ts'
import type { ReadJudgement } from './read-report.ts'
import { sentencesOf } from './sentences-of.ts'

type Table = Extract<JudgementLayout, { kind: 'table' }>
type Row = { lines: Line[]; text: string; top: number; bottom: number; row: number; order: number }

export function readJudgements(layout: JudgementLayout, blocks: readonly Block[]): ReadJudgement[] {
  if (layout.kind === 'none') return []
  if (layout.kind === 'outcome') return outcomeOf(layout, blocks)
  const rows = tableRows(layout, blocks)
  const sentences = layout.sentences.flatMap(({ area, pattern, order }) => {
    const judgement = gradedSentence(area, pattern, blocks, true) ?? gradedSentence(area, pattern, blocks, false)
    return judgement ? [{ judgement, order }] : []
  })
  return [
    ...sentences.filter(({ order }) => order === 'before').map(({ judgement }) => judgement),
    ...rows,
    ...sentences.filter(({ order }) => order === 'after').map(({ judgement }) => judgement),
  ]
}

/** On the first page that has areas with grades; a table may go on at the top of the next. */
function tableRows(layout: Table, blocks: readonly Block[]): ReadJudgement[] {
  const rows: ReadJudgement[] = []
  for (const page of [1, 2, 3, 4]) {
    const here = tableOn(
      layout,
      blocks.filter((block) => block.page === page),
      rows,
    )
    if (rows.length > 0 && here.length === 0) break
    rows.push(...here)
  }
  return rows
}

function tableOn(layout: Table, blocks: readonly Block[], before: readonly ReadJudgement[]): ReadJudgement[] {
  const grades = gradeColumn(gradeRows(blocks))
  const areas = areaRows(layout, blocks, grades)
  const goesOn = before.length > 0
  if (!goesOn && (grades.length < 2 || areas.length < 2)) return []
  if (goesOn && areas.some((area) => area.top > 420 || before.some((one) => one.areaPrinted === area.text))) return []
  let parent = before.findLast((one) => !one.parentArea)?.area
  return areas.map((area) => {
    const grade = besideOf(area, grades, areas)
    const name = area.text.replace(/^\d\.?\d?\.?\s+/, '')
    const sub = layout.subArea?.test(area.text) ?? false
    if (!sub) parent = name
    return {
      area: name,
      areaPrinted: area.text,
      grade: grade ? gradeOf(grade.text) : null,
      gradePrinted: grade?.text ?? '',
      ...(sub && parent ? { parentArea: parent } : {}),
      place: placeOf([...area.lines, ...(grade?.lines ?? [])]),
    }
  })
}

/** Grades stand in one column on the right; a line of the text that is a grade word by chance does not. */
function gradeColumn(rows: readonly Row[]): Row[] {
  const columns = rows.filter((row) => xOf(row) > 150).map((row) => rows.filter((other) => Math.abs(xOf(other) - xOf(row)) < 40))
  return columns.sort((a, b) => b.length - a.length)[0] ?? []
}

function xOf(row: Row): number {
  return Math.min(...row.lines.map((line) => line.x))
}

function linesOf(blocks: readonly Block[]): { line: Line; text: string; row: number; block: number }[] {
  return blocks.flatMap((block, i) =>
    block.lines.map((line) => ({
      line,
      text: line.marker && line.marker.kind !== 'bullet' ? `${line.marker.printed} ${line.text}` : line.text,
      row: line.row,
      block: i,
    })),
  )
}

/** A grade may be set over lines: "Requires" and "improvement to be good". */
function gradeRows(blocks: readonly Block[]): Row[] {
  const rows: Row[] = []
  const lines = linesOf(blocks)
  const used = new Set<(typeof lines)[number]>()
  for (const line of lines) {
    if (used.has(line)) continue
    const below = lines
      .filter((other) => !used.has(other) && isBelow(line.line, other.line))
      .sort((a, b) => a.line.baseline - b.line.baseline)
    for (const count of [2, 1, 0]) {
      const run = [line, ...below.slice(0, count)]
      const text = joined(run.map((one) => one.text))
      if (run.length <= count || gradeOf(text) === null) continue
      rows.push(rowOf(run, text, rows.length))
      for (const one of run) used.add(one)
      break
    }
  }
  return rows
}

function isBelow(line: Line, other: Line): boolean {
  const down = other.baseline - line.baseline
  return other.page === line.page && down > 0 && down < line.size * 3.2 && Math.abs(other.x - line.x) < 30
}

function areaRows(layout: Table, blocks: readonly Block[], grades: readonly Row[]): Row[] {
  if (grades.length === 0) return []
  const left = Math.min(...grades.flatMap((grade) => grade.lines.map((line) => line.x)))
  const top = Math.min(...grades.map((grade) => grade.top)) - 40
  const bottom = Math.max(...grades.map((grade) => grade.bottom)) + 40
  const lines = linesOf(blocks).filter(({ line }) => line.x < left - 20 && line.top >= top && line.bottom <= bottom)
  const runs: (typeof lines)[] = []
  for (const line of lines) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const goesOn =
      run &&
      before &&
      !layout.area.test(line.text) &&
      line.line.size === before.line.size &&
      line.line.baseline - before.line.baseline < before.line.size * 1.9 &&
      line.line.right <= left + 40
    if (goesOn) run.push(line)
    else runs.push([line])
  }
  return runs
    .map((run, i) => rowOf(run, joined(run.map(({ text }) => text)), i))
    .filter((row) => layout.area.test(row.text) || (isUnderHead(row, blocks) && besideOf(row, grades, []) !== null))
}

/** An area whose name isn't known counts all the same when it stands in the table that is headed "Judgement" and "Grade". */
function isUnderHead(row: Row, blocks: readonly Block[]): boolean {
  const heads = blocks.filter(
    (block) => /^(?:judgements?|grades?|judgement grade)$/i.test(block.text) && (block.lines[0]?.top ?? 0) < row.top,
  )
  return heads.length >= 2 && row.text.length < 130 && gradeOf(row.text) === null
}

function rowOf(run: readonly { line: Line; row: number }[], text: string, order: number): Row {
  const lines = run.map(({ line }) => line)
  return {
    lines,
    text,
    row: run[0]?.row ?? -1,
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
    order,
  }
}

function besideOf(area: Row, grades: readonly Row[], areas: readonly Row[]): Row | null {
  const tagged = area.row >= 0 ? grades.filter((grade) => grade.row === area.row) : []
  if (tagged.length === 1 && areas.filter((other) => other.row === area.row).length === 1) return tagged[0] as Row
  const middle = (row: Row): number => (row.top + row.bottom) / 2
  const near = grades
    .filter((grade) => grade.bottom > area.top - 8 && grade.top < area.bottom + 8)
    .sort((a, b) => Math.abs(middle(a) - middle(area)) - Math.abs(middle(b) - middle(area)))
  const best = near[0]
  // The grade belongs to the area that it stands nearest to.
  if (!best || areas.some((other) => Math.abs(middle(other) - middle(best)) < Math.abs(middle(area) - middle(best)) - 1)) return null
  return best
}

/**
 * The sentence whose subject is the area: "Children's services in … require improvement", "The LSCB is good". It stands alone, or failing
 * that begins a paragraph.
 */
function gradedSentence(area: string, pattern: RegExp, blocks: readonly Block[], mustStandAlone: boolean): ReadJudgement | null {
  for (const block of blocks) {
    const [sentence = ''] = sentencesOf(block.text)
    const alone = !mustStandAlone || block.heading || block.page === 1 || sentence === block.text
    const found = sentence.length > 260 || !alone ? null : beforeGrade(pattern).exec(sentence)
    if (!found) continue
    const verb = /\brequires?$/i.test(found[0]) ? 'requires ' : ''
    const graded = gradeAtStart(verb + sentence.slice(found[0].length).trimStart())
    if (graded && !block.heading && block.page > 1 && !sentence.replace(/[.\s]+$/, '').endsWith(graded.printed)) continue
    if (!graded) continue
    return { area, areaPrinted: sentence, grade: graded.grade, gradePrinted: graded.printed, place: placeOfPart(block.lines, sentence) }
  }
  return null
}

function outcomeOf(layout: Extract<JudgementLayout, { kind: 'outcome' }>, blocks: readonly Block[]): ReadJudgement[] {
  const heading = blocks.findIndex((block) => layout.after.test(block.text))
  const near = heading < 0 ? blocks.filter((block) => block.page <= 2) : blocks.slice(heading + 1, heading + 8)
  for (const block of near) {
    const outcome = layout.outcomes.find(({ pattern }) => pattern.test(block.text))
    if (!outcome) continue
    const place = placeOfPart(block.lines, block.text)
    return [
      {
        area: layout.area,
        areaPrinted: heading >= 0 ? (blocks[heading]?.text ?? '') : layout.area,
        grade: outcome.grade,
        gradePrinted: block.text,
        place,
      },
    ]
  }
  return []
}
