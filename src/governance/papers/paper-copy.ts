// Which copy of a report is printed, and what stands at the top of each page of it.

import type { ReportContent } from '../report/report-content.ts'
import { publicVersion } from './public-version.ts'

/** `draft` until the report is finalised; `forPublic` without what is exempt or confidential. */
export type Copy = { readonly draft: boolean; readonly forPublic: boolean }

export const copyOf = (content: ReportContent, { forPublic }: Copy): ReportContent => (forPublic ? publicVersion(content) : content)

export function markOf({ isExample, openness }: ReportContent, { draft, forPublic }: Copy): string {
  const isClosed = openness.kind !== 'public' && !forPublic
  return [isExample && 'Example', draft && 'Draft', forPublic && 'Public version', isClosed && 'Not for publication']
    .filter(Boolean)
    .join(' · ')
}
