import { sql } from 'kysely'
import { readHolidayTable } from '../calendar/holidays.queries.ts'
import type { Acting, Database } from '../database/database.ts'
import { inReadOnly, inTransaction } from '../database/in-transaction.ts'
import { newId } from '../database/new-id.ts'
import { dutiesUnderChangedHolidays } from './duties-to-recount.queries.ts'
import { dutyFacts } from './duty-facts.queries.ts'
import type { InspectionDatabase } from './inspection.tables.ts'
import { countAgain } from './raise-duties.commands.ts'

export type Recounted = { readonly authorities: number; readonly duties: number }

/**
 * Counts again, in each authority and its own history, the open duties over whose period a bank holiday was added or withdrawn. Each
 * authority is one command of its own: run again after being cut off, it finds what is left and nothing else.
 */
export async function recountForHolidays(db: Database<InspectionDatabase>): Promise<Recounted> {
  let authorities = 0
  let duties = 0
  for (const authorityId of await authorityIds(db)) {
    const moved = await recountAuthority(db, { authorityId, personId: null, accountId: null, by: 'Goodward' })
    if (moved > 0) authorities += 1
    duties += moved
  }
  return { authorities, duties }
}

async function authorityIds(db: Database<InspectionDatabase>): Promise<string[]> {
  const nobody: Acting = { authorityId: null, personId: null, accountId: null, by: 'Goodward' }
  return inReadOnly(db, nobody, async (reader) => {
    const { rows } = await sql<{ id: string }>`select id from authority_ids() as id`.execute(reader as never)
    return rows.map(({ id }) => id)
  })
}

async function recountAuthority(db: Database<InspectionDatabase>, acting: Acting): Promise<number> {
  const waiting = await inReadOnly(db, acting, (reader) => dutiesUnderChangedHolidays(reader))
  if (waiting.length === 0) return 0
  return inTransaction(db, acting, newId(), async (tx) => {
    await tx
      .selectFrom('duty_instance')
      .select('id')
      .where(
        'id',
        'in',
        waiting.map(({ id }) => id),
      )
      .orderBy('id')
      .forUpdate()
      .execute()
    const holidays = await readHolidayTable(tx)
    let changed = 0
    for (const inspectionId of new Set(waiting.map((duty) => duty.inspectionId))) {
      const facts = await dutyFacts(tx, inspectionId)
      for (const row of facts.duties)
        if (waiting.some(({ id }) => id === row.id) && (await countAgain(tx, row, facts, holidays))) changed += 1
    }
    return changed
  })
}
