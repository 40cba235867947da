// What the right-hand side of the check screen shows: facts, judgements, findings and the rest, as its template draws them.

import { printSpan } from '../../../calendar/print-day.ts'
import type { Framework } from '../../../inspection/frameworks/framework.ts'
import { findGrade, frameworks, gradePrinted, shortTitle } from '../../../inspection/frameworks/frameworks.ts'
import {
  type CheckedFinding,
  type CheckedJudgement,
  type CheckedPassage,
  type CheckedPeriod,
  type CheckedReport,
  standing,
  wasCorrected,
} from '../../../reading/checked-report.ts'
import { groupOf } from '../../../reading/passage-edits.ts'
import { areaOf, frameworkOf } from '../../../reading/report-framework.ts'
import { addresseeWords, dayWords, groupTitle, kindWords, noteWords } from './words.ts'

export type FactShown = {
  readonly id: string
  readonly label: string
  readonly value: string
  /** "as printed, page 1", or what is printed where somebody corrected it. */
  readonly source: string
  readonly missing: boolean
}

export function factsShown(report: CheckedReport, open: string | null): FactShown[] {
  const { framework, recognised, authority, leadInspector, published, received, title } = report
  const known = frameworkOf(report)
  const corrected = framework !== recognised.framework || report.edition !== recognised.edition
  return [
    { id: 'framework', label: 'Framework', value: shortTitle(known.id), source: corrected ? 'corrected' : 'recognised', missing: false },
    fact('authority', 'Authority', authority.now ?? '', authority),
    ...periodFacts(report),
    fact('published', 'Published', dayWords(published.answer), published),
    fact('received', 'Received', dayWords(received.answer), received),
    fact('leadInspector', 'Lead inspector', leadInspector.now ?? '', leadInspector),
    ...(title || open === 'title' ? [{ id: 'title', label: 'Your name for it', value: title ?? '', source: 'yours', missing: false }] : []),
  ]
}

type Printed = { readonly printed: string | null; readonly place: { readonly page: number } | null }

function fact(id: string, label: string, value: string, { printed, place }: Printed): FactShown {
  return { id, label, value, source: sourceWords(value, printed, place), missing: value === '' }
}

function sourceWords(value: string, printed: string | null, place: Printed['place']): string {
  if (printed === null) return value === '' ? 'the report doesn’t print it' : 'not printed: entered by you'
  const page = place ? `, page ${place.page}` : ''
  return value === '' || holdsAll(printed, value) ? `as printed${page}` : `printed “${printed}”${page}`
}

/** Whether every word of the value stands in the printed words: "25 April to 19 May 2016" is how "25 April 2016 – 19 May 2016" is said here. */
function holdsAll(printed: string, value: string): boolean {
  const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const there = new Set(wordsIn(printed))
  return wordsIn(value).every((word) => there.has(word) || word === 'to')
}

function periodFacts(report: CheckedReport): FactShown[] {
  const periods = standing(report.fieldwork)
  if (periods.length === 0)
    return [{ id: 'new-period', label: 'Fieldwork', value: '', source: 'the report doesn’t print it', missing: true }]
  return periods.map((period) => ({
    id: period.id,
    label: 'Fieldwork',
    value: periodWords(period),
    source: sourceWords(periodWords(period), period.printed, period.place),
    missing: period.from === null,
  }))
}

export function periodWords({ from, to }: CheckedPeriod): string {
  if (from && to && 'day' in from && 'day' in to && from.day <= to.day)
    return printSpan(Temporal.PlainDate.from(from.day), Temporal.PlainDate.from(to.day))
  return [from, to]
    .filter((end) => end !== null)
    .map(dayWords)
    .join(' to ')
}

export function judgementsShown(report: CheckedReport) {
  const framework = frameworkOf(report)
  return standing(report.judgements).map((judgement) => ({
    id: judgement.id,
    area: judgement.area,
    grade: gradeWords(framework, judgement),
    colour: colours[judgement.grade ?? ''] ?? 'grey',
    under: areaOf(framework, judgement)?.parent != null || judgement.parentArea !== null,
    page: judgement.place?.page ?? null,
  }))
}

/** As the report prints it, unless somebody has put another grade in its place. */
function gradeWords(framework: Framework, judgement: CheckedJudgement): string {
  const { grade, printedGrade, notReportedReason } = judgement
  if (grade === null) return notReportedReason ? `Not reported: ${notReportedReason}` : 'Grade missing'
  const asPrinted = printedGrade !== null && gradePrinted(framework, printedGrade)?.key === grade
  return asPrinted ? sentenceCase(printedGrade) : (findGrade(framework, grade)?.word ?? grade)
}

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const colours: Record<string, string> = {
  outstanding: 'blue',
  good: 'green',
  positive: 'green',
  'requires-improvement': 'amber',
  adequate: 'amber',
  inconsistent: 'amber',
  inadequate: 'red',
  'widespread-failings': 'red',
}

export function findingGroups(report: CheckedReport) {
  const kindsFor = Map.groupBy(standing(report.findings), (finding) => finding.addressee)
  return [...Map.groupBy(report.findings, groupOf).values()]
    .map((findings) => {
      const [first] = findings as [CheckedFinding]
      const kinds = new Set((kindsFor.get(first.addressee) ?? []).map((finding) => finding.kind))
      return {
        title: groupTitle(first, kinds.size > 1),
        count: standing(findings).length,
        numbered: findings.some((finding) => finding.number !== null),
        items: withThemes(findings.map(findingShown)),
      }
    })
    .filter((group) => group.items.length > 0)
}

function findingShown(finding: CheckedFinding) {
  const marked = finding.paragraphs.length
  return {
    ...passageShown(finding),
    number: finding.number,
    theme: finding.theme,
    kind: kindWords[finding.kind],
    details: [
      kindWords[finding.kind],
      ...(finding.addresseePrinted ? [`for ${finding.addresseePrinted}`] : []),
      ...(finding.timescale ? [finding.timescale.printed] : []),
      ...sourceOf(finding),
      ...(finding.nationalFramework ? [finding.nationalFramework] : []),
      ...(marked > 0
        ? [marked === 1 ? '1 paragraph of the report is marked for it' : `${marked} paragraphs of the report are marked for it`]
        : []),
    ],
    addressee: addresseeWords[finding.addressee],
    paragraphs: finding.paragraphs.map(({ text, place }) => ({ text, page: place.page })),
  }
}

/** A theme heading is printed once, above the first finding that stands under it. */
function withThemes<T extends { readonly theme: string | null }>(items: readonly T[]): (T & { readonly heading: string | null })[] {
  return items.map((item, n) => ({ ...item, heading: item.theme !== (items[n - 1]?.theme ?? null) ? item.theme : null }))
}

export function strengthsShown(report: CheckedReport) {
  return report.strengths.map((strength) => ({ ...passageShown(strength), details: sourceOf(strength) }))
}

export function notesShown(report: CheckedReport) {
  return report.notes.map((note) => ({ ...passageShown(note), details: [noteWords[note.kind], ...sourceOf(note)] }))
}

function passageShown(item: CheckedPassage) {
  return {
    id: item.id,
    text: item.text,
    removed: item.removed,
    page: item.place?.page ?? null,
    printed: wasCorrected(item) ? item.printedText : null,
  }
}

function sourceOf(item: CheckedPassage): string[] {
  const page = item.place ? [`page ${item.place.page}`] : []
  return [...page, item.printedText === null ? 'entered by you' : wasCorrected(item) ? 'corrected' : 'as printed']
}

/** The grades that the framework gives, for the boxes of a judgement, and its areas. */
export function judgementChoices(report: CheckedReport, judgement: CheckedJudgement | null) {
  const framework = frameworkOf(report)
  const areas = framework.sets.flatMap((set) => set.areas.filter((area) => area.scale !== null).map((area) => area.title))
  const own = judgement && areaOf(framework, judgement)
  const scales = own ? framework.scales.filter((scale) => scale.key === own.scale) : framework.scales
  return {
    areas: [...new Set([...(judgement ? [judgement.area] : []), ...areas.filter((title) => title !== own?.title)])].map((area) => ({
      value: area,
      text: area,
    })),
    grades: scales.flatMap((scale) => scale.grades.map(({ key, word }) => ({ value: key, text: word }))),
  }
}

export function frameworkChoices() {
  return frameworks.map(({ id, edition, title }) => ({ value: `${id} ${edition}`, text: `${title}, ${edition} edition` }))
}
