import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { connected } from './embedded-database.adapter.ts'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.adapter.ts'
import { UnusableDatabase } from './unusable-database.ts'

/** The embedded data as one Goodward holds them. */
export type Held = { release(): Promise<void> }

/**
 * Makes this the one Goodward on a data folder, or throws a sentence. The lock lives as long as its connection, so one that was killed
 * leaves none behind. When the server dies it is started again and the lock taken again; where that can't be, `onGone` is told.
 */
export async function holdAlone(server: EmbeddedServer, folder: string, onGone: (error: Error) => void): Promise<Held> {
  let released = false
  let client = await lock(server, folder)
  const watch = () => client.once('end', () => void (released || retake().catch(onGone)))
  const retake = async () => {
    await openEmbeddedServer(folder)
    client = await lock(server, folder)
    watch()
    if (released) await client.end()
  }
  watch()
  return {
    async release() {
      released = true
      await client.end()
    },
  }
}

async function lock(server: EmbeddedServer, folder: string): Promise<Client> {
  const client = await connected(server.to('goodward_owner', 'goodward'))
  for (let tries = 0; tries < 20; tries += 1) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [oneGoodward])
    if (rows[0].alone) return client
    await wait(100)
  }
  await client.end()
  throw new UnusableDatabase(`Goodward is already running on the data in ${folder}. Stop it first, or set GOODWARD_DATA to another folder.`)
}

/** "goodward" in eight bytes. */
const oneGoodward = '7453298385611747940'
