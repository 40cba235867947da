// goodward due: by when a duty is due, with its working, from the days that are given. It reads no inspection, only the bank holidays
// that this installation added, where there is one.

import { parseArgs } from 'node:util'
import { type DayOrMonth, dayToCountFrom, printDayOrMonth } from '../calendar/day-or-month.ts'
import { type HolidayChange, type HolidayTable, holidayTable } from '../calendar/holiday-table.ts'
import { printDay } from '../calendar/print-day.ts'
import { readDay, readDayOrMonth } from '../calendar/read-day.ts'
import { timeLeft, timeLeftInWords } from '../calendar/time-left.ts'
import { type DueDate, dueDate } from '../duty/due-date.ts'
import { duties, findDuty } from '../duty/duties.ts'
import { type Duty, forceInWords, periodInWords, triggerInWords } from '../duty/duty.ts'
import { findingTimescale } from '../duty/finding-timescales.ts'
import { mismatch, untilNamed } from '../duty/mismatch.ts'
import { countsWorkingDays, type DutyRecord, warnedOn } from '../duty/standing.ts'
import { workingInWords } from '../duty/working-in-words.ts'
import type { CommandLine, RunCommand } from './command-line.ts'
import { installationHolidays } from './installation-holidays.ts'

type Question = {
  readonly duty: Duty
  readonly received: Temporal.PlainDate | null
  readonly published: Temporal.PlainDate | null
  readonly named: Temporal.PlainDate | null
  readonly stated: DayOrMonth | null
  readonly today: Temporal.PlainDate
  readonly added: readonly HolidayChange[]
}

export const due: RunCommand = async (line) => {
  const read = readQuestion(line)
  if (read === 'help') {
    for (const text of help()) line.print(text)
    return 0
  }
  if ('problem' in read) {
    line.complain(read.problem)
    return 1
  }
  const installation = await installationHolidays(line)
  if (installation.trouble) line.complain(`Bank holidays that this installation added are not looked at: ${installation.trouble}`)
  const question = { ...read, holidays: holidayTable([...installation.changes, ...read.added]) }
  const answer = dueDate(question.duty, question, question.holidays)
  if (answer.kind === 'waiting') {
    line.complain(`${read.duty.title}: ${answer.asks}`)
    return 1
  }
  for (const text of answerLines(question, answer)) line.print(text)
  return 0
}

type Counted = Question & { readonly holidays: HolidayTable }

function answerLines(question: Counted, answer: Exclude<DueDate, { kind: 'waiting' }>): string[] {
  const { duty, today, holidays } = question
  const heading =
    answer.kind === 'counted' ? `due ${printDay(answer.dueOn)}` : answer.kind === 'asked' ? 'no date is counted' : 'no number of days'
  const known = {
    duty,
    computedOn: answer.kind === 'counted' ? answer.dueOn : null,
    stated: question.stated ? [{ on: question.stated, words: '' }] : [],
  }
  const warned = warnedOn({ ...nothingRecorded, ...known })
  const left = warned ? timeLeft(today, warned.on, countsWorkingDays(duty) ? 'working day' : 'day', holidays) : null
  const lines = [`${duty.title}: ${heading}`, '', ...workingLines(question, answer)]
  const differs = mismatch(known.computedOn, question.stated, holidays)
  if (question.stated)
    lines.push(differs ?? `The inspectorate states ${printDayOrMonth(question.stated)}${known.computedOn ? ', which agrees' : ''}.`)
  if (differs && warned && dayToCountFrom(question.stated)) lines.push(untilNamed(warned.on))
  if (left) lines.push(`Today is ${printDay(today)}: ${timeLeftInWords(left)}.`)
  return [...lines, '', ...ruleLines(duty)]
}

const nothingRecorded = {
  provisional: false,
  couldBeEarlier: false,
  extensions: [],
  workedTo: null,
  met: [],
  setAside: null,
} satisfies Partial<DutyRecord>

function workingLines(question: Question, answer: Exclude<DueDate, { kind: 'waiting' }>): string[] {
  if (answer.kind === 'asked') return [answer.asks]
  if (answer.kind === 'no number of days') return [answer.says]
  const words = workingInWords(question.duty, answer.working, question.today)
  return [words.counted, words.question, words.dayOne, words.leftOut, words.due, words.soFar, words.provisional].filter(
    (text) => text !== null,
  )
}

function ruleLines(duty: Duty): string[] {
  const period =
    duty.period.kind === 'counted' ? `${periodInWords(duty.period.amount, duty.period.unit)} from ${triggerInWords(duty.trigger)}` : null
  return [
    `${duty.asks}`,
    `This is ${forceInWords(duty.force)}${period ? `: ${period}` : ''}. It falls to ${duty.owedBy}.`,
    ...(duty.recipients.length > 0 ? [`Goes to: ${duty.recipients.join('; ')}.`] : []),
    `Met by: ${duty.acts.map((act) => act.done.charAt(0).toLowerCase() + act.done.slice(1)).join('; ')}.`,
    ...duty.sources.map((source) => `Source: ${source.citation}.`),
  ]
}

function readQuestion(line: CommandLine): Question | { problem: string } | 'help' {
  const options = parsed(line.args)
  if ('problem' in options) return options
  if (options.help) return 'help'
  const duty = readDuty(options)
  if ('problem' in duty) return duty
  const days: Record<string, Temporal.PlainDate | null> = {}
  for (const name of ['received', 'published', 'from', 'today'] as const) {
    const text = options[name]
    const read = text === undefined ? null : readDay(text)
    if (read && 'problem' in read) return { problem: `--${name}: ${read.problem}.` }
    days[name] = read?.day ?? null
  }
  const stated = options.stated === undefined ? null : readDayOrMonth(options.stated)
  if (stated && 'problem' in stated) return { problem: `--stated: ${stated.problem}.` }
  const added = readHolidays(options.holiday ?? [])
  if ('problem' in added) return added
  return {
    duty,
    received: days.received ?? null,
    published: days.published ?? null,
    named: days.from ?? null,
    stated: stated?.value ?? null,
    today: days.today ?? line.today,
    added,
  }
}

type Options = {
  duty?: string
  received?: string
  published?: string
  from?: string
  months?: string
  stated?: string
  today?: string
  holiday?: string[]
  help?: boolean
}

function parsed(args: readonly string[]): Options | { problem: string } {
  const text = { type: 'string' } as const
  const options = { duty: text, received: text, published: text, from: text, months: text, stated: text, today: text } as const
  try {
    const more = { holiday: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } } as const
    return parseArgs({ args: [...args], options: { ...options, ...more }, strict: true, allowPositionals: false }).values
  } catch (fault) {
    const first = (fault as Error).message.split('. ')[0]?.split('\n')[0]
    return { problem: `${first}. goodward due --help says what can be asked.` }
  }
}

function readDuty(options: Options): Duty | { problem: string } {
  if (options.duty === undefined)
    return { problem: `Say which duty: --duty written-statement, for example. goodward due --help lists them.` }
  if (options.duty === 'finding-timescale') {
    if (!/^[1-9]\d?$/.test(options.months ?? '')) return { problem: 'Say how many months the report gives, from 1 to 99: --months 3.' }
    return findingTimescale({ amount: Number(options.months), unit: 'month' }, null)
  }
  return (
    findDuty(options.duty) ?? {
      problem: `There is no duty “${options.duty}”. The duties are ${duties.map(({ id }) => id).join(', ')} and finding-timescale.`,
    }
  )
}

function readHolidays(texts: readonly string[]): { day: string; name: string }[] | { problem: string } {
  const holidays: { day: string; name: string }[] = []
  for (const text of texts) {
    const read = readDay(text)
    if ('problem' in read) return { problem: `--holiday: ${read.problem}.` }
    holidays.push({ day: read.day.toString(), name: 'bank holiday added' })
  }
  return holidays
}

function help(): string[] {
  const width = Math.max(...duties.map(({ id }) => id.length))
  return [
    'Use: goodward due --duty DUTY [--received DAY] [--published DAY] [--stated DAY] [--today DAY] [--holiday DAY]…',
    '',
    'Says by when a duty after an inspection is due, and how the date is worked out. It reads no inspection on record.',
    '',
    '  --received DAY   the day on which the report or letter arrived; the law counts from it',
    '  --published DAY  the day of publication, which stands in while receipt isn’t known',
    '  --from DAY       the day that finding-timescale counts from',
    '  --months N       the months that finding-timescale counts',
    '  --stated DAY     the day (or month) that the inspectorate’s letter states, to compare',
    '  --today DAY      another day than today',
    '  --holiday DAY    a bank holiday that the table doesn’t have yet; can be given again',
    '',
    'A DAY is written 2016-05-16, 16/5/2016 or "16 May 2016".',
    '',
    'Duties:',
    ...duties.map((duty) => `  ${duty.id.padEnd(width)}  ${duty.title}: ${periodLine(duty)}`),
    `  ${'finding-timescale'.padEnd(width)}  The months that a report gives its own findings (--months, --from)`,
  ]
}

function periodLine({ period, force }: Duty): string {
  const amount =
    period.kind === 'counted'
      ? periodInWords(period.amount, period.unit)
      : period.kind === 'asked'
        ? 'the date in the letter'
        : 'no number of days'
  return `${amount} (${force})`
}
