import type { DayOrMonth } from '../../../calendar/day-or-month.ts'
import { readDayOrMonth } from '../../../calendar/read-day.ts'
import type { StaleEdit } from '../../../database/stale-edit.ts'
import { extendDuty, nameDutyStart, stateDutyDate, workToDate } from '../../../inspection/duty-dates.commands.ts'
import type { DutyInstance } from '../../../inspection/duty-instance.ts'
import { meetDuty, setDutyAside, takeBackAct, takeUpDuty } from '../../../inspection/meet-duty.commands.ts'
import { recordReceipt } from '../../../inspection/record-receipt.commands.ts'
import type { Problem } from '../../form/problem.ts'
import { type FormRead, readForm } from '../../form/read-form.ts'
import type { Visit } from '../../visit.ts'
import type { DutyChange } from '../duty-changes.ts'
import { withLetter } from './letter.ts'

export type Sent = { readonly problems: readonly Problem[] } | { readonly done: string | StaleEdit | null }

type Form = ReturnType<typeof readForm>

/** Reads the form of a change and, where nothing is wrong with it, does it. */
export async function sendChange(visit: Visit, duty: DutyInstance, change: DutyChange): Promise<Sent> {
  const { db, viewer, commandId, today, revision } = visit
  const form = readForm(visit.fields)
  const order = { commandId, dutyId: duty.id }
  switch (change) {
    case 'receipt': {
      const receipt = { commandId, inspectionId: duty.inspection.id, revision, today }
      return run(form, { on: notAfter(form, 'on', form.day('on', { missing: 'Enter the day on which it arrived' }), today) }, (read) =>
        recordReceipt(db, viewer, { ...receipt, ...read }),
      )
    }
    case 'start':
      return run(
        form,
        { from: form.day('on', { missing: 'Enter the day to count from' }), reason: reason(form, 'Say why it is counted from this day') },
        (read) => nameDutyStart(db, viewer, { ...order, ...read }),
      )
    case 'stated-date':
      return run(form, { on: dayOrMonth(form, 'on'), words: words(form) }, (read) =>
        withLetter(visit, (letter) => stateDutyDate(db, viewer, { ...order, ...read, letter })),
      )
    case 'extension':
      return run(form, extensionOrder(form), (read) => withLetter(visit, (letter) => extendDuty(db, viewer, { ...order, ...read, letter })))
    case 'worked-to':
      return run(
        form,
        {
          on: form.day('on', { missing: 'Enter the day that the authority works to' }),
          reason: reason(form, 'Say why the authority works to this day'),
        },
        (read) => workToDate(db, viewer, { ...order, ...read }),
      )
    case 'done':
      return run(form, doneOrder(form, duty, today), (read) => meetDuty(db, viewer, { ...order, today, ...read }))
    case 'take-back':
      return run(
        form,
        { metId: form.id('record', { missing: 'Say which record is taken back' }), reason: reason(form, 'Say why it is taken back') },
        (read) => takeBackAct(db, viewer, { ...order, ...read }),
      )
    case 'set-aside':
      return run(form, { reason: reason(form, 'Say why the duty doesn’t bind') }, (read) => setDutyAside(db, viewer, { ...order, ...read }))
    case 'take-up':
      return run(form, { reason: reason(form, 'Say why it binds again') }, (read) => takeUpDuty(db, viewer, { ...order, ...read }))
  }
}

type Done = string | StaleEdit | null | { readonly problem: string }

async function run<Order>(form: Form, order: Order, act: (order: Order) => Promise<Done>): Promise<Sent> {
  const read: FormRead<Order> = form.finish(order)
  if (read.problems) return { problems: read.problems }
  const done = await act(read.order)
  return done && typeof done === 'object' && 'problem' in done
    ? { problems: [{ field: 'letter', sentence: done.problem }] }
    : { done: done as string | StaleEdit | null }
}

function extensionOrder(form: Form) {
  return {
    toOn: form.day('on', { missing: 'Enter the day that was agreed' }),
    grantedBy: form.text('by', { missing: 'Say who agreed it', most: 200 }),
    grantedOn: form.optionalDay('granted'),
    words: words(form),
  }
}

function doneOrder(form: Form, duty: DutyInstance, today: Temporal.PlainDate) {
  const acts = form.choices(
    'acts',
    duty.rule.acts.map(({ id }) => id),
  )
  if (acts.length === 0) form.wrong('acts', 'Choose what was done')
  const on = notAfter(form, 'on', form.day('on', { missing: 'Enter the day on which it was done' }), today)
  return { acts, on, how: form.text('how', { missing: 'Say how it was done', most: 500 }) }
}

const words = (form: Form) => form.text('words', { missing: 'Copy the sentence that says so', most: 2_000 })
const reason = (form: Form, missing: string) => form.text('reason', { missing, most: 2_000 })

function notAfter(form: Form, field: string, day: Temporal.PlainDate | null, today: Temporal.PlainDate): Temporal.PlainDate {
  if (day && Temporal.PlainDate.compare(day, today) > 0) form.wrong(field, 'This day hasn’t come yet: enter today or a day before')
  return day as Temporal.PlainDate
}

function dayOrMonth(form: Form, field: string): DayOrMonth {
  const read = readDayOrMonth(form.optionalText(field, { most: 100 }) ?? '')
  if ('problem' in read) form.wrong(field, read.problem)
  return 'value' in read ? read.value : (null as never)
}
