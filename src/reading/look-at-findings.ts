// Findings whose numbers don't run on, letters that make none, and sentences that speak of earlier ones.

import { type CheckedEcho, type CheckedFinding, type CheckedReport, standing } from './checked-report.ts'
import { type LookAt, look } from './look-at.ts'
import { groupOf } from './passage-edits.ts'

export function doubtsAboutFindings(report: CheckedReport): LookAt[] {
  const findings = standing(report.findings)
  const echoes = standing(report.echoes)
  const unanswered = echoes.filter((echo) => echo.speaksOf === null)
  if (findings.length === 0) {
    if (unanswered.length > 0) return unanswered.map((echo) => askWhichEarlier(echo, true))
    const speaksOfEarlier = echoes.some((echo) => (echo.speaksOf ?? []).length > 0)
    return speaksOfEarlier ? [] : [look('findings', 'no-findings', 'No finding was read: does the report make none?', { must: true })]
  }
  return [...skippedNumbers(findings), ...unanswered.map((echo) => askWhichEarlier(echo, false))]
}

function askWhichEarlier(echo: CheckedEcho, must: boolean): LookAt {
  const begins = echo.text.length > 60 ? `${echo.text.slice(0, 60).replace(/\s+\S*$/, '')}…` : echo.text
  return look(echo.id, echo.id, `Which earlier findings are meant by “${begins}”?`, {
    page: echo.place?.page ?? null,
    must,
    answered: true,
  })
}

function skippedNumbers(findings: readonly CheckedFinding[]): LookAt[] {
  const doubts: LookAt[] = []
  for (const group of Map.groupBy(findings, groupOf).values()) {
    let before: number | null = null
    for (const finding of group) {
      const number = /^\d{1,4}$/.test(finding.number ?? '') ? Number(finding.number) : null
      const page = finding.place?.page ?? null
      if (number !== null && before !== null && number === before)
        doubts.push(look(finding.id, `number-twice:${finding.id}:${number}`, `Number ${number} stands twice`, { page }))
      else if (number !== null && before !== null && number !== before + 1)
        doubts.push(look(finding.id, `number-skipped:${finding.id}:${before}-${number}`, saySkipped(before, number), { page }))
      before = number ?? before
    }
  }
  return doubts
}

function saySkipped(before: number, number: number): string {
  if (number < before) return `Number ${number} comes after number ${before}`
  const between = number - before - 1
  return between === 1 ? `Number ${before + 1} is missing` : `Numbers ${before + 1} to ${number - 1} are missing`
}
