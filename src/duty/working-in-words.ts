// The working of a date in plain sentences, the same on the screen and from the command line.

import { printDay, printPlainDay } from '../calendar/print-day.ts'
import { daysSoFar, type Working } from './due-date.ts'
import { type Duty, periodInWords } from './duty.ts'

export type WorkingInWords = {
  readonly counted: string
  readonly question: string | null
  readonly dayOne: string | null
  readonly leftOut: string | null
  readonly due: string
  readonly soFar: string | null
  readonly provisional: string | null
}

export function workingInWords(duty: Duty, working: Working, today: Temporal.PlainDate): WorkingInWords {
  return {
    counted: `${sentenceCase(periodInWords(working.amount, working.unit))} counted from ${printed(working.from)}, ${triggerDay(duty, working)}.`,
    question: working.couldBeEarlier
      ? `The date could be earlier: when did the ${duty.trigger.document} arrive? The period starts at its receipt, which is often a day or more before publication.`
      : null,
    dayOne: dayOneSentence(working),
    leftOut: leftOutSentence(working),
    due: dueSentence(working),
    soFar: soFarSentence(working, today),
    provisional: working.provisional
      ? 'This date is provisional: the count leaves the years for which bank holidays are known, so a holiday may still move it.'
      : null,
  }
}

/** "13 bank holidays" and the like, each named with its day; weekends are told by number. */
export function bankHolidaysLeftOut(working: Working): string[] {
  return working.skipped.filter(({ why }) => !isWeekend(why)).map(({ day, why }) => `${printed(day)} (${why})`)
}

function triggerDay(duty: Duty, working: Working): string {
  if (working.countedFrom === 'named day') return 'the day that was named'
  return `the day on which the ${duty.trigger.document} was ${working.countedFrom === 'receipt' ? 'received' : 'published'}`
}

function dayOneSentence(working: Working): string | null {
  if (working.dayOne === null) return null
  const day = printed(working.dayOne)
  if (working.unit.startsWith('clear')) return `Clear days: neither the first day nor the last counts, so the first clear day is ${day}.`
  if (working.dayOneRule === 'the day itself') return `Day 1 is ${day}: the period begins with that day.`
  const kind = working.unit === 'working days' ? 'first working day' : 'day'
  return `Day 1 is ${day}, the ${kind} after it.`
}

function leftOutSentence(working: Working): string | null {
  if (working.unit !== 'working days' && working.unit !== 'clear working days') return null
  const holidays = bankHolidaysLeftOut(working)
  const weekend = working.skipped.length - holidays.length
  const parts = [
    weekend > 0 ? `${weekend} ${weekend === 1 ? 'Saturday or Sunday' : 'Saturdays and Sundays'}` : null,
    holidays.length > 0 ? `${holidays.length} bank holiday${holidays.length === 1 ? '' : 's'}: ${holidays.join(', ')}` : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? `Left out: ${parts.join(' and ')}.` : 'No day is left out.'
}

function dueSentence(working: Working): string {
  const due = printed(working.dueOn)
  if (working.unit === 'months') {
    const because = working.shortenedMonth ? 'that month’s last day, as it has no such day' : 'the same day of the month'
    return `${sentenceCase(periodInWords(working.amount, working.unit))} later is ${due}, ${because}.`
  }
  if (working.unit.startsWith('clear')) return `After ${working.amount} clear days the day is ${due}.`
  return `Day ${working.amount} is ${due}.`
}

function soFarSentence(working: Working, today: Temporal.PlainDate): string | null {
  const passed = daysSoFar(working, today)
  if (passed === null || working.unit.startsWith('clear')) return null
  if (Temporal.PlainDate.compare(today, Temporal.PlainDate.from(working.dueOn)) > 0)
    return `All ${working.amount} days had passed by ${printed(working.dueOn)}.`
  if (passed === 0) return `So far no day has counted: today is ${printDay(today)}.`
  return `So far ${passed} of ${working.amount} days, with today, ${printDay(today)}.`
}

function printed(day: string): string {
  return printDay(Temporal.PlainDate.from(day))
}

function isWeekend(why: string): boolean {
  return why === 'Saturday' || why === 'Sunday'
}

/** "70 working days" stays; a period in words would begin with a capital. */
function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "23 August 2016 (provisional)" */
export function printDueDay(day: Temporal.PlainDate, provisional: boolean): string {
  return provisional ? `${printPlainDay(day)} (provisional)` : printPlainDay(day)
}
