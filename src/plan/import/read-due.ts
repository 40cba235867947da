// When something is due, as councils write it in a cell: "31/10/2016", "Sept 16", "by end of March 2017", "Q3 2016/17", "ongoing".

import { printPlainDay } from '../../calendar/print-day.ts'
import { readDay } from '../../calendar/read-day.ts'
import type { Cell } from '../../document/sheet.ts'
import { shortened } from '../name-finding.ts'

export type DueRead = {
  readonly day: string | null
  /** Kept as words where they are no day. */
  readonly words: string | null
  /** The cell says that it is done. */
  readonly done: boolean
  /** What a person should look at, or what is wrong. */
  readonly look: string | null
  readonly wrong: string | null
}

const nothing: DueRead = { day: null, words: null, done: false, look: null, wrong: null }

export function readDue(cell: Pick<Cell, 'text' | 'day'>): DueRead {
  if (cell.day && (cell.day < '1990' || cell.day >= '2100'))
    return { ...nothing, wrong: `${printed(cell.day)} is no day of a plan: check the cell` }
  if (cell.day) return { ...nothing, day: cell.day }
  const text = cell.text
  if (/^(|-|–|—|n\/?a|none|not applicable)$/i.test(text)) return nothing
  if (/^(t\.?b\.?[cad]\.?|to be (confirmed|agreed|decided)|no date( yet)?|\?+)$/i.test(text))
    return { ...nothing, look: `“${text}” is taken as no date yet` }
  const serial = serialDay(text)
  if (serial) return { ...nothing, day: serial, look: `${text} is how a spreadsheet counts days: taken as ${printed(serial)}` }
  const found = daysIn(text)
  const wrong = found.find((each) => 'problem' in each)
  if (wrong && 'problem' in wrong) return { ...nothing, wrong: wrong.problem }
  const days = found.flatMap((each) => ('day' in each ? [each] : []))
  const done =
    /\b(complete|completed|done|achieved|closed|finished)\b/i.test(text) &&
    !/\b(to be|by|not|un|in)[ -]*(completed?|done|achieved|closed|finished)\b/i.test(text)
  const last = days.at(-1)
  if (!last) return done ? { ...nothing, done } : { ...nothing, words: text, look: unyeared(text) }
  if (days.length > 1)
    return {
      day: last.day,
      words: text,
      done,
      wrong: null,
      look: `“${shortened(text, 60)}” holds ${days.length} dates: the last is taken, ${printed(last.day)}`,
    }
  const own = last.exact && text.startsWith(last.printed) ? /^ \(([^()]+)\)$/.exec(text.slice(last.printed.length)) : null
  if (own?.[1]) return { ...nothing, day: last.day, words: own[1] }
  const beside = text.replace(last.printed, '').trim()
  const says =
    beside !== '' &&
    !/^(by|due|on|end|the|of|completed?|done|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?|[\s:,.-])+$/i.test(beside)
  const look = last.exact && !says && !done ? null : `“${shortened(text, 60)}” is taken as ${printed(last.day)}`
  return { ...nothing, day: last.day, words: says ? text : null, done, look }
}

/** The date that a line ends in, as "Draft policy by Sept 2016" or "Draft policy: reached 3 May 2016", and the words before it. */
export function endingDay(line: string): { readonly words: string; readonly day: string | null; readonly reached: boolean } {
  const last = line.length > 500 ? undefined : daysIn(line).at(-1)
  if (!last || !('day' in last)) return { words: line, day: null, reached: false }
  const match = /^(.+?)[\s:,(–-]*\b(by|due|reached|on|in)?(?: the)?(?: end)?(?: of)?\s*$/i.exec(
    line.slice(0, line.lastIndexOf(last.printed)),
  )
  const after = line.slice(line.lastIndexOf(last.printed) + last.printed.length)
  if (!match?.[1] || !/^[\s).]*$/.test(after)) return { words: line, day: last.day, reached: false }
  return { words: match[1], day: last.day, reached: match[2]?.toLowerCase() === 'reached' }
}

type Found = { readonly day: string; readonly printed: string; readonly exact: boolean } | { readonly problem: string }

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = "[ ,.'’/-]*(20\\d\\d|\\d\\d)(?![\\d/])"
const patterns = new RegExp(
  [
    '(?<iso>\\b(?<y1>20\\d\\d)[-/](?<m1>\\d{1,2})[-/](?<d1>\\d{1,2})\\b)',
    '(?<figures>\\b(?<d2>\\d{1,2})[/.-](?<m2>\\d{1,2})[/.-](?<y2>20\\d\\d|\\d\\d)\\b)',
    `(?<words>\\b(?<d3>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]*(?<m3>${month})(?<y3>${year}))`,
    `(?<american>\\b(?<m4>${month}) (?<d4>\\d{1,2})(?:st|nd|rd|th)?,? (?<y4>20\\d\\d)\\b)`,
    `(?<monthly>\\b(?<m5>${month})(?<y5>${year}))`,
    '(?<quarter>\\bq(?:uarter|tr)? ?(?<q>[1-4])[ ,(-]*(?<y6>20\\d\\d|\\d\\d) ?[/-] ?(?:20)?\\d\\d\\b)',
  ].join('|'),
  'gi',
)

function daysIn(text: string): Found[] {
  return [...text.normalize('NFKC').matchAll(patterns)].map((match): Found => {
    const part = match.groups ?? {}
    const { iso, figures, words, american } = part
    const on = (day: string | undefined, monthWords: string | undefined, yearWords: string | undefined) =>
      dayOf(match[0], day, monthWords?.replace('.', ''), fullYear(yearWords))
    if (iso) return on(part.d1, part.m1, part.y1)
    if (figures) return on(part.d2, part.m2, part.y2)
    if (words) return on(part.d3, part.m3, part.y3)
    if (american) return on(part.d4, part.m4, part.y4)
    if (part.quarter) return quarterEnd(match[0], Number(part.q), Number(fullYear(part.y6)))
    return monthEnd(match[0], part.m5 as string, Number(fullYear(part.y5)))
  })
}

function dayOf(printedAs: string, day: string | undefined, monthWords: string | undefined, yearText: string): Found {
  const read = readDay(
    /\d/.test(monthWords ?? '') ? `${day}/${monthWords}/${yearText}` : `${day} ${shortMonth(monthWords ?? '')} ${yearText}`,
  )
  return 'day' in read ? { day: read.day.toString(), printed: printedAs, exact: true } : { problem: read.problem }
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const shortMonth = (words: string): string => words.slice(0, 3).toLowerCase()

/** "Sept 16" and "by end of March 2017" are the last day of the month. */
function monthEnd(printedAs: string, words: string, yearNumber: number): Found {
  const at = Temporal.PlainYearMonth.from({ year: yearNumber, month: names.indexOf(shortMonth(words)) + 1 })
  return { day: at.toPlainDate({ day: at.daysInMonth }).toString(), printed: printedAs, exact: false }
}

/** Of the financial year, which begins in April. */
function quarterEnd(printedAs: string, quarter: number, firstYear: number): Found {
  const end = Temporal.PlainDate.from({ year: firstYear, month: 3, day: 31 }).add({ months: 3 * quarter })
  const at = end.toPlainYearMonth()
  return { day: at.toPlainDate({ day: at.daysInMonth }).toString(), printed: printedAs, exact: false }
}

const fullYear = (words = ''): string => {
  const figures = words.replace(/\D/g, '')
  return figures.length === 2 ? `20${figures}` : figures
}

/** Spreadsheets count days from 30 December 1899; plans lie between 2000 and 2060. */
function serialDay(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null
  const days = Math.floor(Number(text))
  return days < 36_526 || days > 58_440 ? null : Temporal.PlainDate.from('1899-12-30').add({ days }).toString()
}

const unyeared = (text: string): string | null =>
  new RegExp(`\\b${month}(?![a-z])`, 'i').test(text) &&
  !/^\w+ing\b/.test(text) &&
  /\b[a-z]{3,}/i.test(text) &&
  !/\bmay (be|need|have|not)\b/i.test(text)
    ? `“${shortened(text, 60)}” names no year: it is kept as words, and nothing will warn when it passes`
    : null

const printed = (day: string): string => printPlainDay(Temporal.PlainDate.from(day))
