// What stands in the boxes of an item that is open on the check screen, and the names of its fields where two people changed it.

import type { CheckedReport } from '../../../reading/checked-report.ts'
import type { FormAsked } from '../../form/form-shown.ts'
import type { StaleField } from '../../form/stale-part.ts'
import { addresseeWords, dayTyped, kindWords } from './words.ts'

type Values = NonNullable<FormAsked['values']>

/** The kinds of item that can be open, each with its own boxes. */
export type ItemKind = 'text' | 'day' | 'framework' | 'period' | 'judgement' | 'finding' | 'strength' | 'note' | 'echo'

const texts = ['authority', 'leadInspector', 'title', 'team', 'overallAbsentReason'] as const
export type TextName = (typeof texts)[number]

export function isText(id: string): id is TextName {
  return (texts as readonly string[]).includes(id)
}

/** Null: there is no such item. Those that begin with "new-" are to be added. */
export function kindOfItem(report: CheckedReport, id: string): ItemKind | null {
  if (isText(id)) return 'text'
  if (id === 'published' || id === 'received') return 'day'
  if (id === 'framework') return 'framework'
  if (id === 'new-period' || report.fieldwork.some((each) => each.id === id)) return 'period'
  if (id === 'new-judgement' || report.judgements.some((each) => each.id === id)) return 'judgement'
  if (id === 'new-finding' || report.findings.some((each) => each.id === id)) return 'finding'
  if (id === 'new-strength' || report.strengths.some((each) => each.id === id)) return 'strength'
  if (report.notes.some((each) => each.id === id)) return 'note'
  return report.echoes.some((each) => each.id === id) ? 'echo' : null
}

export function valuesOf(report: CheckedReport, id: string): Values {
  if (isText(id)) return { words: typeof report[id] === 'object' ? (report[id]?.now ?? '') : (report[id] ?? '') }
  if (id === 'published' || id === 'received') return { day: dayTyped(report[id].answer) }
  if (id === 'framework') return { edition: `${report.framework} ${report.edition}` }
  const period = report.fieldwork.find((each) => each.id === id)
  if (period) return { from: dayTyped(period.from), to: dayTyped(period.to) }
  const judgement = report.judgements.find((each) => each.id === id)
  if (judgement) return { area: judgement.area, grade: judgement.grade ?? '', reason: judgement.notReportedReason ?? '' }
  const finding = report.findings.find((each) => each.id === id)
  if (finding)
    return {
      words: finding.text,
      kind: finding.kind,
      addressee: finding.addressee,
      number: finding.number ?? '',
      list: finding.list,
      theme: finding.theme ?? '',
      timescale_unit: finding.timescale?.unit ?? '',
      timescale_amount: finding.timescale?.amount?.toString() ?? '',
    }
  if (id === 'new-finding') {
    const last = report.findings.at(-1)
    return { kind: last?.kind ?? 'recommendation', addressee: last?.addressee ?? 'local-authority', list: last?.list ?? 'Recommendations' }
  }
  const passage = [...report.strengths, ...report.notes].find((each) => each.id === id)
  if (passage) return { words: passage.text }
  const echo = report.echoes.find((each) => each.id === id)
  return echo ? { says: echo.says, speaks_of: echo.speaksOf ?? [] } : {}
}

/** Where two people changed the same: the fields in the rows that the command gives, by the box that they stand in. */
export function staleFields(row: Readonly<Record<string, unknown>>): StaleField[] {
  const field = (
    name: string,
    box: string,
    label: string,
    written = (value: unknown) => String(value ?? ''),
    printed?: (written: string) => string,
  ) => (name in row ? [{ field: box, label, written: (each: typeof row) => written(each[name]), ...(printed && { printed }) }] : [])
  return [
    ...field('text', 'words', 'Words'),
    ...field('now', 'words', 'Words'),
    ...field('answer', 'day', 'Date', (value) => dayTyped(value as never)),
    ...field('from', 'from', 'First day', (value) => dayTyped(value as never)),
    ...field('to', 'to', 'Last day', (value) => dayTyped(value as never)),
    ...field('kind', 'kind', 'Kind', undefined, (value) => kindWords[value as keyof typeof kindWords] ?? value),
    ...field('addressee', 'addressee', 'For', undefined, (value) => addresseeWords[value as keyof typeof addresseeWords] ?? value),
    ...field('number', 'number', 'Number'),
    ...field('list', 'list', 'Heading'),
    ...field('theme', 'theme', 'Theme'),
    ...field('area', 'area', 'Area'),
    ...field('grade', 'grade', 'Grade'),
    ...field('notReportedReason', 'reason', 'Why not reported'),
    ...field('removed', 'removed', 'Removed', (value) => (value ? 'yes' : 'no')),
    ...field('next', 'next', 'The one after it'),
    ...field('framework', 'edition', 'Framework'),
    ...field('says', 'says', 'What it says'),
    ...field('speaksOf', 'speaks_of', 'Earlier findings', (value) => `${(value as string[] | null)?.length ?? 0} chosen`),
  ]
}
