// How a duty is shown wherever it stands: its answer first, to whom it goes, its state as a word with a colour.

import { printDayOrMonth } from '../../calendar/day-or-month.ts'
import { printDay, printPlainDay, printShortDay } from '../../calendar/print-day.ts'
import { timeLeftInWords } from '../../calendar/time-left.ts'
import { forceInWords, periodInWords } from '../../duty/duty.ts'
import type { WarnedOn } from '../../duty/standing.ts'
import type { StandingDuty } from '../../inspection/due.queries.ts'
import { type DutyInstance, reportInWords } from '../../inspection/duty-instance.ts'
import { shortTitle } from '../../inspection/frameworks/frameworks.ts'
import { clockBar } from './clock-bar.ts'

export type StateShown = { readonly word: string; readonly colour: 'green' | 'amber' | 'red' | 'blue' | 'grey' }

/** "41 working days left", "Met on 22 August 2016", "No date yet" */
export function answerOf({ instance, standing }: StandingDuty): string {
  if (standing.state === 'set aside') return 'Set aside'
  if (standing.metOn) return `Met on ${printPlainDay(standing.metOn)}${standing.state === 'met late' ? ', late' : ''}`
  if (standing.left) return timeLeftInWords(standing.left).replace(/^due/, 'Due')
  return instance.rule.period.kind === 'no number of days' ? 'Owed, without a number of days' : 'No date yet'
}

export function stateOf({ standing }: StandingDuty): StateShown {
  const half = standing.done.length > 0 && standing.missing.length > 0
  const done = `${standing.done.length} of ${standing.done.length + standing.missing.length} done`
  switch (standing.state) {
    case 'set aside':
      return { word: 'Set aside', colour: 'grey' }
    case 'met':
      return { word: 'Met', colour: 'green' }
    case 'met late':
      return { word: 'Met late', colour: 'amber' }
    case 'late':
      return { word: half ? `Late, ${done}` : 'Late', colour: 'red' }
    case 'due today':
      return { word: half ? `Due today, ${done}` : 'Due today', colour: 'amber' }
    case 'no date':
      return { word: half ? done : 'No date yet', colour: 'grey' }
    case 'open':
      return { word: half ? done : 'Not done', colour: half ? 'blue' : colourOfTimeLeft(standing.left?.amount ?? 0) }
  }
}

/** Red from the last working day, amber in the last week. */
function colourOfTimeLeft(amount: number): StateShown['colour'] {
  return amount <= 1 ? 'red' : amount <= 5 ? 'amber' : 'grey'
}

/** "Single inspection, report published 16 May 2016" */
export function inspectionOfDuty({ inspection, rule }: DutyInstance): string {
  return `${inspection.title ?? shortTitle(inspection.framework)}, ${rule.trigger.document} ${reportInWords(inspection)}`
}

/** "the Secretary of State and HM Chief Inspector" */
export function recipientsInWords({ rule }: DutyInstance): string | null {
  const { recipients } = rule
  if (recipients.length < 2) return recipients[0] ?? null
  return `${recipients.slice(0, -1).join(', ')} and ${recipients.at(-1)}`
}

/** "30 working days from 16 May 2016 · SI 2007/462, regulation 2" */
export function basisInWords({ rule, working }: DutyInstance): string {
  const source = rule.sources.find(({ citation }) => /regulation [234]/.test(citation)) ?? rule.sources[0]
  const counted = working
    ? `${periodInWords(working.amount, working.unit)} from ${printPlainDay(Temporal.PlainDate.from(working.from))}`
    : null
  const asked = counted === null || rule.force !== 'law' ? forceInWords(rule.force) : null
  return [counted, asked, source?.citation].filter((part) => part).join(' · ')
}

/** "The local authority": whom a duty falls to, where it stands by itself. */
export function owedByInWords({ owedBy }: Pick<DutyInstance, 'owedBy'>): string {
  return owedBy.charAt(0).toUpperCase() + owedBy.slice(1)
}

/** "Tue 28 June", with the year where it isn't this one. */
export function dayInTable(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return day.year === today.year ? printShortDay(day) : `${printShortDay(day)} ${day.year}`
}

/** Where the day that is warned on comes from. */
export function whyThisDay(why: WarnedOn['why']): string {
  return {
    computed: 'as the rule gives it',
    stated: 'as the inspectorate states it',
    extension: 'as the inspectorate agreed',
    'worked to': 'the date that the authority works to',
  }[why]
}

/** The period as a bar, with every other day that is known for it. */
export function clockOf({ instance, standing }: StandingDuty, today: Temporal.PlainDate) {
  if (!standing.warned || standing.metOn || standing.state === 'set aside') return null
  const { on, why } = standing.warned
  const stated = instance.stated.at(-1)?.on
  const others = [
    ...(instance.computedOn && why !== 'computed' ? [{ on: instance.computedOn, text: 'the rule’s date' }] : []),
    ...(stated?.known === 'day' && why !== 'stated' ? [{ on: stated.day, text: 'stated' }] : []),
    ...instance.extensions.slice(-1).map(({ toOn }) => ({ on: toOn, text: 'extension' })),
  ].filter((other) => !other.on.equals(on))
  return clockBar(instance.countedFromOn, on, today, others)
}

/** The dates that are known for a duty, side by side, each with its words and who recorded it. */
export function datesOf({ instance, standing }: StandingDuty) {
  const warned = (why: WarnedOn['why'], on: Temporal.PlainDate | null) =>
    standing.warned?.why === why && on !== null && standing.warned.on.equals(on)
  const provisional = instance.working?.provisional ? ' (provisional)' : ''
  const recorded = instance.rule.period.kind === 'counted' ? 'Not counted yet' : 'The rule gives no date'
  return [
    {
      what: 'As the rule gives it',
      date: instance.computedOn ? `${printDay(instance.computedOn)}${provisional}` : recorded,
      words: basisInWords(instance),
      record: null,
      letter: null,
      here: warned('computed', instance.computedOn),
    },
    ...instance.stated.map((each) => ({
      what: 'As the inspectorate states it',
      date: each.on.known === 'day' ? printDay(each.on.day) : printDayOrMonth(each.on),
      words: `“${each.words}”`,
      record: each,
      letter: each.letter,
      here: each === instance.stated.at(-1) && each.on.known === 'day' && warned('stated', each.on.day),
    })),
    ...instance.extensions.map((each) => ({
      what: `As ${each.grantedBy} agreed${each.grantedOn ? ` on ${printPlainDay(each.grantedOn)}` : ''}`,
      date: printDay(each.toOn),
      words: `“${each.words}”`,
      record: each,
      letter: each.letter,
      here: each === instance.extensions.at(-1) && warned('extension', each.toOn),
    })),
    ...instance.workedTo.map((each) => ({
      what: 'The date that the authority works to',
      date: printDay(each.on),
      words: each.reason,
      record: each,
      letter: null,
      here: each === instance.workedTo.at(-1) && warned('worked to', each.on),
    })),
  ]
}
