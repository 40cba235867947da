import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { PeopleDatabase } from '../../people/people.tables.ts'
import type { Viewer } from '../../people/viewer.ts'
import { type SignOffSettings, settingKeys } from './sign-off-settings.ts'

export type SetSignOffs = SignOffSettings & { readonly commandId: string; readonly fromOn: Temporal.PlainDate }

/** Says how the authority signs its papers from a day on. */
export async function setSignOffs(db: Database<PeopleDatabase>, viewer: Viewer, order: SetSignOffs): Promise<void> {
  mustBeAllowed(viewer, 'setSignOffs', 'say how papers are signed')
  const { twoStages, labels, fromOn } = order
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const ids = [newId(), newId()] as const
    const row = { from_on: fromOn.toString(), recorded_by: viewer.personId }
    await tx
      .insertInto('setting')
      .values([
        { id: ids[0], key: settingKeys.twoStages, value: JSON.stringify(twoStages), ...row },
        { id: ids[1], key: settingKeys.labels, value: JSON.stringify(labels), ...row },
      ])
      .execute()
    recordEvent(tx, {
      what: 'sign-offs-set',
      about: { kind: 'setting', id: ids[0] },
      sentence: `Papers are signed in ${twoStages ? 'two stages, specialists before statutory officers' : 'one stage'} from ${fromOn}, as “${Object.values(labels).join('”, “')}”.`,
    })
  })
}
