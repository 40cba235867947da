/** What a finding says beside its words: by when, under which part of the national framework, in which area. */
import type { Layout } from './layouts/layout.ts'
import type { ReadFinding, Timescale } from './read-report.ts'

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const within = new RegExp(`^within (?:the next )?(\\d{1,3}|${numbers.join('|')}) (day|week|month)s?\\b`, 'i')

/** The theme that a finding stands under, or its first words, may be a timescale: "Within three months". */
export function withDetails(layout: Layout, finding: ReadFinding): ReadFinding {
  const fromTheme = finding.theme ? timescaleIn(finding.theme) : null
  const timescale = fromTheme ?? timescaleIn(finding.list) ?? timescaleIn(finding.text)
  const { theme: printedTheme, ...rest } = finding
  const theme = fromTheme ? undefined : printedTheme
  const area = areaOf(layout, finding, theme)
  const tag = /\(([^()]*\bnational framework\b[^()]*|(?:outcome|enabler)s? \d[^()]*)\)[\s.]*$/i.exec(finding.text)?.[1]
  return {
    ...rest,
    ...(theme ? { theme } : {}),
    ...(area ? { area } : {}),
    ...(timescale ? { timescale } : {}),
    ...(tag ? { nationalFramework: tag } : {}),
  }
}

export function timescaleIn(words: string): Timescale | null {
  const immediately = /^immediately\b/i.exec(words)
  if (immediately) return { printed: immediately[0], amount: null, unit: 'immediately' }
  const found = within.exec(words)
  if (!found) return null
  const [printed, amount, unit] = found as unknown as [string, string, string]
  const counted = /\d/.test(amount) ? Number(amount) : numbers.indexOf(amount.toLowerCase()) + 1
  return { printed, amount: counted, unit: `${unit.toLowerCase()}s` as Timescale['unit'] }
}

function areaOf(layout: Layout, finding: ReadFinding, theme: string | undefined): string | undefined {
  return layout.areas.find(({ addressee, theme: pattern }) =>
    addressee ? finding.addressee === addressee : theme !== undefined && pattern?.test(theme),
  )?.area
}
