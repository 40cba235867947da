import { printPlainDay } from '../../calendar/print-day.ts'
import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { PeopleDatabase } from '../../people/people.tables.ts'
import type { Viewer } from '../../people/viewer.ts'
import { printPounds } from '../../plan/money/pounds.ts'
import { Refusal } from '../../refusal.ts'
import { type KeyThresholds, lawsThresholds } from './key-decision.ts'
import { keyThresholdsSetting } from './key-thresholds.queries.ts'

export type SetKeyThresholds = KeyThresholds & {
  readonly commandId: string
  readonly fromOn: Temporal.PlainDate
  readonly wording: string | null
  readonly source: string | null
}

/** Enters from what on the constitution counts a decision as key. */
export async function setKeyThresholds(db: Database<PeopleDatabase>, viewer: Viewer, order: SetKeyThresholds): Promise<null> {
  mustBeAllowed(viewer, 'setKeyThresholds', 'enter what the constitution says')
  if (order.wards < 1 || order.wards > lawsThresholds.wards)
    throw new Refusal(
      'conflict',
      'The law counts effects in two or more wards (SI 2012/2089 reg 8(1)(b)): the constitution can only count one.',
    )
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const id = newId()
    const value = { revenue: order.revenue?.toString() ?? null, capital: order.capital?.toString() ?? null, wards: order.wards }
    await tx
      .insertInto('setting')
      .values({
        id,
        key: keyThresholdsSetting,
        value: JSON.stringify(value),
        from_on: order.fromOn.toString(),
        wording: order.wording,
        source: order.source,
        recorded_by: viewer.personId,
      })
      .execute()
    const sums = [
      ...(order.revenue === null ? [] : [`${printPounds(order.revenue)} of revenue`]),
      ...(order.capital === null ? [] : [`${printPounds(order.capital)} of capital`]),
      order.wards === 1 ? 'one ward' : 'two wards',
    ]
    recordEvent(tx, {
      what: 'constitution-entered',
      about: { kind: 'setting', id },
      sentence: `Entered from what on the constitution counts a decision as key, from ${printPlainDay(order.fromOn)}: ${sums.join(', ')}.`,
    })
    return null
  })
}
