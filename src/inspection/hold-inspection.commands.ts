import { londonDay } from '../calendar/london.ts'
import type { Writer } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import type { Viewer } from '../people/viewer.ts'
import { Refusal } from '../refusal.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import type { HoldContent } from './inspection-content.ts'
import { aboutInspection } from './inspection-events.ts'

/**
 * Holds an inspection in confidence inside a command that has begun: from now it is seen only by the people named, among them always the
 * person who holds it. Refuses where nobody in the authority's book acts, since then nobody could open it again.
 */
export async function holdInspection(
  tx: Writer<InspectionDatabase>,
  viewer: Viewer,
  inspectionId: string,
  hold: HoldContent,
): Promise<void> {
  if (viewer.personId === null) throw new Refusal('conflict', 'Only a person in the authority’s book can hold a report in confidence.')
  await tx
    .insertInto('inspection_hold')
    .values({ id: newId(), inspection_id: inspectionId, held_on: hold.heldOn, reason: hold.reason, recorded_by: viewer.personId })
    .execute()
  const people = new Set([viewer.personId, ...hold.personIds])
  for (const personId of people) await nameOnInspection(tx, inspectionId, personId)
  const named = people.size === 1 ? 'one person' : `${people.size} people`
  recordEvent(
    tx,
    aboutInspection(inspectionId, 'inspection-held', `Held an inspection in confidence, seen by ${named}.`, { people: [...people] }),
  )
}

/** Names a person on an inspection, or names again somebody who was taken off it. */
export async function nameOnInspection(tx: Writer<InspectionDatabase>, inspectionId: string, personId: string): Promise<void> {
  const person = await tx.selectFrom('person').select('id').where('id', '=', personId).where('left_on', 'is', null).executeTakeFirst()
  if (!person) throw new Refusal('not-found', 'Choose a person in the authority’s book who hasn’t left.')
  const today = londonDay(tx.moment).toString()
  await tx
    .insertInto('inspection_named')
    .values({ id: newId(), inspection_id: inspectionId, person_id: personId, from_on: today, recorded_by: tx.acting.personId })
    .onConflict((conflict) => conflict.columns(['authority_id', 'inspection_id', 'person_id']).doUpdateSet({ to_on: null, from_on: today }))
    .execute()
}
