// What a person should look at before a reading is confirmed, worked out anew from the working copy each time it is shown. Some things
// must be answered first; the others are only said.

import { isThisAuthority } from './authority-name.ts'
import { type CheckedPassage, type CheckedReport, standing } from './checked-report.ts'
import { type LookAt, look } from './look-at.ts'
import { doubtsAboutDates } from './look-at-dates.ts'
import { doubtsAboutFindings } from './look-at-findings.ts'

export type Setting = {
  readonly authorityName: string
  readonly today: Temporal.PlainDate
  /** What the framework asks of its report. */
  readonly gradesJudgements: boolean
  readonly overallArea: string | null
}

export function thingsToLookAt(report: CheckedReport, setting: Setting): LookAt[] {
  return [
    ...doubtsAboutNames(report, setting),
    ...doubtsAboutDates(report, setting.today),
    ...doubtsAboutJudgements(report, setting),
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

function doubtsAboutJudgements(report: CheckedReport, setting: Setting): LookAt[] {
  const judgements = standing(report.judgements)
  const doubts = judgements
    .filter((judgement) => judgement.grade === null && judgement.notReportedReason === null)
    .map((judgement) =>
      look(judgement.id, judgement.id, `What was judged of “${judgement.area}”?`, {
        page: judgement.place?.page ?? null,
        must: true,
        answered: true,
      }),
    )
  if (!setting.gradesJudgements) return doubts
  if (judgements.length === 0) doubts.push(look('judgements', 'judgements', 'No judgement was read: add what the report judges.'))
  const { overallArea } = setting
  const hasOverall = judgements.some((judgement) => judgement.area === overallArea)
  if (judgements.length > 0 && overallArea !== null && !hasOverall && report.overallAbsentReason === null)
    doubts.push(look('overall', 'overall', 'Why is there no overall judgement?', { must: true, answered: true }))
  return doubts
}

/** What the working copy shows for itself is asked above; of the rest, what was changed since falls silent. */
const shownAbove = new Set([
  'authority-missing',
  'dates-missing',
  'dates-backwards',
  'lead-inspector-missing',
  'grade-missing',
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
