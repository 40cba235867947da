import { sql } from 'kysely'
import type { Database, Reader } from '../../database/database.ts'
import type { PeopleDatabase } from '../../people/people.tables.ts'
import type { AuthorityFound } from '../../people/session.queries.ts'
import { tokenHash } from '../../people/token.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { GovernanceDatabase } from '../governance.tables.ts'

export type CalendarOwner = { readonly accountId: string; readonly authority: AuthorityFound }

/** Whose calendar a secret address is; null for one that was never given or is ended. */
export async function ownerOfAddress(db: Database<PeopleDatabase>, token: string): Promise<CalendarOwner | null> {
  const hash = await tokenHash(token)
  if (!hash) return null
  const { rows } = await sql<AddressRow>`select * from calendar_address_by_token(${hash})`.execute(db.kysely)
  const [row] = rows
  return row
    ? { accountId: row.account_id, authority: { id: row.authority_id, slug: row.slug, name: row.name, example: row.example } }
    : null
}

type AddressRow = {
  readonly account_id: string
  readonly authority_id: string
  readonly slug: string
  readonly name: string
  readonly example: boolean
}

export type CalendarAddress = { readonly id: string; readonly madeAt: Temporal.Instant }

/** A person's own addresses that still lead to their calendar, the first one first. */
export async function listAddresses(reader: Reader<GovernanceDatabase>, viewer: Viewer): Promise<readonly CalendarAddress[]> {
  const rows = await reader
    .selectFrom('calendar_address as address')
    .select(['address.id', 'address.recorded_at'])
    .where('address.authority_id', '=', viewer.authorityId)
    .where('address.person_id', '=', viewer.personId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('calendar_address_end as ending')
            .select('ending.id')
            .whereRef('ending.authority_id', '=', 'address.authority_id')
            .whereRef('ending.calendar_address_id', '=', 'address.id'),
        ),
      ),
    )
    .orderBy('address.id')
    .execute()
  return rows.map(({ id, recorded_at }) => ({ id, madeAt: recorded_at }))
}
