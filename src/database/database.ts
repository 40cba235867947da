import type { Kysely, Transaction } from 'kysely'

/** An open database and the clock that every record in it is dated by. */
export type Database<T = unknown> = {
  readonly kysely: Kysely<T>
  readonly now: () => Temporal.Instant
  close(): Promise<void>
}

/** What a query may do: read. It lives in a read-only transaction, behind the authority's wall. */
export type Reader<T> = Pick<Kysely<T>, 'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic'>

/** What a command may do: read and write in one transaction, in one authority, at one moment. */
export type Writer<T> = Transaction<T> & { readonly acting: Acting; readonly moment: Temporal.Instant }

/** The book that the installation keeps for itself: holidays, accounts, failed sign-ins. The same as SQL's installation(). */
export const installationId = '00000000-0000-0000-0000-000000000000'

/** Who acts, and where; without an authority it is the installation's own book. `by` is the name that the history prints, "Amira Holt" or "Amira Holt, by command line". */
export type Acting = {
  readonly authorityId: string | null
  readonly personId: string | null
  readonly accountId: string | null
  readonly by: string
}
