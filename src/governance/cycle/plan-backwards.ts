// From the day of a meeting, the last day for each step before it and the first day for each step after it, each with its rule and working.

import { firstDayAfterClear, lastDayForNotice } from '../../calendar/clear-days.ts'
import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { printDay } from '../../calendar/print-day.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import type { BodyKind } from '../../meeting/body.ts'
import { type ClearDays, type CycleSettings, rulesFrom, settingSources, workingDays } from './cycle-settings.ts'

export type Meeting = {
  readonly on: Temporal.PlainDate
  readonly body: BodyKind
  /** SI 2012/2089 reg 8. */
  readonly isKey: boolean
  /** Some of it would be taken with the public shut out. */
  readonly isPartPrivate: boolean
  /** When its decision was in fact published; call-in then runs from that day. */
  readonly publishedOn?: Temporal.PlainDate | null
}

export type StepName =
  | 'private-notice'
  | 'key-decision-notice'
  | 'drafting'
  | 'clearance'
  | 'private-notice-again'
  | 'agenda'
  | 'meeting'
  | 'decision-notice'
  | 'call-in-ends'
  | 'carried-out'

export type Step = {
  readonly name: StepName
  readonly title: string
  readonly on: Temporal.PlainDate
  /** How the day was counted, as a sentence. */
  readonly working: string
  readonly source: string | null
}

const executive: readonly BodyKind[] = ['cabinet', 'individual-member']
const ofTheCouncil: readonly BodyKind[] = [
  ...executive,
  'full-council',
  'committee',
  'scrutiny',
  'corporate-parenting-board',
  'health-and-wellbeing-board',
]

/** Whether the executive's rules (key decisions, notices, call-in) are the body's: a committee or a board has none of them. */
export const isExecutive = (body: BodyKind): boolean => executive.includes(body)

/** The steps in the order of their days. A meeting from before 10 September 2012 has only itself: no rule of today is run on it. */
export function planBackwards(meeting: Meeting, settings: CycleSettings, holidays: HolidayTable): readonly Step[] {
  const own: Step = {
    name: 'meeting',
    title: 'Meeting',
    on: meeting.on,
    working: `The meeting is on ${printDay(meeting.on)}.`,
    source: null,
  }
  if (Temporal.PlainDate.compare(meeting.on, rulesFrom) < 0) return [own]
  const before = (name: StepName, title: string, setting: 'agenda' | 'keyDecisionNotice' | 'privateNotice' | 'privateNoticeAgain') =>
    stepBefore(meeting.on, name, title, settings[setting], settingSources[setting].source, holidays)
  const agenda = ofTheCouncil.includes(meeting.body) ? before('agenda', 'Agenda and reports published', 'agenda') : null
  const clearances = agenda
    ? settings.clearances.map((each) => clearanceStep(agenda.on, each.by, each.workingDays, holidays)).sort(byDay)
    : []
  const steps = [
    isExecutive(meeting.body) && meeting.isPartPrivate ? before('private-notice', 'Notice of private business', 'privateNotice') : null,
    isExecutive(meeting.body) && meeting.isKey ? before('key-decision-notice', 'Notice of the key decision', 'keyDecisionNotice') : null,
    draftingStep(clearances[0] ?? agenda, settings.drafting, holidays),
    ...clearances,
    isExecutive(meeting.body) && meeting.isPartPrivate
      ? before('private-notice-again', 'Second notice of private business', 'privateNoticeAgain')
      : null,
    agenda,
    own,
    ...after(meeting, settings, holidays),
  ].filter((step) => step !== null)
  return steps.sort(byDay)
}

const byDay = (a: Step, b: Step): number => Temporal.PlainDate.compare(a.on, b.on)

function stepBefore(
  meeting: Temporal.PlainDate,
  name: StepName,
  title: string,
  clear: ClearDays,
  source: string,
  holidays: HolidayTable,
): Step {
  const on = lastDayForNotice(meeting, clear.amount, clear.kind, holidays)
  const working = `${clear.amount} ${clear.kind} before ${printDay(meeting)}, counting neither that day nor the day of publication: by ${printDay(on)}.`
  return { name, title, on, working, source }
}

/** Counted back from the first who sees the report, or from the agenda where nobody does before. */
function draftingStep(first: Step | null, days: number | null, holidays: HolidayTable): Step | null {
  if (first === null || days === null) return null
  const on = addWorkingDays(first.on, -days, holidays)
  const until = first.name === 'agenda' ? 'the agenda' : 'the first clearance'
  return {
    name: 'drafting',
    title: 'Drafting begins',
    on,
    working: `${workingDays(days)} before ${until} of ${printDay(first.on)}: by ${printDay(on)}.`,
    source: null,
  }
}

function clearanceStep(agenda: Temporal.PlainDate, by: string, days: number, holidays: HolidayTable): Step {
  const on = addWorkingDays(agenda, -days, holidays)
  return {
    name: 'clearance',
    title: `To ${by} for clearance`,
    on,
    working: `${workingDays(days)} before the agenda of ${printDay(agenda)}: by ${printDay(on)}.`,
    source: null,
  }
}

function after(meeting: Meeting, settings: CycleSettings, holidays: HolidayTable): Step[] {
  if (!isExecutive(meeting.body)) return []
  const published = meeting.publishedOn ?? addWorkingDays(meeting.on, settings.decisionNotice ?? 0, holidays)
  const steps: Step[] = []
  if (meeting.publishedOn)
    steps.push({
      name: 'decision-notice',
      title: 'Decision published',
      on: published,
      working: `Published on ${printDay(published)}.`,
      source: null,
    })
  else if (settings.decisionNotice !== null)
    steps.push({
      name: 'decision-notice',
      title: 'Decision published',
      on: published,
      working: `${workingDays(settings.decisionNotice)} after ${printDay(meeting.on)}: ${printDay(published)}.`,
      source: settingSources.decisionNotice.source,
    })
  if (settings.callIn === null) return steps
  const ends = addWorkingDays(published, settings.callIn, holidays)
  const carriedOut = ends.add({ days: 1 })
  return [
    ...steps,
    {
      name: 'call-in-ends',
      title: 'Call-in ends',
      on: ends,
      working: `${workingDays(settings.callIn)} after ${printDay(published)}: ${printDay(ends)}.`,
      source: settingSources.callIn.source,
    },
    {
      name: 'carried-out',
      title: 'Can be carried out',
      on: carriedOut,
      working: `The day after call-in ends, if nobody calls it in: ${printDay(carriedOut)}.`,
      source: null,
    },
  ]
}

/** The day on which what a meeting decides can be carried out: sent to the Secretary of State, say. */
export function canBeCarriedOut(meeting: Meeting, settings: CycleSettings, holidays: HolidayTable): Temporal.PlainDate {
  return planBackwards(meeting, settings, holidays).findLast((step) => step.name === 'carried-out')?.on ?? meeting.on
}

/** The last working day on which the body can meet so that its decision can be carried out on or before the deadline. */
export function latestMeeting(
  deadline: Temporal.PlainDate,
  about: Omit<Meeting, 'on'>,
  settings: CycleSettings,
  holidays: HolidayTable,
): Temporal.PlainDate {
  let on = addWorkingDays(deadline.add({ days: 1 }), -1, holidays)
  while (Temporal.PlainDate.compare(canBeCarriedOut({ ...about, on }, settings, holidays), deadline) > 0)
    on = addWorkingDays(on, -1, holidays)
  return on
}

/** The first day on which it could still meet, were the notice published today. */
export function earliestMeeting(
  today: Temporal.PlainDate,
  about: Omit<Meeting, 'on'>,
  settings: CycleSettings,
  holidays: HolidayTable,
): Temporal.PlainDate {
  const needed = [
    ofTheCouncil.includes(about.body) ? settings.agenda : null,
    isExecutive(about.body) && about.isKey ? settings.keyDecisionNotice : null,
    isExecutive(about.body) && about.isPartPrivate ? settings.privateNotice : null,
  ].filter((clear) => clear !== null)
  const days = needed.map((clear) => firstDayAfterClear(today, clear.amount, clear.kind, holidays))
  const latest = days.reduce((a, b) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b), today)
  return addWorkingDays(latest.subtract({ days: 1 }), 1, holidays)
}
