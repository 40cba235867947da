// What changed between two workings of one date, in a sentence that can stand in the record as the reason.

import { printDay } from '../calendar/print-day.ts'
import type { Working } from './due-date.ts'

/** Whether a recount says anything new. */
export function isSameWorking(was: Working | null, now: Working | null): boolean {
  return canonical(was) === canonical(now)
}

/** "Friday 10 June 2016 is now a bank holiday (A day of thanks)"; null where no holiday made the difference. */
export function holidayChange(was: Working, now: Working): string | null {
  const holidaysOf = (working: Working) => new Map(working.skipped.filter(({ why }) => !isWeekend(why)).map(({ day, why }) => [day, why]))
  const [before, after] = [holidaysOf(was), holidaysOf(now)]
  const through = was.dueOn > now.dueOn ? now.dueOn : was.dueOn
  const come = [...after]
    .filter(([day]) => !before.has(day) && day <= was.dueOn)
    .map(([day, why]) => `${printed(day)} is now a bank holiday (${why})`)
  const gone = [...before]
    .filter(([day]) => !after.has(day) && day <= through)
    .map(([day]) => `${printed(day)} is no longer a bank holiday`)
  const changes = [...come, ...gone]
  return changes.length > 0 ? changes.join('; ') : null
}

/** Why a date was counted again: its start became known or changed, or a bank holiday came or went. */
export function whyCountedAgain(was: Working | null, now: Working | null): string {
  if (!now) return 'the day that it was counted from is no longer known'
  if (!was || was.countedFrom !== now.countedFrom || was.from !== now.from)
    return `it is now counted from ${startInWords(now)}, ${printed(now.from)}`
  return holidayChange(was, now) ?? 'the table of bank holidays changed'
}

function startInWords(working: Working): string {
  return { receipt: 'receipt', publication: 'publication', 'named day': 'the day that was named' }[working.countedFrom]
}

function canonical(working: Working | null): string {
  return working ? JSON.stringify(Object.entries(working).sort(([a], [b]) => (a < b ? -1 : 1))) : ''
}

function printed(day: string): string {
  return printDay(Temporal.PlainDate.from(day))
}

function isWeekend(why: string): boolean {
  return why === 'Saturday' || why === 'Sunday'
}
