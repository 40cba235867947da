import { londonDay } from '../calendar/london.ts'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import type { StaleEdit } from '../database/stale-edit.ts'
import { deleteRevised, updateRevised } from '../database/update-revised.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import { type ChangeOrder, changeInspection } from './change-inspection.commands.ts'
import { getHolds, getNamedPeople } from './get-holds.queries.ts'
import { holdInspection, nameOnInspection } from './hold-inspection.commands.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { isHeld } from './inspection.ts'
import type { HoldContent } from './inspection-content.ts'
import { aboutInspection } from './inspection-events.ts'

export type HoldInConfidence = ChangeOrder & { readonly hold: HoldContent }

/** Holds an inspection that is on record in confidence, from now. */
export function holdInConfidence(db: Database<InspectionDatabase>, viewer: Viewer, order: HoldInConfidence): Promise<null> {
  return changeInspection(db, viewer, 'holdInConfidence', order, async (tx) => {
    if (isHeld({ holds: await getHolds(tx, order.inspectionId) }))
      throw new Refusal('conflict', 'This inspection is held in confidence already.')
    await holdInspection(tx, viewer, order.inspectionId, order.hold)
    return null
  })
}

export type OpenHeldInspection = ChangeOrder & { /** ISO text. */ readonly openedOn: string; readonly reason: string | null }

/** Opens an inspection that was held, on its publication: a person does it, never a clock. */
export function openHeldInspection(db: Database<InspectionDatabase>, viewer: Viewer, order: OpenHeldInspection): Promise<null> {
  return changeInspection(db, viewer, 'openHeldInspection', order, async (tx) => {
    const held = (await getHolds(tx, order.inspectionId)).find((hold) => hold.opened === null)
    if (!held) throw new Refusal('conflict', 'This inspection isn’t held in confidence: somebody has opened it already.')
    if (order.openedOn < held.heldOn.toString()) throw new Refusal('conflict', 'It can’t have been opened before it was held.')
    await tx
      .insertInto('inspection_hold_end')
      .values({ id: newId(), inspection_hold_id: held.id, opened_on: order.openedOn, reason: order.reason, recorded_by: viewer.personId })
      .execute()
    recordEvent(tx, aboutInspection(order.inspectionId, 'inspection-opened', 'Opened an inspection that was held in confidence.'))
    return null
  })
}

export type NamePerson = ChangeOrder & { readonly personId: string }

/** Names a person on an inspection, so that they see it while it is held. */
export function namePerson(db: Database<InspectionDatabase>, viewer: Viewer, order: NamePerson): Promise<null> {
  return changeInspection(db, viewer, 'namePerson', order, async (tx) => {
    await nameOnInspection(tx, order.inspectionId, order.personId)
    recordEvent(tx, aboutInspection(order.inspectionId, 'person-named', 'Named a person on an inspection.', { person: order.personId }))
    return null
  })
}

export type TakePersonOff = ChangeOrder & { readonly id: string; readonly revision: number }

/** Takes a person off an inspection. While it is held, whoever is the last one named, or oneself, can't be taken off. */
export function takePersonOff(db: Database<InspectionDatabase>, viewer: Viewer, order: TakePersonOff): Promise<StaleEdit | null> {
  return changeInspection(db, viewer, 'takePersonOff', order, async (tx) => {
    const named = (await getNamedPeople(tx, order.inspectionId)).find((each) => each.id === order.id)
    if (!named) throw new Refusal('not-found', 'That person isn’t named on this inspection any more.')
    if (isHeld({ holds: await getHolds(tx, order.inspectionId) }) && named.person.id === viewer.personId)
      throw new Refusal('conflict', 'You can’t take yourself off while the inspection is held. Ask somebody else who is named on it.')
    const off = { to_on: londonDay(tx.moment).subtract({ days: 1 }).toString() }
    if (off.to_on < named.from.toString()) {
      const stale = await deleteRevised<InspectionDatabase, 'inspection_named'>(tx, 'inspection_named', order.id, order.revision)
      if (stale) return stale
    } else {
      const stale = await updateRevised<InspectionDatabase, 'inspection_named'>(tx, 'inspection_named', order.id, order.revision, off)
      if (stale) return stale
    }
    recordEvent(
      tx,
      aboutInspection(order.inspectionId, 'person-taken-off', 'Took a person off an inspection.', { person: named.person.id }),
    )
    return null
  })
}
