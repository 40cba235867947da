import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import { newToken, tokenHash } from '../../people/token.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'
import { listAddresses } from './calendar-address.queries.ts'

type Db = Database<GovernanceDatabase>

/** One for each program that somebody may use, so that ending one leaves the others. */
const mostAddresses = 5

/** Makes a secret address for one's own calendar and gives its token, of which only the hash is kept: it can't be given a second time,
 * so a command that is sent again gives null. */
export async function makeCalendarAddress(db: Db, viewer: Viewer, order: { readonly commandId: string }): Promise<string | null> {
  mustBeAllowed(viewer, 'makeCalendarAddress', 'have the calendar in a program of your own')
  const { personId } = viewer
  if (personId === null) throw new Refusal('not-allowed', 'Only a person in the authority’s book has a calendar of their own.')
  const token = newToken()
  const token_hash = (await tokenHash(token)) as Buffer
  const id = newId()
  const made = await inTransaction(db, viewer, order.commandId, async (tx) => {
    await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
    if ((await listAddresses(tx, viewer)).length >= mostAddresses)
      throw new Refusal('conflict', `You have ${mostAddresses} addresses already. End one that you no longer use first.`)
    await tx.insertInto('calendar_address').values({ id, person_id: personId, token_hash, recorded_by: personId }).execute()
    recordEvent(tx, {
      what: 'calendar-address-made',
      about: { kind: 'person', id: personId },
      sentence: `${viewer.by} made a secret address for their calendar.`,
    })
    return id
  })
  return made === id ? token : null
}

/** Ends an address of one's own: whoever has it sees nothing more. */
export async function endCalendarAddress(
  db: Db,
  viewer: Viewer,
  order: { readonly commandId: string; readonly addressId: string },
): Promise<null> {
  mustBeAllowed(viewer, 'endCalendarAddress', 'end an address of your calendar')
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const own = (await listAddresses(tx, viewer)).find(({ id }) => id === order.addressId)
    if (!own) throw new Refusal('not-found', 'There is no such address of yours, or it is ended already.')
    await tx.insertInto('calendar_address_end').values({ id: newId(), calendar_address_id: own.id, recorded_by: viewer.personId }).execute()
    recordEvent(tx, {
      what: 'calendar-address-ended',
      about: { kind: 'person', id: viewer.personId ?? '' },
      sentence: `${viewer.by} ended a secret address of their calendar.`,
    })
    return null
  })
}
