import type { KeyAsked } from '../key-decision/key-decision.ts'
import type { Report } from './report.ts'
import type { ReportFigures } from './report-content.ts'
import type { Words } from './words.ts'
import { linesOf } from './words-as-text.ts'

/** What a report itself says of whether its decision is key: the most that its plan costs in any one year, and the wards where it says “All”. */
export function askedOfReport(
  { body, meetsOn }: Pick<Report, 'body' | 'meetsOn'>,
  { money }: Pick<ReportFigures, 'money'>,
  wards: Words,
): KeyAsked {
  const years = new Map<string, bigint>()
  for (const { year, pence } of money) years.set(year, (years.get(year) ?? 0n) + BigInt(pence))
  const most = [...years.values()].reduce((a, b) => (b > a ? b : a), 0n)
  const said = linesOf(wards)
    .map(({ text }) => text)
    .join(' ')
  return {
    body: body.kind,
    on: meetsOn,
    revenue: money.length === 0 ? null : most,
    capital: null,
    wards: /^all\b/i.test(said.trim()) ? 'all' : null,
    hasSignificantEffects: null,
  }
}
