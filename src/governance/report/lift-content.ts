import { Refusal } from '../../refusal.ts'
import { type ReportContent, reportContentEdition } from './report-content.ts'

/** A finalised report as this build knows it; what is kept is never changed. */
export function liftReportContent(edition: number, content: unknown): ReportContent {
  if (edition > reportContentEdition)
    throw new Refusal('conflict', 'This report was finalised by a later Goodward. Open it there, or bring this one up to date.')
  return content as ReportContent
}
