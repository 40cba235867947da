import { printDay } from '../calendar/print-day.ts'
import type { Database, Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangedDuty, changeDuty, type DutyOrder } from './change-duty.commands.ts'
import { dutyActsDone, dutyActTakenBack, dutySetAside, dutyTakenUp } from './duty-events.ts'
import { asideNow, dutyRecord } from './duty-instance.ts'
import type { InspectionDatabase } from './inspection.tables.ts'

export type ActsDone = {
  /** Ids of acts of the duty. */
  readonly acts: readonly string[]
  readonly on: Temporal.PlainDate
  readonly how: string
  readonly today: Temporal.PlainDate
}

export type MeetDuty = DutyOrder & ActsDone

/** Records that some of a duty's acts were done on a day, and how. A second record of an act corrects its day. Refuses a day to come. */
export function meetDuty(db: Database<InspectionDatabase>, viewer: Viewer, order: MeetDuty): Promise<string> {
  return changeDuty(db, viewer, 'meetDuty', order, async (tx, duty) => {
    await recordActs(tx, duty, order)
  })
}

/** As `meetDuty`, within a command that holds the duty. Gives the records' ids, in the order of the acts. */
export async function recordActs(
  tx: Writer<InspectionDatabase>,
  { instance, named, by }: ChangedDuty,
  order: ActsDone,
): Promise<readonly string[]> {
  const acts = order.acts.map((id) => instance.rule.acts.find((act) => act.id === id))
  if (acts.length === 0 || acts.includes(undefined)) throw new Refusal('conflict', `Say which of the acts of “${named.title}” was done.`)
  if (Temporal.PlainDate.compare(order.on, order.today) > 0)
    throw new Refusal('conflict', `${printDay(order.on)} hasn’t come yet. Record what was done once it is done.`)
  if (asideNow(instance)) throw new Refusal('conflict', `“${named.title}” is set aside. Take it up again first.`)
  const rows = order.acts.map((act) => ({
    id: newId(),
    duty_instance_id: named.id,
    act,
    met_on: order.on.toString(),
    how: order.how,
    recorded_by: by,
  }))
  await tx.insertInto('duty_met').values(rows).execute()
  const done = new Set([...dutyRecord(instance).met.map(({ act }) => act), ...order.acts])
  const missing = instance.rule.acts.filter((act) => act.required && !done.has(act.id)).length
  const words = acts.map((act) => (act?.done ?? '').charAt(0).toLowerCase() + (act?.done ?? '').slice(1))
  recordEvent(tx, dutyActsDone(named, words, order.on, missing))
  return rows.map(({ id }) => id)
}

export type TakeBackAct = DutyOrder & { readonly metId: string; readonly reason: string }

/** Takes back the record that an act was done, with the reason; the record stays to be seen. */
export function takeBackAct(db: Database<InspectionDatabase>, viewer: Viewer, order: TakeBackAct): Promise<string> {
  return changeDuty(db, viewer, 'takeBackAct', order, (tx, duty) => takeBackRecord(tx, duty, order))
}

/** As `takeBackAct`, within a command that holds the duty. */
export async function takeBackRecord(
  tx: Writer<InspectionDatabase>,
  { instance, named, by }: ChangedDuty,
  order: Pick<TakeBackAct, 'metId' | 'reason'>,
): Promise<void> {
  const met = instance.met.find(({ id }) => id === order.metId)
  if (!met) throw new Refusal('not-found', 'There is no such record of an act done.')
  if (met.takenBack !== null) throw new Refusal('conflict', 'That record was taken back already.')
  await tx.insertInto('duty_met_withdrawal').values({ id: newId(), duty_met_id: met.id, reason: order.reason, recorded_by: by }).execute()
  const act = instance.rule.acts.find(({ id }) => id === met.act)?.done ?? met.act
  recordEvent(tx, dutyActTakenBack(named, act, order.reason))
}

export type SetDutyAside = DutyOrder & { readonly reason: string }

/** Sets a duty aside that doesn't bind here, with the reason. */
export function setDutyAside(db: Database<InspectionDatabase>, viewer: Viewer, order: SetDutyAside): Promise<string> {
  return changeDuty(db, viewer, 'setDutyAside', order, async (tx, { instance, named, by }) => {
    if (asideNow(instance)) throw new Refusal('conflict', `“${named.title}” is set aside already.`)
    await tx
      .insertInto('duty_set_aside')
      .values({ id: newId(), duty_instance_id: named.id, reason: order.reason, recorded_by: by })
      .execute()
    recordEvent(tx, dutySetAside(named, order.reason))
  })
}

/** Takes up again a duty that was set aside, with the reason. */
export function takeUpDuty(db: Database<InspectionDatabase>, viewer: Viewer, order: SetDutyAside): Promise<string> {
  return changeDuty(db, viewer, 'takeUpDuty', order, async (tx, { instance, named, by }) => {
    const aside = asideNow(instance)
    if (!aside) throw new Refusal('conflict', `“${named.title}” isn’t set aside.`)
    await tx
      .insertInto('duty_set_aside_end')
      .values({ id: newId(), duty_set_aside_id: aside.id, reason: order.reason, recorded_by: by })
      .execute()
    recordEvent(tx, dutyTakenUp(named, order.reason))
  })
}
