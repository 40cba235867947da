import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { newId } from '../../database/new-id.ts'
import { recordEvent } from '../../history/record-event.ts'
import { mustBeAllowed } from '../../people/must-be-allowed.ts'
import type { PeopleDatabase } from '../../people/people.tables.ts'
import type { Viewer } from '../../people/viewer.ts'
import { Refusal } from '../../refusal.ts'
import {
  type Agreement,
  type Clearance,
  type ClearDays,
  type CycleSettings,
  cycleSettingTitles,
  isClearDays,
  keyOf,
  type LawsPeriod,
  tooShort,
  workingDays,
} from './cycle-settings.ts'

export type SetCyclePeriod = {
  readonly commandId: string
  readonly fromOn: Temporal.PlainDate
  /** The words of the constitution that say so, and where they stand. */
  readonly wording: string | null
  readonly source: string | null
} & (
  | {
      readonly name: LawsPeriod
      readonly value: ClearDays
    }
  | { readonly name: 'decisionNotice' | 'callIn' | 'drafting'; readonly value: number | null }
  | { readonly name: Agreement; readonly value: string | null }
  | { readonly name: 'clearances'; readonly value: readonly Clearance[] }
)

/** Enters a period of the authority's own constitution from a day on. Refuses one that is shorter than the law's. */
export async function setCyclePeriod(db: Database<PeopleDatabase>, viewer: Viewer, order: SetCyclePeriod): Promise<void> {
  mustBeAllowed(viewer, 'setCyclePeriod', 'enter what the constitution says')
  const problem = isClearDays(order.value) ? tooShort(order.name as LawsPeriod, order.value.amount) : null
  if (problem) throw new Refusal('conflict', `${problem}.`)
  return inTransaction(db, viewer, order.commandId, async (tx) => {
    const id = newId()
    await tx
      .insertInto('setting')
      .values({
        id,
        key: keyOf(order.name),
        value: JSON.stringify(order.value),
        from_on: order.fromOn.toString(),
        wording: order.wording,
        source: order.source,
        recorded_by: viewer.personId,
      })
      .execute()
    recordEvent(tx, {
      what: 'constitution-entered',
      about: { kind: 'setting', id },
      sentence: `Entered what the constitution says of “${cycleSettingTitles[order.name]}” from ${order.fromOn}: ${inWords(order.value)}.`,
    })
  })
}

function inWords(value: CycleSettings[keyof CycleSettings]): string {
  if (value === null) return 'nothing set'
  if (typeof value === 'number') return workingDays(value)
  if (typeof value === 'string') return `agreed by ${value}`
  if ('kind' in value) return `${value.amount} ${value.kind}`
  return value.length === 0 ? 'none' : value.map(({ by, workingDays: days }) => `${by} ${workingDays(days)} before the agenda`).join(', ')
}
