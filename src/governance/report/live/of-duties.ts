import { dayWords, inWords, withStop } from '../../../plan/plan-words.ts'
import type { DutyOfReport, ReportRecord, SentOfReport } from '../record.ts'
import type { Block, Words } from '../words.ts'
import { bullets, counted, dayOrMonthWords, paragraph, sentences, weekdayWords } from './compose.ts'

// What is owed after the inspection, by when, how that was counted, and what of it is done; and what comes next, day by day.

export const dutyWords = (record: ReportRecord): Words => [
  ...record.duties.flatMap((duty) => oneDuty(duty)),
  ...record.sent.flatMap((sent) => oneSending(sent)),
  ...record.inspections.flatMap(({ notes }) =>
    notes.filter(({ kind }) => kind === 'plan').map(({ text }) => paragraph(`The report says of the plan: “${text}”`)),
  ),
]

/** A version that was sent before the meeting: when, to whom, how that day stood to the law's and to a decision, and what was answered. */
const oneSending = ({ on, version, how, to, jointlyWith, sentences: plainly, answers }: SentOfReport): Block[] =>
  sentences(
    `Version ${version} of the plan was sent on ${dayWords(on)}, ${how}, to ${inWords(to)}${jointlyWith ? `, jointly with ${jointlyWith}` : ''}.`,
    ...plainly,
    ...answers.map(({ on: answered, from, answer }) => `${from} answered on ${dayWords(answered)}: ${answer}.`),
  )

function oneDuty(duty: DutyOfReport): Block[] {
  const { title, due, counted: count, statedBy, meetingOnDay } = duty
  if (duty.setAside !== null) return sentences(`${title}: set aside. ${withStop(duty.setAside)}`)
  const law = duty.isLaw ? 'Required by law' : 'Asked by the inspectorate, not by law'
  return sentences(
    due ? `${title}: due by ${weekdayWords(due.on)}.` : `${title}: no day is fixed for it.`,
    withStop(duty.asks),
    count
      ? `Counted as ${count.period} from ${count.event === 'a named day' ? count.event : `the ${count.event} of the report`} on ${dayWords(count.from)}${count.provisional ? ', provisionally' : ''}.`
      : null,
    statedBy ? `The inspectorate states ${dayOrMonthWords(statedBy.on)}: “${statedBy.words}”.` : null,
    duty.mismatch,
    due?.why === 'extension' && duty.extension ? `${duty.extension.by} extended it to ${dayWords(duty.extension.to)}.` : null,
    due?.why === 'worked to' && duty.workedToBecause ? `The council works to that day: ${withStop(duty.workedToBecause)}` : null,
    duty.recipients.length > 0 ? `It goes to ${inWords(duty.recipients)}.` : null,
    duty.source ? `${law} (${duty.source}).` : `${law}.`,
    doneWords(duty),
    meetingOnDay ? `The meeting is on working day ${meetingOnDay.day} of ${meetingOnDay.of}.` : null,
  )
}

/** What is done with its day, what is left, and by how much it is late: said plainly, never softened. */
function doneWords({ acts, due, metOn, metLateBy, meetingLateBy }: DutyOfReport): string {
  const required = acts.filter((act) => act.required)
  const done = required.flatMap(({ done: what, on }) =>
    on === null ? [] : [`${what.charAt(0).toLowerCase()}${what.slice(1)} on ${dayWords(on)}`],
  )
  const left = required.filter(({ on }) => on === null).map(({ done: what }) => `${what.charAt(0).toLowerCase()}${what.slice(1)}`)
  const late = (by: string) => `${counted(Number(by), 'working day')} after it was due`
  if (metOn) return `Done: ${inWords(done)}${metLateBy === null ? '' : `, ${late(metLateBy)}`}.`
  const past = due && meetingLateBy !== null ? ` The meeting is ${late(meetingLateBy)}.` : ''
  if (done.length > 0) return `Done so far: ${inWords(done)}; not yet done: ${inWords(left)}.${past}`
  return past.trim()
}

/** What follows the meeting in the order of its days; what has no day comes last, in the inspectorate's words. */
export function nextStepWords(record: ReportRecord): Words {
  const from = record.meetsOn ?? record.asAt
  const steps = [
    ...(record.carriedOut && record.body
      ? [{ on: record.carriedOut.on, what: `What ${record.body.name} decides can be carried out, if nobody calls it in` }]
      : []),
    ...record.duties.flatMap(({ due, title, metOn, setAside, recipients }) =>
      due && metOn === null && setAside === null
        ? [{ on: due.on, what: `${title} due${recipients.length > 0 ? `, to ${inWords(recipients)}` : ''}` }]
        : [],
    ),
    ...(record.plan?.phases ?? []).flatMap(({ title, ends }) => (ends.on ? [{ on: ends.on, what: `${title} of the plan ends` }] : [])),
    ...record.bodies.flatMap(({ name, nextMeeting }) => (nextMeeting ? [{ on: nextMeeting, what: `${name} meets` }] : [])),
  ]
  const later = steps.filter(({ on }) => on > from).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const owed = record.duties.filter(({ due, metOn, setAside }) => due && due.on <= from && metOn === null && setAside === null)
  return [
    ...bullets([
      ...owed.map(({ title, due }) => `${title}: was due by ${weekdayWords(due?.on ?? '')} and is not done yet`),
      ...later.map(({ on, what }) => `${weekdayWords(on)}: ${what}`),
    ]),
    ...record.inspections.flatMap(({ notes }) =>
      notes
        .filter(({ kind }) => kind === 're-inspection' || kind === 'monitoring')
        .map(({ kind, text }) =>
          paragraph(`${kind === 'monitoring' ? 'Of the inspectorate’s monitoring' : 'Of the next inspection'}: “${text}”`),
        ),
    ),
  ]
}
