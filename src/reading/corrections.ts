// What a person changed in what was read, said fact by fact, for the record: the printed words and what stands there instead.

import type { CheckedFinding, CheckedPassage, CheckedReport } from './checked-report.ts'

export type Correction = { readonly path: string; readonly printed: string | null; readonly now: string | null }

export function corrections(read: CheckedReport, checked: CheckedReport): Correction[] {
  return [...factCorrections(read, checked), ...itemCorrections(read, checked)]
}

function factCorrections(read: CheckedReport, checked: CheckedReport): Correction[] {
  const facts = (report: CheckedReport): Record<string, unknown> => ({
    framework: `${report.framework} ${report.edition}`,
    authority: report.authority.now,
    leadInspector: report.leadInspector.now,
    published: dayText(report.published.answer),
    received: dayText(report.received.answer),
    title: report.title,
    team: report.team,
    overallAbsentReason: report.overallAbsentReason,
  })
  return changed('', facts(read), facts(checked))
}

function itemCorrections(read: CheckedReport, checked: CheckedReport): Correction[] {
  return [
    ...ofList('fieldwork', read.fieldwork, checked.fieldwork, periodFields),
    ...ofList('judgements', read.judgements, checked.judgements, judgementFields),
    ...ofList('findings', read.findings, checked.findings, findingFields),
    ...ofList('strengths', read.strengths, checked.strengths, passageFields),
    ...ofList('notes', read.notes, checked.notes, passageFields),
  ]
}

type Fields = Record<string, unknown>
type Listed = { readonly id: string; readonly removed: boolean }

function ofList<T extends Listed>(list: string, read: readonly T[], checked: readonly T[], fields: (item: T) => Fields): Correction[] {
  const before = new Map(read.map((item) => [item.id, item]))
  const changes = checked.flatMap((item) => {
    const old = before.get(item.id)
    const path = `${list}/${item.id}`
    if (item.removed) return old ? [{ path, printed: wordsOf(fields(old)), now: null }] : []
    return old ? changed(`${path}/`, fields(old), fields(item)) : [{ path, printed: null, now: wordsOf(fields(item)) }]
  })
  const joinedAway = read.filter((item) => !checked.some((each) => each.id === item.id))
  return [...changes, ...joinedAway.map((item) => ({ path: `${list}/${item.id}`, printed: wordsOf(fields(item)), now: null }))]
}

function periodFields(item: CheckedReport['fieldwork'][number]): Fields {
  return { from: dayText(item.from), to: dayText(item.to) }
}

function judgementFields(item: CheckedReport['judgements'][number]): Fields {
  return { area: item.area, grade: item.grade, notReportedReason: item.notReportedReason }
}

function passageFields(item: CheckedPassage): Fields {
  return { text: item.text }
}

function findingFields(item: CheckedFinding): Fields {
  const { text, kind, addressee, list, number, theme, area, timescale } = item
  return { text, kind, addressee, list, number, theme, area, timescale: timescale?.printed ?? null }
}

function changed(path: string, before: Fields, after: Fields): Correction[] {
  return Object.keys(after)
    .filter((name) => (before[name] ?? null) !== (after[name] ?? null))
    .map((name) => ({ path: `${path}${name}`, printed: asText(before[name]), now: asText(after[name]) }))
}

/** An item's first field says what it is. */
function wordsOf(fields: Fields): string | null {
  return asText(Object.values(fields)[0])
}

function asText(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}

function dayText(answer: CheckedReport['published']['answer']): string | null {
  if (answer === null) return null
  return 'notKnown' in answer ? 'not known yet' : 'day' in answer ? answer.day : answer.month
}
