// What can't go on record, whoever hands it in: days that aren't days, a period that ends before it begins, a judgement with neither
// grade nor reason, a finding without words. Dates that are merely odd are doubts (inspection-doubts.ts) and block nothing.

import { findingsByHeading } from './findings-by-heading.ts'
import type { DayOrMonthText, FieldworkContent, FindingContent, InspectionContent, JudgementContent } from './inspection-content.ts'
import { addressees, findingKinds, inspectionKinds, noteKinds, timescaleUnits } from './inspection-content.ts'
import { callFinding, repeatedLabel } from './own-labels.ts'

const longestText = 20_000
const longestLine = 500

/** The first thing wrong, in a sentence, or null. */
export function problemWithContent(content: InspectionContent): string | null {
  return (
    problemWithFacts(content) ??
    first(content.fieldwork, problemWithFieldwork) ??
    first(content.judgements, problemWithJudgement) ??
    first(content.findings, problemWithFinding) ??
    problemWithLabels(content.findings) ??
    first(content.strengths, (strength) => problemWithWords(strength.text, 'A strength')) ??
    first(content.notes, (note) =>
      noteKinds.includes(note.kind) ? problemWithWords(note.text, 'A note') : 'There is no such kind of note.',
    ) ??
    (content.holdInConfidence && !isDay(content.holdInConfidence.heldOn) ? 'Say from which day the inspection is held.' : null)
  )
}

function problemWithFacts(content: InspectionContent): string | null {
  const { framework, edition, kind, published } = content
  if (framework === '' || edition === '') return 'Say under which framework the inspection was made.'
  if (!inspectionKinds.includes(kind)) return 'There is no such kind of inspection.'
  const days: [string | null, string][] = [
    [content.notifiedOn, 'of the notice call'],
    [content.feedbackOn, 'of the feedback'],
    [content.receivedOn, 'on which the report was received'],
  ]
  for (const [day, which] of days) if (day !== null && !isDay(day)) return `The day ${which} isn’t a day.`
  if (published !== null && !isDayOrMonth(published)) return 'The date of publication is neither a day nor a month.'
  if (content.webAddress && !/^https?:\/\/[^\s/]/.test(content.webAddress)) return 'A web address begins with https:// or http://.'
  const lines = [content.title, content.printedAuthority, content.leadInspector, content.webAddress ?? null]
  if (lines.some((line) => (line?.length ?? 0) > longestLine)) return `A title, name or address is longer than ${longestLine} characters.`
  return null
}

/** "The fieldwork ends before it begins": also used where a period is changed. */
export function problemWithFieldwork(period: FieldworkContent): string | null {
  const { from, to } = period
  if (from === null && to === null) return 'Say when the fieldwork began.'
  if ([from, to].some((end) => end !== null && !isDayOrMonth(end))) return 'A date of the fieldwork is neither a day nor a month.'
  return from && to && endOf(to) < startOf(from) ? 'The fieldwork ends before it begins.' : null
}

export function problemWithJudgement(judgement: JudgementContent): string | null {
  if (judgement.printedArea.trim() === '') return 'Say which area the judgement is about.'
  if (judgement.grade === null && !judgement.notReportedReason?.trim())
    return `Give the grade for “${judgement.printedArea}”, or say why none was reported.`
  return null
}

export function problemWithFinding(finding: FindingContent): string | null {
  if (!findingKinds.includes(finding.kind)) return 'There is no such kind of finding.'
  if (finding.list.trim() === '') return 'Say under which heading the finding stands.'
  if (finding.addressees.some((to) => !addressees.includes(to.addressee))) return 'There is no such kind of addressee.'
  if (finding.timescale && !timescaleUnits.includes(finding.timescale.unit)) return 'There is no such unit of time.'
  return problemWithWords(finding.text, 'A finding')
}

export function problemWithWords(text: string, whose: string): string | null {
  if (text.trim() === '') return `${whose} has no words.`
  return text.length > longestText ? `${whose} is longer than ${longestText.toLocaleString('en-GB')} characters.` : null
}

export function problemWithLabels(
  findings: readonly Pick<FindingContent, 'list' | 'ownLabel' | 'printedNumber' | 'addressees'>[],
): string | null {
  for (const { findings: inList } of findingsByHeading(findings)) {
    const label = repeatedLabel(inList.map((finding) => finding.ownLabel ?? null))
    const called = inList.filter((finding) => finding.ownLabel?.toLowerCase() === label).map((finding) => finding.printedNumber)
    if (label)
      return `The label ${label} is given twice (${called.map((number) => callFinding({ printedNumber: number, ownLabel: null })).join(' and ')}).`
  }
  return null
}

function first<T>(items: readonly T[], problem: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = problem(item)
    if (found) return found
  }
  return null
}

const startOf = (value: DayOrMonthText): string => ('day' in value ? value.day : `${value.month}-01`)
const endOf = (value: DayOrMonthText): string => ('day' in value ? value.day : `${value.month}-31`)

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

const isDayOrMonth = (value: DayOrMonthText): boolean => ('day' in value ? isDay(value.day) : /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value.month))
