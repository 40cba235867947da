import type { Acting, Database } from '../database/database.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { recordEvent } from '../history/record-event.ts'
import { Refusal } from '../refusal.ts'
import type { CalendarDatabase } from './calendar.tables.ts'
import { readHolidayTable } from './holidays.queries.ts'
import { printDay } from './print-day.ts'
import { whyNotWorking } from './working-days.ts'

export type ChangeHoliday = { readonly commandId: string; readonly day: Temporal.PlainDate; readonly name: string; readonly source: string }

/**
 * Adds a newly proclaimed bank holiday to the installation's table. Gives its id. Refuses a day that is no working day already.
 * What it moves is recounted by recountForHolidays, authority by authority.
 */
export async function addBankHoliday(db: Database<CalendarDatabase>, acting: Acting, order: ChangeHoliday): Promise<string> {
  return inTransaction(db, installation(acting), order.commandId, async (tx) => {
    const already = whyNotWorking(order.day, await readHolidayTable(tx))
    if (already) throw new Refusal('conflict', `${printDay(order.day)} is no working day already: ${already}.`)
    const id = newId()
    await tx.insertInto('bank_holiday').values({ id, day: order.day.toString(), name: order.name, source: order.source }).execute()
    recordEvent(tx, {
      what: 'bank-holiday-added',
      about: { kind: 'bank-holiday', id },
      sentence: `Added ${printDay(order.day)} to the bank holidays: ${order.name} (source: ${order.source}).`,
    })
    return id
  })
}

/** Takes a bank holiday out of the table: one that was moved to another day, or entered wrongly. Refuses a day that is none. */
export async function withdrawBankHoliday(
  db: Database<CalendarDatabase>,
  acting: Acting,
  order: Omit<ChangeHoliday, 'name'>,
): Promise<string> {
  return inTransaction(db, installation(acting), order.commandId, async (tx) => {
    const name = (await readHolidayTable(tx)).nameOf(order.day)
    if (name === null) throw new Refusal('conflict', `${printDay(order.day)} is no bank holiday in the table.`)
    const id = newId()
    await tx.insertInto('bank_holiday').values({ id, day: order.day.toString(), name, source: order.source, withdrawn: true }).execute()
    recordEvent(tx, {
      what: 'bank-holiday-withdrawn',
      about: { kind: 'bank-holiday', id },
      sentence: `Took ${printDay(order.day)}, ${name}, out of the bank holidays (source: ${order.source}).`,
    })
    return id
  })
}

/** The table belongs to the installation, whoever acts: a person of an authority is no person in its book. */
function installation({ accountId, by }: Acting): Acting {
  return { authorityId: null, personId: null, accountId, by }
}
