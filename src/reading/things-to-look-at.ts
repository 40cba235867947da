// What a person should look at before a reading is confirmed, worked out anew from the working copy each time it is shown. Some things
// must be answered first; the others are only said.

import type { Framework } from '../inspection/frameworks/framework.ts'
import { isThisAuthority } from './authority-name.ts'
import { type CheckedJudgement, type CheckedPassage, type CheckedReport, standing } from './checked-report.ts'
import { type LookAt, look } from './look-at.ts'
import { doubtsAboutDates } from './look-at-dates.ts'
import { doubtsAboutFindings } from './look-at-findings.ts'
import { areaOf, frameworkOf, overallArea } from './report-framework.ts'

export type Setting = {
  readonly authorityName: string
  readonly today: Temporal.PlainDate
  /** Whether it is held in confidence, seen only by the people named on it. */
  readonly held: boolean
}

export function thingsToLookAt(report: CheckedReport, setting: Setting): LookAt[] {
  return [
    ...doubtsAboutNames(report, setting),
    ...doubtsAboutDates(report, setting),
    ...doubtsAboutJudgements(report),
    ...doubtsAboutFindings(report),
    ...doubtsOfTheReader(report),
  ].filter((each) => each.answered || !report.lookedAt.includes(each.key))
}

/** What stands between the reading and the record. */
export function mustBeSettled(report: CheckedReport, setting: Setting): LookAt[] {
  return thingsToLookAt(report, setting).filter((each) => each.must)
}

function doubtsAboutNames(report: CheckedReport, setting: Setting): LookAt[] {
  const doubts: LookAt[] = []
  const { authority, leadInspector } = report
  const page = authority.place?.page ?? null
  if (authority.now === null) doubts.push(look('authority', 'authority', 'Which authority was inspected?', { must: true, answered: true }))
  else if (!isThisAuthority(authority.now, setting.authorityName))
    doubts.push(
      look('authority', `authority:${authority.now}`, `The report is about ${authority.now}: is that ${setting.authorityName}?`, {
        page,
        must: true,
      }),
    )
  if (leadInspector.now === null) doubts.push(look('leadInspector', 'leadInspector', 'Who was the lead inspector?'))
  return doubts
}

function doubtsAboutJudgements(report: CheckedReport): LookAt[] {
  const framework = frameworkOf(report)
  const judgements = standing(report.judgements)
  const doubts = judgements.flatMap((judgement) => doubtsAboutOne(judgement, framework))
  if (framework.sets.length === 0) return doubts
  if (judgements.length === 0) return [look('judgements', 'judgements', 'No judgement was read: add what the report judges.')]
  const overall = overallArea(framework)
  const hasOverall = judgements.some((judgement) => areaOf(framework, judgement)?.key === overall?.key)
  if (overall !== null && !hasOverall && report.overallAbsentReason === null)
    doubts.push(look('overall', 'overall', `Why is there no judgement of “${overall.title}”?`, { must: true, answered: true }))
  return doubts
}

function doubtsAboutOne(judgement: CheckedJudgement, framework: Framework): LookAt[] {
  const page = judgement.place?.page ?? null
  if (judgement.grade === null && judgement.notReportedReason === null)
    return [look(judgement.id, judgement.id, `What was judged of “${judgement.area}”?`, { page, must: true, answered: true })]
  if (areaOf(framework, judgement) !== null) return []
  return [look(judgement.id, `area:${judgement.area}`, `“${judgement.area}” is none of this framework’s judgements`, { page })]
}

/** What the working copy shows for itself is asked above; of the rest, what was changed since falls silent. */
const shownAbove = new Set([
  'authority-missing',
  'dates-missing',
  'dates-backwards',
  'lead-inspector-missing',
  'grade-missing',
  'overall-missing',
  'number-skipped',
  'no-findings',
  'only-earlier-findings',
])

function doubtsOfTheReader(report: CheckedReport): LookAt[] {
  const passages = standing<CheckedPassage>([...report.findings, ...report.strengths, ...report.notes])
  return report.readerDoubts.flatMap((doubt) => {
    if (shownAbove.has(doubt.kind)) return []
    if (doubt.words !== null && !passages.some((each) => each.id === doubt.item && each.text === doubt.words)) return []
    const about = doubt.item ?? 'report'
    return [look(about, `${doubt.kind}:${about}:${doubt.sentence}`, doubt.sentence, { page: doubt.place?.page ?? null })]
  })
}
