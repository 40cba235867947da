// What is written in the history when a report is answered for, issued without a sign-off, and finalised.

import type { HistoryEvent } from '../../history/event.ts'
import type { Report } from './report.ts'

type Told = Pick<Report, 'id' | 'subject'>

const about = ({ id }: Told) => ({ about: { kind: 'report', id } })

export const questionAccepted = (report: Told, sentence: string, because: string): HistoryEvent => ({
  what: 'report-question-accepted',
  ...about(report),
  sentence: `Answered for the report “${report.subject}”: ${sentence} ${because}`,
})

export const issuedWithout = (report: Told, whose: string, label: string, because: string): HistoryEvent => ({
  what: 'report-issued-without',
  ...about(report),
  sentence: `Let the report “${report.subject}” go out with the sign-off of the ${whose} (“${label}”) to follow: ${because}`,
})

export const reportFinalised = (report: Told, digest: string): HistoryEvent => ({
  what: 'report-finalised',
  ...about(report),
  sentence: `Finalised the report “${report.subject}”.`,
  seal: { sha256: digest },
})
