// Which copy of a report is printed, and what stands at the top of each page of it.

import type { ReportContent } from '../report/report-content.ts'
import { publicVersion } from './public-version.ts'

/** `draft` until the report is finalised; `forPublic` without what is exempt or confidential. */
export type Copy = { readonly draft: boolean; readonly forPublic: boolean }

export const copyOf = (content: ReportContent, { forPublic }: Copy): ReportContent => (forPublic ? publicVersion(content) : content)

export function markOf({ isExample, openness, parts, appendices }: ReportContent, { draft, forPublic }: Copy): string {
  const isClosed = openness.kind !== 'public'
  const isPartly = !isClosed && [...parts, ...appendices].some((each) => each.openness.kind !== 'public')
  const closed = isClosed ? 'Not for publication' : isPartly && 'Parts not for publication'
  return [isExample && 'Example', draft && 'Draft', forPublic && 'Public version', !forPublic && closed].filter(Boolean).join(' · ')
}
