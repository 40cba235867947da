/** Days and periods as reports print them: "26 February to 1 March 2024", "5–9 March 2018", "28 and 29 July 2021". */

export type Period = { from: string; to: string; printed: string }

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const month = `(${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?`
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'
const day = `${weekday}(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?`
const between = '\\s*(?:\\bto\\b|[-–—−]|\\band\\b|\\buntil\\b|&)\\s*'
const more = `(?:,\\s*\\d{1,2}(?:st|nd|rd|th)?(?=\\s*(?:,|and\\b|&)))*`
const yearPart = '(?:,?\\s+(\\d{4}))?'
const pattern = new RegExp(
  `\\b${day}(?:\\s+(?:of\\s+)?${month}${yearPart})?${more},?(?:${between}(?:\\bon\\s+)?${day}\\s+(?:of\\s+)?${month}${yearPart})?(?![\\d/])`,
  'gi',
)

/** Day first, as in Britain: "12/09/2016". */
const numeric = /\b([0-3]?\d)[/.](0?[1-9]|1[0-2])[/.](20\d\d)\b/g

/** Every day or period in the words, in printed order. One without a year takes the year of the next one that has it. */
export function periodsIn(words: string): Period[] {
  const figures = new Map<string, string>()
  const text = words.replace(numeric, (printed, d, m, y) => {
    const inWords = `${Number(d)} ${months[Number(m) - 1]} ${y}`
    figures.set(inWords, printed)
    return inWords
  })
  const found = [...text.matchAll(pattern)].filter((match) => match[2] !== undefined || match[5] !== undefined)
  const periods: Period[] = []
  let laterYear: number | null = null
  for (const match of found.reverse()) {
    const [printed, firstDay, firstMonth, firstYear, lastDay, lastMonth, lastYear] = match
    const endYear: number = Number(lastYear ?? (lastDay === undefined ? firstYear : undefined) ?? laterYear ?? firstYear ?? 0)
    if (endYear === 0) continue
    laterYear = firstYear ? Number(firstYear) : endYear
    const to = dayOf(endYear, lastMonth ?? firstMonth, lastDay ?? firstDay)
    const from = lastDay === undefined ? to : firstOf(endYear, firstYear, firstMonth ?? lastMonth, firstDay, to)
    if (from && to) periods.unshift({ from, to, printed: asPrinted(printed.trim(), figures) })
  }
  return periods
}

function asPrinted(text: string, figures: ReadonlyMap<string, string>): string {
  let printed = text
  for (const [inWords, figure] of figures) printed = printed.replaceAll(inWords, figure)
  return printed
}

/** The one day that the words print, or null. */
export function dayIn(text: string): { day: string; printed: string } | null {
  const period = periodsIn(text)[0]
  return period ? { day: period.to, printed: period.printed } : null
}

/** Over the turn of the year only the last day carries a year: "11 December to 12 January 2018". */
function firstOf(year: number, printedYear: string | undefined, monthName: string | undefined, day: string | undefined, to: string | null) {
  const from = dayOf(printedYear ? Number(printedYear) : year, monthName, day)
  return !printedYear && from && to && from > to ? dayOf(year - 1, monthName, day) : from
}

function dayOf(year: number, monthName: string | undefined, day: string | undefined): string | null {
  const index = months.findIndex((name) => name.startsWith((monthName ?? '?').toLowerCase().slice(0, 3)))
  if (index < 0 || year < 1990 || year > 2100) return null
  try {
    return Temporal.PlainDate.from({ year, month: index + 1, day: Number(day) }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}
