/** Days and periods as reports print them: "26 February to 1 March 2024", "5–9 March 2018", "28 and 29 July 2021". */

export type Period = { from: string; to: string; printed: string }

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const month = `(${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?`
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?'
const day = `${weekday}(\\d{1,2})(?:\\s?(?:st|nd|rd|th))?`
const between = '\\s*(?:\\bto(?=[\\s\\d])|[-–—−]|\\band\\b|\\buntil\\b|&)\\s*'
const more = `(?:,\\s*\\d{1,2}(?:st|nd|rd|th)?(?=\\s*(?:,|and\\b|&)))*`
/** A note's mark may cling to the year. */
const yearPart = '(?:,?\\s*((?:19|20)\\d\\d)\\d?)?'
/** Days without a month, which they share with those that follow: "4 to 8 and" 18 to 22 November. */
const sharing = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:${between}(\\d{1,2})(?:st|nd|rd|th)?)?\\s*(?:,|\\band\\b|[&/])+\\s*$`, 'i')
const pattern = new RegExp(
  `\\b${day}(?:\\s*(?:of\\s+)?${month}${yearPart})?${more},?(?:${between}(?:\\bon\\s+)?${day}\\s*(?:of\\s+)?${month}${yearPart})?(?![\\d/])`,
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
    let to = dayOf(endYear, lastMonth ?? firstMonth, lastDay ?? firstDay)
    let from = lastDay === undefined ? to : firstOf(endYear, firstYear, firstMonth ?? lastMonth, firstDay, to)
    if (!from || !to) continue
    const later = periods[0]
    if (later && !firstYear && !lastYear && from > later.to) [from, to] = [yearBefore(from), yearBefore(to)]
    laterYear = Number(from.slice(0, 4))
    periods.unshift({ from, to, printed: asPrinted(printed.trim(), figures) })
    const before = sharing.exec(text.slice(0, match.index))
    const [year, name] = [Number(from.slice(0, 4)), firstMonth ?? lastMonth]
    const shared = before && {
      from: dayOf(year, name, before[1]),
      to: dayOf(year, name, before[2] ?? before[1]),
      printed: before[0].trim(),
    }
    if (shared?.from && shared.to && shared.from <= shared.to && shared.to < from)
      periods.unshift({ from: shared.from, to: shared.to, printed: shared.printed })
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

function yearBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ years: 1 }).toString()
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
