// What lawful ways remain once a step of the cycle can no longer be taken in time. Rules of the field, section 4.

import { lastDayForNotice } from '../../calendar/clear-days.ts'
import type { HolidayTable } from '../../calendar/holiday-table.ts'
import { printDay } from '../../calendar/print-day.ts'
import type { CycleSettings } from './cycle-settings.ts'
import { canBeCarriedOut, isExecutive, latestMeeting, type Meeting, planBackwards, type Step } from './plan-backwards.ts'

export type WayOut = {
  readonly name:
    | 'general-exception'
    | 'special-urgency'
    | 'private-urgency'
    | 'shorter-notice'
    | 'call-in-waived'
    | 'individual-member'
    | 'delegation'
    | 'note-after'
    | 'send-late'
  readonly sentence: string
  readonly source: string | null
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0

/** The steps before the meeting whose last day has gone. */
export function missedSteps(steps: readonly Step[], today: Temporal.PlainDate): readonly Step[] {
  const meeting = steps.find((step) => step.name === 'meeting')
  return steps.filter((step) => step !== meeting && isBefore(step.on, today) && (!meeting || !isBefore(meeting.on, step.on)))
}

export function waysOut(
  meeting: Meeting,
  deadline: Temporal.PlainDate,
  settings: CycleSettings,
  today: Temporal.PlainDate,
  holidays: HolidayTable,
): readonly WayOut[] {
  if (isBefore(meeting.on, today)) return []
  const steps = planBackwards(meeting, settings, holidays)
  const missed = new Set(missedSteps(steps, today).map((step) => step.name))
  return [
    ...(missed.has('key-decision-notice') ? [noticeTooLate(meeting, settings, today, holidays)] : []),
    ...(missed.has('private-notice') || missed.has('private-notice-again') ? [privateTooLate] : []),
    ...(missed.has('agenda') ? [agendaTooLate(meeting)] : []),
    ...(isBefore(deadline, canBeCarriedOut(meeting, settings, holidays))
      ? tooLateForDeadline(meeting, deadline, settings, today, holidays)
      : []),
  ]
}

function noticeTooLate(meeting: Meeting, settings: CycleSettings, today: Temporal.PlainDate, holidays: HolidayTable): WayOut {
  const { amount, kind } = settings.generalException
  const by = lastDayForNotice(meeting.on, amount, kind, holidays)
  if (!isBefore(by, today))
    return {
      name: 'general-exception',
      sentence: `General exception: tell the chair of the scrutiny committee in writing and publish the notice, with why 28 days are impracticable, by ${printDay(by)}; ${amount} ${kind} must pass.`,
      source: 'SI 2012/2089 reg 10',
    }
  return {
    name: 'special-urgency',
    sentence: `Special urgency: the chair of the scrutiny committee (else of the council, else its vice-chair) must agree that the decision is urgent and cannot reasonably be deferred; publish the notice with the reasons.${settings.specialUrgency ? ` The constitution also asks for agreement by ${settings.specialUrgency}.` : ''}`,
    source: 'SI 2012/2089 reg 11',
  }
}

const privateTooLate: WayOut = {
  name: 'private-urgency',
  sentence:
    'Private business without its notices: the chair of the scrutiny committee (else of the council, else its vice-chair) must agree that the meeting is urgent and cannot reasonably be deferred; publish the notice with the reasons.',
  source: 'SI 2012/2089 reg 5(6)',
}

function agendaTooLate(meeting: Meeting): WayOut {
  const source = isExecutive(meeting.body) ? 'SI 2012/2089 regs 6–7' : 'Local Government Act 1972 s.100B'
  return {
    name: 'shorter-notice',
    sentence:
      'The agenda can no longer be open for five clear days: the item can be taken only at a meeting convened at shorter notice, open to the public from when it is convened.',
    source,
  }
}

function tooLateForDeadline(
  meeting: Meeting,
  deadline: Temporal.PlainDate,
  settings: CycleSettings,
  today: Temporal.PlainDate,
  holidays: HolidayTable,
): readonly WayOut[] {
  const by = printDay(deadline)
  if (isBefore(deadline, today))
    return [
      {
        name: 'send-late',
        sentence: `${by} has passed. Where the plan wasn’t sent, the director sends it now and says that it is late and why; the meeting notes it afterwards, and the report says so.`,
        source: null,
      },
    ]
  const alone = { ...meeting, body: 'individual-member' as const }
  const canDecideAlone = meeting.body === 'cabinet' && !isBefore(latestMeeting(deadline, alone, settings, holidays), today)
  return [
    ...(canDecideAlone
      ? [
          {
            name: 'individual-member' as const,
            sentence: `The leader or a cabinet member decides alone, early enough for ${by}, where the constitution lets them; the notices are the same.`,
            source: null,
          },
        ]
      : []),
    ...(isExecutive(meeting.body) && settings.callIn !== null && !isBefore(deadline, meeting.on) ? [callInWaived(by, settings)] : []),
    {
      name: 'delegation',
      sentence: `An earlier meeting endorses the plan for submission and leaves the last words to the director with the lead member, who sends it by ${by}.`,
      source: null,
    },
    {
      name: 'note-after',
      sentence: `The director sends the plan by ${by}, and the meeting notes it afterwards; the report says that it was sent before the decision.`,
      source: null,
    },
  ]
}

const callInWaived = (by: string, { callInWaiver }: CycleSettings): WayOut => ({
  name: 'call-in-waived',
  sentence: `Call-in is waived as urgent, with the reasons in the record, ${callInWaiver ? `agreed by ${callInWaiver}` : 'where the constitution allows it'}: the plan can then go by ${by}.`,
  source: 'Local Government Act 2000 s.9F; the council’s constitution',
})
