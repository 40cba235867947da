import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely'

/**
 * PostgreSQL whose transactions begin behind the wall: BEGIN and the wall's settings go in one text, so there is no moment
 * between them, and a transaction begun without them is refused.
 */
export class WalledDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new WalledDriver(this.#config)
  }
}

/** Runs `work`, in which the next transaction begins with this text. */
export function beginningWith<R>(text: string, work: () => Promise<R>): Promise<R> {
  return opening.run({ text }, work)
}

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0]

const opening = new AsyncLocalStorage<{ text: string | null }>()

class WalledDriver extends PostgresDriver {
  override async beginTransaction(connection: Parameters<PostgresDriver['beginTransaction']>[0]): Promise<void> {
    const begin = opening.getStore()
    if (!begin?.text) throw new Error('A transaction begins by inReadOnly, inTransaction or inPassing, which set the wall.')
    const { text } = begin
    begin.text = null
    await connection.executeQuery(CompiledQuery.raw(text))
  }

  /** When the connection is gone there is nothing to roll back, and the first error is the one to tell. */
  override async rollbackTransaction(connection: Connection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}
